// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/errorstrip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace d1;
using namespace Qt::StringLiterals;

namespace {

QToolButton *buttonNamed(const ErrorStrip &strip, const QString &text)
{
    for (QToolButton *button : strip.findChildren<QToolButton *>()) {
        if (button->text() == text || button->toolTip() == text)
            return button;
    }
    return nullptr;
}

} // namespace

class TestErrorStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hiddenUntilThereIsAnError();
    void copyDetailsPutsTheFactsOnTheClipboard();
    void retryIsOfferedOnlyWhereItCanHelp();
    void dismissingHidesIt();
    void noticeHasNothingToCopy();

private:
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

void TestErrorStrip::hiddenUntilThereIsAnError()
{
    ErrorStrip strip(m_theme, m_icons);
    QVERIFY(strip.isHidden());
    strip.showError(Error(ErrorKind::Syntax, "near \"SELEC\": syntax error"));
    QVERIFY(!strip.isHidden());
    QCOMPARE(strip.sentence(), u"near \"SELEC\": syntax error."_s);
    QCOMPARE(strip.accessibleDescription(), strip.sentence());
}

void TestErrorStrip::copyDetailsPutsTheFactsOnTheClipboard()
{
    ErrorStrip strip(m_theme, m_icons);
    strip.showError(Error(ErrorKind::Syntax, "no such table: nope"));
    buttonNamed(strip, u"Copy details"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"message: no such table: nope\nkind: syntax"_s);
}

void TestErrorStrip::retryIsOfferedOnlyWhereItCanHelp()
{
    ErrorStrip strip(m_theme, m_icons);
    QSignalSpy retry(&strip, &ErrorStrip::retryRequested);
    QToolButton *button = buttonNamed(strip, u"Try again"_s);
    strip.showError(Error(ErrorKind::Syntax, "no"));
    QVERIFY(button->isHidden());
    strip.showError(Error(ErrorKind::Network, "no"), true);
    QVERIFY(!button->isHidden());
    button->click();
    QCOMPARE(retry.count(), 1);
}

void TestErrorStrip::dismissingHidesIt()
{
    ErrorStrip strip(m_theme, m_icons);
    strip.showError(Error(ErrorKind::Syntax, "no"));
    buttonNamed(strip, u"Dismiss"_s)->click();
    QVERIFY(strip.isHidden());
    QVERIFY(strip.sentence().isEmpty());
}

void TestErrorStrip::noticeHasNothingToCopy()
{
    ErrorStrip strip(m_theme, m_icons);
    strip.showNotice(u"Duplicate columns were merged."_s);
    QVERIFY(!strip.isHidden());
    QVERIFY(buttonNamed(strip, u"Copy details"_s)->isHidden());
    strip.showSuccess(u"All rows would go in."_s);
    QCOMPARE(strip.sentence(), u"All rows would go in."_s);
    QVERIFY(buttonNamed(strip, u"Copy details"_s)->isHidden());
}

QTEST_MAIN(TestErrorStrip)
#include "tst_errorstrip.moc"
