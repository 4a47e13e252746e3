// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewdeck.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

class TestViewDeck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstViewIsChosen();
    void aCommandSwitches();
    void theHomePageStandsInForItsViewOnly();
    void aDatabaseTakesTheHomePageAway();
    void anOrderedViewComesWithoutADatabaseToo();
    void aViewIsMadeWhenItIsFirstShown();
    void allViewsCanBeMadeAtOnce();

private:
    std::unique_ptr<ViewDeck> m_deck;
    std::unique_ptr<QAction> m_showQuery;
    std::unique_ptr<QAction> m_showMonitor;
    QWidget *m_home = nullptr;
    QWidget *m_query = nullptr;
    QWidget *m_monitor = nullptr;
};

void TestViewDeck::init()
{
    m_deck = std::make_unique<ViewDeck>();
    m_showQuery = std::make_unique<QAction>();
    m_showMonitor = std::make_unique<QAction>();
    m_home = new QWidget;
    m_query = new QWidget;
    m_monitor = new QWidget;
    m_deck->addView(m_showQuery.get(), m_query);
    m_deck->addView(m_showMonitor.get(), m_monitor);
    m_deck->setHome(m_home, m_query);
    m_deck->showHome();
}

void TestViewDeck::cleanup()
{
    m_deck.reset();
}

void TestViewDeck::theFirstViewIsChosen()
{
    QVERIFY(m_showQuery->isChecked());
    QVERIFY(!m_showMonitor->isChecked());
    QCOMPARE(m_deck->chosenView(), m_query);
    QCOMPARE(m_deck->currentWidget(), m_home);
}

void TestViewDeck::aCommandSwitches()
{
    QSignalSpy shown(m_deck.get(), &ViewDeck::viewShown);
    m_showMonitor->trigger();
    QCOMPARE(m_deck->currentWidget(), m_monitor);
    QVERIFY(m_showMonitor->isChecked() && !m_showQuery->isChecked());
    QCOMPARE(shown.count(), 1);
}

void TestViewDeck::theHomePageStandsInForItsViewOnly()
{
    m_showMonitor->trigger();
    m_deck->setHasDatabase(false);
    QCOMPARE(m_deck->currentWidget(), m_monitor);
    m_showQuery->trigger();
    m_deck->setHasDatabase(false);
    QCOMPARE(m_deck->currentWidget(), m_home);
    QCOMPARE(m_deck->chosenView(), m_query);
}

void TestViewDeck::aDatabaseTakesTheHomePageAway()
{
    m_deck->setHasDatabase(true);
    QCOMPARE(m_deck->currentWidget(), m_query);
    m_showMonitor->trigger();
    m_deck->setHasDatabase(true);
    QCOMPARE(m_deck->currentWidget(), m_monitor);
}

void TestViewDeck::anOrderedViewComesWithoutADatabaseToo()
{
    m_showQuery->trigger();
    QCOMPARE(m_deck->currentWidget(), m_query);
}

void TestViewDeck::aViewIsMadeWhenItIsFirstShown()
{
    QAction command;
    int made = 0;
    m_deck->addView(&command, [&] {
        ++made;
        return new QWidget(m_deck.get());
    });
    QCOMPARE(made, 0);
    command.trigger();
    QCOMPARE(made, 1);
    QVERIFY(command.isChecked());
    QCOMPARE(m_deck->currentWidget(), m_deck->viewOf(&command));
    m_showQuery->trigger();
    command.trigger();
    QCOMPARE(made, 1);
}

void TestViewDeck::allViewsCanBeMadeAtOnce()
{
    QAction command;
    int made = 0;
    m_deck->addView(&command, [&] {
        ++made;
        return new QWidget(m_deck.get());
    });
    m_deck->makeAll();
    m_deck->makeAll();
    QCOMPARE(made, 1);
    QCOMPARE(m_deck->currentWidget(), m_home);
}

QTEST_MAIN(TestViewDeck)
#include "tst_viewdeck.moc"
