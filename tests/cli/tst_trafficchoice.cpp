// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostedprogram.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

/// d1ctl slow and d1ctl stats about the whole traffic.
class tst_TrafficChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        using namespace std::chrono;
        const auto now = floor<seconds>(system_clock::now());
        for (int minute = 20; minute < 120; ++minute) {
            CountedQuery query;
            query.at = now - minutes(minute);
            query.databaseId = minute % 2 == 0 ? HostedD1::DatabaseId : "another";
            query.query = "SELECT a FROM t WHERE b = ?1";
            query.error = minute % 10 == 0 ? "D1 DB is overloaded." : "";
            query.rowsRead = 10;
            m_program.hosted.analytics().count(query);
        }
    }

    void slowQueriesOfOneDatabase()
    {
        const CliRun run = m_program.d1ctl.run({"slow", "--source", "cloudflare", "--database", "d1:shop", "--json"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        const nlohmann::json document = run.json();
        QCOMPARE(document["source"].get<std::string>(), std::string("cloudflare"));
        QVERIFY(!document["estimated"].get<bool>());
        QCOMPARE(document["queries"].size(), std::size_t{1});
        const nlohmann::json query = document["queries"][0];
        QCOMPARE(query["target"].get<std::string>(), std::string("d1:shop"));
        QCOMPARE(query["runs"].get<int>(), 50);
        QCOMPARE(query["errors"].get<int>(), 10);
        QCOMPARE(query["errors_by_kind"][0]["kind"].get<std::string>(), std::string("capacity"));
        QVERIFY(query["server_ms"].contains("p95"));
        QVERIFY(!query.contains("retries") && !query.contains("round_trip_ms"));
    }

    void allOfAnAccount_data()
    {
        QTest::addColumn<QString>("database");
        QTest::newRow("own") << QStringLiteral("d1:");
        QTest::newRow("named") << QStringLiteral("d1:") + QString::fromLatin1(HostedD1::AccountId) + u'/';
        QTest::newRow("none") << QString();
    }
    void allOfAnAccount()
    {
        QFETCH(const QString, database);
        std::vector<std::string> line{"slow", "--source", "cloudflare", "--json"};
        if (!database.isEmpty())
            line.insert(line.end(), {"--database", database.toStdString()});
        const CliRun run = m_program.d1ctl.run(line);
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QCOMPARE(run.json()["queries"].size(), std::size_t{2});
    }

    void statsSumUp()
    {
        const CliRun run = m_program.d1ctl.run({"stats", "--source", "cloudflare", "--database", "d1:shop", "--json"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        const nlohmann::json document = run.json();
        QCOMPARE(document["source"].get<std::string>(), std::string("cloudflare"));
        QCOMPARE(document["totals"]["rows_read"].get<int>(), 500);
        QVERIFY(std::abs(document["totals"]["error_share"].get<double>() - 0.2) < 1e-9);
        QVERIFY(!document["totals"].contains("round_trip_p95_seconds"));
    }

    void peopleAreToldTheSource()
    {
        const CliRun whole = m_program.d1ctl.run({"stats", "--source", "cloudflare", "--database", "d1:shop"});
        QVERIFY2(whole.err.find("whole traffic by Cloudflare, as of") != std::string::npos, whole.err.c_str());
        m_program.hosted.analytics().setSampleInterval(10);
        const CliRun sampled = m_program.d1ctl.run({"slow", "--source", "cloudflare", "--database", "d1:"});
        QVERIFY2(sampled.err.find("estimated from a sample") != std::string::npos, sampled.err.c_str());
        m_program.hosted.analytics().setSampleInterval(1);
        const CliRun own = m_program.d1ctl.run({"stats"});
        QVERIFY2(own.err.find("this desktop's query log") != std::string::npos, own.err.c_str());
    }

    void otherDatabasesAndWordsAreWrongUsage()
    {
        QCOMPARE(m_program.d1ctl.run({"slow", "--source", "cloudflare", "--database", "demo:"}).code, ExitCode::Usage);
        QCOMPARE(m_program.d1ctl.run({"slow", "--source", "both"}).code, ExitCode::Usage);
    }

    void missingRightIsNamed()
    {
        m_program.hosted.analytics().setAccountIsKnown(false);
        const CliRun run = m_program.d1ctl.run({"stats", "--source", "cloudflare", "--database", "d1:shop", "--json"});
        QCOMPARE(run.code, ExitCode::Refused);
        const std::string message = run.json()["error"]["message"];
        QVERIFY2(message.find("Account Analytics Read") != std::string::npos, message.c_str());
        m_program.hosted.analytics().setAccountIsKnown(true);
    }

private:
    HostedProgram m_program;
};

QTEST_GUILESS_MAIN(tst_TrafficChoice)
#include "tst_trafficchoice.moc"
