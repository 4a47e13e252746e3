// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/finder/commandentries.h"

#include <QAction>
#include <QTest>
#include <QWidget>

using namespace d1;
using namespace Qt::StringLiterals;

class TestCommandEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void onlyNamedActionsAreCommands();
    void whatCannotBeDoneNowIsLeftOut();
    void ofSeveralTabsTheOneInFrontIsMeant();
    void namesAreWithoutMnemonicsAndDots();
    void areasAreWords();
    void theShortcutStandsBesideTheName();

private:
    QAction *add(QWidget *widget, const QString &name, const QString &text) const;

    std::unique_ptr<QWidget> m_window;
};

void TestCommandEntries::init()
{
    m_window = std::make_unique<QWidget>();
    m_window->show();
}

QAction *TestCommandEntries::add(QWidget *widget, const QString &name, const QString &text) const
{
    auto *action = new QAction(text, widget);
    action->setObjectName(name);
    widget->addAction(action);
    return action;
}

void TestCommandEntries::onlyNamedActionsAreCommands()
{
    QAction *run = add(m_window.get(), u"query.run"_s, u"Run"_s);
    add(m_window.get(), {}, u"Undo"_s);
    add(m_window.get(), u"qt_undo"_s, u"Undo"_s);
    QCOMPARE(CommandEntries::commandsOf(m_window.get()), QList<QAction *>{run});
}

void TestCommandEntries::whatCannotBeDoneNowIsLeftOut()
{
    add(m_window.get(), u"query.cancel"_s, u"Cancel"_s)->setEnabled(false);
    add(m_window.get(), u"query.hidden"_s, u"Hidden"_s)->setVisible(false);
    add(new QWidget(m_window.get()), u"query.behind"_s, u"Behind"_s);
    add(m_window.get(), u"query.run"_s, u"Run"_s);
    const CommandEntries commands(m_window.get());
    QCOMPARE(commands.entries.size(), 1);
    QCOMPARE(commands.entries.front().text, u"Run"_s);
    QCOMPARE(CommandEntries::commandsOf(m_window.get()).size(), 4);
}

void TestCommandEntries::ofSeveralTabsTheOneInFrontIsMeant()
{
    auto *behind = new QWidget(m_window.get());
    auto *front = new QWidget(m_window.get());
    add(behind, u"plan.fit"_s, u"Fit"_s);
    QAction *meant = add(front, u"plan.fit"_s, u"Fit"_s);
    front->show();
    const CommandEntries commands(m_window.get());
    QCOMPARE(commands.actions.size(), 1);
    QCOMPARE(commands.actions.front().data(), meant);
}

void TestCommandEntries::namesAreWithoutMnemonicsAndDots()
{
    const QAction action(u"&Worker project …"_s);
    QCOMPARE(CommandEntries::nameOf(&action), u"Worker project"_s);
}

void TestCommandEntries::areasAreWords()
{
    QCOMPARE(CommandEntries::areaOf(add(m_window.get(), u"results.copy"_s, u"Copy"_s)), u"Results"_s);
    QCOMPARE(CommandEntries::areaOf(add(m_window.get(), u"other.copy"_s, u"Copy"_s)), u"other"_s);
}

void TestCommandEntries::theShortcutStandsBesideTheName()
{
    add(m_window.get(), u"query.run"_s, u"Run"_s)->setShortcut(Qt::CTRL | Qt::Key_R);
    QCOMPARE(CommandEntries(m_window.get()).entries.front().keys,
             QKeySequence(Qt::CTRL | Qt::Key_R).toString(QKeySequence::NativeText));
}

QTEST_MAIN(TestCommandEntries)
#include "tst_commandentries.moc"
