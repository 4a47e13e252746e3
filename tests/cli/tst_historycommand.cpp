// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "features/history/historystore.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_HistoryCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        HistoryStore store;
        D1_AWAIT_OK(cleared, store.clear());
        HistoryEntry good;
        good.startedAt = 1'700'000'000'000;
        good.target = "demo:";
        good.sql = "SELECT 'ä' FROM customers";
        good.elapsed = Milliseconds(12.5);
        good.rows = 3;
        D1_AWAIT_OK(first, store.add(good));
        HistoryEntry bad = good;
        bad.sql = "SELECT nothing";
        bad.rows.reset();
        bad.error = "There is no column nothing.";
        D1_AWAIT_OK(second, store.add(bad));
    }

    void theLatestStandsFirst()
    {
        const CliRun run = m_program.run({"history", "--json"});
        QCOMPARE(run.code, ExitCode::Done);
        const nlohmann::json list = run.json()["history"];
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[0]["error"].get<std::string>(), std::string("There is no column nothing."));
        QVERIFY(!list[0].contains("rows"));
        QCOMPARE(list[1]["sql"].get<std::string>(), std::string("SELECT 'ä' FROM customers"));
        QCOMPARE(list[1]["rows"].get<int>(), 3);
        QCOMPARE(list[1]["duration_ms"].get<double>(), 12.5);
        QCOMPARE(list[1]["started_at"].get<std::string>(), std::string("2023-11-14T22:13:20.000Z"));
    }

    void aSearchNarrows()
    {
        const CliRun run = m_program.run({"history", "--json", "--search", "CUSTOMERS select"});
        QCOMPARE(run.json()["history"].size(), std::size_t(1));
        QCOMPARE(m_program.run({"history", "--json", "--limit", "1"}).json()["history"].size(), std::size_t(1));
    }

    void peopleGetATable()
    {
        const CliRun run = m_program.run({"history"});
        QVERIFY(run.out.contains("started (UTC)"));
        QVERIFY(run.out.contains("FROM customers"));
        const CliRun none = m_program.run({"history", "--search", "zzz"});
        QCOMPARE(none.code, ExitCode::Done);
        QCOMPARE(none.out, std::string());
        QVERIFY(!none.err.empty());
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<std::vector<std::string>>("words");
        QTest::newRow("a word") << std::vector<std::string>{"history", "orders"};
        QTest::newRow("no number") << std::vector<std::string>{"history", "--limit", "many"};
        QTest::newRow("none") << std::vector<std::string>{"history", "--limit", "0"};
        QTest::newRow("half a number") << std::vector<std::string>{"history", "--limit", "1x"};
    }

    void wrongUsageIsTold()
    {
        QFETCH(std::vector<std::string>, words);
        QCOMPARE(m_program.run(words).code, ExitCode::Usage);
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_HistoryCommand)
#include "tst_historycommand.moc"
