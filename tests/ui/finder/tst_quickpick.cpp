// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/quickpick.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestQuickPick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void typingAndEnterPickTheBestMatch();
    void controlEnterIsTheSecondChoice();
    void arrowsWalkAndWrapAround();
    void pagesStopAtTheEnds();
    void escapeGoesBackToWhereOneWas();
    void clickingElsewhereDismisses();
    void aClickPicks();
    void nothingFoundIsSaidInWords();
    void itStaysInsideASmallWindow();
    void aShortcutOfTheWindowIsNotMeantWhileTyping();

private:
    [[nodiscard]] QLineEdit *field() const { return m_pick->findChild<QLineEdit *>(); }
    [[nodiscard]] QListView *list() const { return m_pick->findChild<QListView *>(); }
    void open(int count);

    const Theme m_theme{ThemeMode::Light};
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_before = nullptr;
    QuickPick *m_pick = nullptr;
};

void TestQuickPick::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->resize(900, 600);
    m_before = new QPushButton(u"before"_s, m_window.get());
    m_pick = new QuickPick(m_theme, m_window.get());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_before->setFocus();
}

void TestQuickPick::cleanup()
{
    m_window.reset();
}

void TestQuickPick::open(int count)
{
    QList<PickEntry> entries;
    for (int entry = 0; entry < count; ++entry)
        entries.append({{}, u"entry %1"_s.arg(entry), {}, {}});
    m_pick->open(u"Which one?"_s, entries);
    QVERIFY(field()->hasFocus());
}

void TestQuickPick::typingAndEnterPickTheBestMatch()
{
    QSignalSpy picked(m_pick, &QuickPick::picked);
    open(30);
    QCOMPARE(field()->accessibleName(), u"Which one?"_s);
    QTest::keyClicks(field(), u"27"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(picked, QList<QList<QVariant>>({{27, false}}));
    QVERIFY(!m_pick->isVisible());
    QVERIFY(m_before->hasFocus());
}

void TestQuickPick::controlEnterIsTheSecondChoice()
{
    QSignalSpy picked(m_pick, &QuickPick::picked);
    open(3);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(picked, QList<QList<QVariant>>({{0, true}}));
}

void TestQuickPick::arrowsWalkAndWrapAround()
{
    open(3);
    QTest::keyClick(field(), Qt::Key_Up);
    QCOMPARE(list()->currentIndex().row(), 2);
    QTest::keyClick(field(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 0);
    QTest::keyClick(field(), Qt::Key_Down);
    QCOMPARE(list()->currentIndex().row(), 1);
}

void TestQuickPick::pagesStopAtTheEnds()
{
    open(20);
    QTest::keyClick(field(), Qt::Key_PageDown);
    QTest::keyClick(field(), Qt::Key_PageDown);
    QCOMPARE(list()->currentIndex().row(), 19);
    QTest::keyClick(field(), Qt::Key_PageUp);
    QTest::keyClick(field(), Qt::Key_PageUp);
    QCOMPARE(list()->currentIndex().row(), 0);
}

void TestQuickPick::escapeGoesBackToWhereOneWas()
{
    QSignalSpy dismissed(m_pick, &QuickPick::dismissed);
    QSignalSpy picked(m_pick, &QuickPick::picked);
    open(3);
    QTest::keyClick(field(), Qt::Key_Escape);
    QVERIFY(!m_pick->isVisible());
    QVERIFY(m_before->hasFocus());
    QCOMPARE(dismissed.count(), 1);
    QCOMPARE(picked.count(), 0);
}

void TestQuickPick::clickingElsewhereDismisses()
{
    QSignalSpy dismissed(m_pick, &QuickPick::dismissed);
    open(3);
    m_before->setFocus(Qt::MouseFocusReason);
    QVERIFY(!m_pick->isVisible());
    QCOMPARE(dismissed.count(), 1);
}

void TestQuickPick::aClickPicks()
{
    QSignalSpy picked(m_pick, &QuickPick::picked);
    open(3);
    const QRect second = list()->visualRect(m_pick->model().index(1));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(picked, QList<QList<QVariant>>({{1, false}}));
}

void TestQuickPick::nothingFoundIsSaidInWords()
{
    QSignalSpy picked(m_pick, &QuickPick::picked);
    open(3);
    QTest::keyClicks(field(), u"zebra"_s);
    QVERIFY(!list()->isVisible());
    QCOMPARE(m_pick->findChild<QLabel *>()->text(), u"Nothing here is called “zebra”."_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QCOMPARE(picked.count(), 0);
    QVERIFY(m_pick->isVisible());
}

void TestQuickPick::itStaysInsideASmallWindow()
{
    open(30);
    m_window->resize(400, 600);
    QVERIFY(m_window->rect().contains(m_pick->geometry()));
}

void TestQuickPick::aShortcutOfTheWindowIsNotMeantWhileTyping()
{
    QAction action;
    action.setShortcut(Qt::Key_X);
    m_window->addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    open(3);
    QTest::keyClick(field(), Qt::Key_X);
    QCOMPARE(field()->text(), u"x"_s);
    QCOMPARE(triggered.count(), 0);
}

QTEST_MAIN(TestQuickPick)
#include "tst_quickpick.moc"
