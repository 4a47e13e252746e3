// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestEmptyState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theButtonIsThereOnlyWithAnAction();
    void theButtonIsReachedByKeyboard();

private:
    const Theme m_theme{ThemeMode::Light};
    const IconSet m_icons{m_theme};
};

void TestEmptyState::theButtonIsThereOnlyWithAnAction()
{
    EmptyState empty(m_theme, m_icons);
    auto *button = empty.findChild<QPushButton *>();
    empty.setContent(IconName::Table, u"Rows will be here."_s);
    QCOMPARE(empty.sentence(), u"Rows will be here."_s);
    QVERIFY(button->isHidden());
    empty.setContent(IconName::Table, u"Rows will be here."_s, u"Run"_s);
    QVERIFY(!button->isHidden());
}

void TestEmptyState::theButtonIsReachedByKeyboard()
{
    EmptyState empty(m_theme, m_icons);
    empty.setContent(IconName::Table, u"Rows will be here."_s, u"Run"_s);
    QSignalSpy triggered(&empty, &EmptyState::actionTriggered);
    empty.show();
    auto *button = empty.findChild<QPushButton *>();
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(triggered.count(), 1);
}

QTEST_MAIN(TestEmptyState)
#include "tst_emptystate.moc"
