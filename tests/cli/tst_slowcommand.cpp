// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliprogram.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogwriter.h"
#include "logfixture.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

/// Into the log in the test's own home, some minutes ago.
void log(const std::vector<QueryEvent> &events)
{
    QueryLog stream(0);
    QueryLogWriter writer(stream);
    for (const QueryEvent &event : events)
        stream.record(event);
}

QueryEvent recent(QueryEvent event, double milliseconds)
{
    event.startedAt = std::chrono::system_clock::now() - 5min;
    event.serverTime = Milliseconds(milliseconds);
    return event;
}

std::vector<std::string> fingerprints(const CliRun &run)
{
    std::vector<std::string> texts;
    const nlohmann::json document = run.json();
    for (const nlohmann::json &query : document["queries"])
        texts.push_back(query["fingerprint"].get<std::string>());
    return texts;
}

} // namespace

class tst_SlowCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QueryLogKeeper keeper;
        D1_AWAIT_OK(cleared, keeper.clear());
        std::vector<QueryEvent> events(3, recent(loggedSelect("SELECT a FROM t WHERE b = 1"), 2));
        events.push_back(recent(loggedSelect("SELECT a FROM t WHERE b = 2"), 3));
        events.push_back(recent(loggedSelect("SELECT count(*) FROM t"), 50));
        events.push_back(failed(events.front(), ErrorKind::Capacity, "overloaded"));
        QueryEvent elsewhere = recent(loggedSelect("SELECT 1"), 1);
        elsewhere.target = "d1:shop";
        events.push_back(elsewhere);
        log(events);
    }

    void theMostExpensiveStandsFirst()
    {
        const CliRun run = m_program.run({"slow", "--json"});
        QCOMPARE(run.code, ExitCode::Done);
        const nlohmann::json document = run.json();
        QCOMPARE(document["source"].get<std::string>(), std::string("desktop"));
        QCOMPARE(fingerprints(run),
                 (std::vector<std::string>{"SELECT count(*) FROM t", "SELECT a FROM t WHERE b = ?", "SELECT ?"}));
        const nlohmann::json grouped = document["queries"][1];
        QCOMPARE(grouped["runs"].get<int>(), 5);
        QCOMPARE(grouped["errors"].get<int>(), 1);
        QCOMPARE(grouped["rows_read"].get<int>(), 40);
        QCOMPARE(grouped["rows_read_per_row"].get<double>(), 10.0);
        QCOMPARE(grouped["server_ms"]["total"].get<double>(), 9.0);
        QCOMPARE(grouped["sql"].get<std::string>(), std::string("SELECT a FROM t WHERE b = 1"));
        QVERIFY(!grouped["muted"].get<bool>());
    }

    void narrowsSortsAndLimits()
    {
        QCOMPARE(fingerprints(m_program.run({"slow", "--json", "--database", "d1:shop"})),
                 std::vector<std::string>{"SELECT ?"});
        QCOMPARE(fingerprints(m_program.run({"slow", "--json", "--sort", "runs", "--limit", "1"})),
                 std::vector<std::string>{"SELECT a FROM t WHERE b = ?"});
        QCOMPARE(fingerprints(m_program.run({"slow", "--json", "--sort", "errors", "--limit", "1"})),
                 std::vector<std::string>{"SELECT a FROM t WHERE b = ?"});
        QVERIFY(fingerprints(m_program.run({"slow", "--json", "--since", "2d", "--until", "1d"})).empty());
    }

    void mutedQueriesAreLeftOut()
    {
        const CliRun muted = m_program.run({"slow", "--mute", "SELECT count(*) FROM t", "--database", "demo:"});
        QCOMPARE(muted.code, ExitCode::Done);
        QCOMPARE(fingerprints(m_program.run({"slow", "--json"})).size(), std::size_t{2});
        QCOMPARE(fingerprints(m_program.run({"slow", "--json", "--muted"})).size(), std::size_t{3});
        m_program.run({"slow", "--unmute", "SELECT count(*) FROM t", "--database", "demo:"});
        QCOMPARE(fingerprints(m_program.run({"slow", "--json"})).size(), std::size_t{3});
    }

    void peopleGetATable()
    {
        const CliRun run = m_program.run({"slow"});
        QVERIFY(run.out.contains("P95 ms"));
        QVERIFY(run.out.contains("SELECT a FROM t WHERE b = ?"));
        const CliRun none = m_program.run({"slow", "--since", "2d", "--until", "1d"});
        QCOMPARE(none.code, ExitCode::Done);
        QVERIFY(none.out.empty());
        QVERIFY(none.err.contains("nothing was logged"));
    }

    void wrongUsageIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an operand") << QStringList{QStringLiteral("x")};
        QTest::newRow("no time") << QStringList{QStringLiteral("--since"), QStringLiteral("soon")};
        QTest::newRow("backwards") << QStringList{QStringLiteral("--since"), QStringLiteral("1h"),
                                                  QStringLiteral("--until"), QStringLiteral("2h")};
        QTest::newRow("no column") << QStringList{QStringLiteral("--sort"), QStringLiteral("colour")};
        QTest::newRow("no number") << QStringList{QStringLiteral("--limit"), QStringLiteral("0")};
        QTest::newRow("mute where?") << QStringList{QStringLiteral("--mute"), QStringLiteral("SELECT 1")};
        QTest::newRow("no target") << QStringList{QStringLiteral("--database"), QStringLiteral("nonsense")};
    }

    void wrongUsageIsTold()
    {
        QFETCH(QStringList, words);
        std::vector<std::string> line{"slow"};
        for (const QString &word : words)
            line.push_back(word.toStdString());
        const CliRun run = m_program.run(line);
        QCOMPARE(run.code, ExitCode::Usage);
        QVERIFY(run.out.empty());
    }

    void statsSumUp()
    {
        const CliRun run = m_program.run({"stats", "--json", "--database", "demo:"});
        QCOMPARE(run.code, ExitCode::Done);
        const nlohmann::json document = run.json();
        QCOMPARE(document["totals"]["attempts_per_request"].get<double>(), 1.0);
        QVERIFY(std::abs(document["totals"]["error_share"].get<double>() - 1.0 / 6) < 1e-9);
        QCOMPARE(document["totals"]["rows_read"].get<int>(), 50);
        QCOMPARE(document["errors_by_kind"]["capacity"].get<int>(), 1);
        QVERIFY(document["by_operation"].contains("select"));
        QVERIFY(std::abs(document["totals"]["server_max_seconds"].get<double>() - 0.05) < 0.0005);
        QCOMPARE(document["cost"]["today_dollars"].get<double>(), 0.0);
        QVERIFY(document["cost"]["free_reads_today"]["runs_out"].is_null());
        const CliRun table = m_program.run({"stats"});
        QVERIFY(table.out.contains("error_share"));
        QVERIFY(table.out.contains("At list price"));
    }

    void theLogIsShownAndSet()
    {
        const nlohmann::json before = m_program.run({"log", "--json"}).json();
        QCOMPARE(before["events"].get<int>(), 7);
        QVERIFY(!before["settings"]["values"].get<bool>());
        const CliRun set = m_program.run({"log", "--json", "--values", "yes", "--max-age", "7", "--max-size", "100"});
        QCOMPARE(set.code, ExitCode::Done);
        QVERIFY(set.json()["settings"]["values"].get<bool>());
        QCOMPARE(set.json()["settings"]["max_age_days"].get<int>(), 7);
        QCOMPARE(set.json()["settings"]["max_bytes"].get<int>(), 100'000'000);
        QVERIFY(m_program.run({"log"}).out.contains("values    yes"));
        QCOMPARE(m_program.run({"log", "--json", "--clear", "--values", "no"}).json()["events"].get<int>(), 0);
        QCOMPARE(m_program.run({"log", "--values", "perhaps"}).code, ExitCode::Usage);
    }

private:
    CliProgram m_program;
};

QTEST_GUILESS_MAIN(tst_SlowCommand)
#include "tst_slowcommand.moc"
