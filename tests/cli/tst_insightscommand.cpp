// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/hostedprogram.h"
#include "support/d1fixture.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

QByteArray resultOf(const char *fixture)
{
    const QByteArray body = d1Fixture(fixture).bodies.front();
    return QByteArray::fromStdString(nlohmann::json::parse(body.begin(), body.end()).at("result").dump());
}

} // namespace

class tst_InsightsCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m = std::make_unique<HostedProgram>(); }
    void cleanup() { m.reset(); }

    void recommendationIsShownWithItsSavings()
    {
        m->hosted.setInsights(resultOf("real-insights-database"));
        const CliRun run = m->d1ctl.run({"insights", "--database", "d1:shop"});
        QVERIFY2(run.code == ExitCode::Done, run.err.c_str());
        QCOMPARE(run.out, std::string("As of 2026-07-22T00:00:00Z:\n"
                                      "\n"
                                      "Create an index on orders.customer_id\n"
                                      "  The impacted queries filter orders by customer_id.\n"
                                      "  CREATE INDEX idx_orders_customer_id ON orders(customer_id);\n"
                                      "  saves 480000 rows read, 0 rows written, 2400 ms\n"
                                      "    SELECT * FROM orders WHERE customer_id = ?;\n"));
    }

    void olderFormCountsTheQueriesThatAreNotListed()
    {
        m->hosted.setInsights(resultOf("real-insights-database-older-shape"));
        const CliRun run = m->d1ctl.run({"insights", "--database", "d1:shop"});
        QVERIFY(run.out.find("    and 2 more\n") != std::string::npos);
    }

    void jsonHoldsEverything()
    {
        m->hosted.setInsights(resultOf("real-insights-database"));
        const CliRun run = m->d1ctl.run({"insights", "--database", "d1:shop", "--json"});
        const nlohmann::json document = run.json();
        QCOMPARE(document["generated_at"].get<std::string>(), std::string("2026-07-22T00:00:00Z"));
        const nlohmann::json insight = document["insights"][0];
        QCOMPARE(insight["suggestions"][0]["saves"]["rows_read"].get<int>(), 480000);
        QCOMPARE(insight["queries"][0]["sql"].get<std::string>(),
                 std::string("SELECT * FROM orders WHERE customer_id = ?;"));
    }

    void twoWaysOfHavingNoneAreToldApart()
    {
        const CliRun never = m->d1ctl.run({"insights", "--database", "d1:shop"});
        QCOMPARE(never.code, ExitCode::Done);
        QVERIFY(never.err.find("has computed nothing") != std::string::npos);
        m->hosted.setInsights("{\"recommendations\":{\"generated_at\":\"2026-07-22T00:00:00Z\",\"insights\":[]}}");
        const CliRun nothing = m->d1ctl.run({"insights", "--database", "d1:shop"});
        QVERIFY(nothing.err.find("has nothing to suggest") != std::string::npos);
        QVERIFY(m->d1ctl.run({"insights", "--database", "d1:shop", "--json"}).json()["insights"].empty());
    }

    void accountShowsAllItsDatabases()
    {
        const CliRun none = m->d1ctl.run({"insights", "--database", "d1:"});
        QVERIFY2(none.code == ExitCode::Done, none.err.c_str());
        QVERIFY(none.err.find("nothing to suggest for the databases of this account") != std::string::npos);
        m->hosted.setInsights(resultOf("real-insights-database"));
        const std::string account = "d1:" + std::string(HostedD1::AccountId) + '/';
        const CliRun run = m->d1ctl.run({"insights", "--database", account});
        QVERIFY2(run.out.starts_with(account + "shop. As of 2026-07-22T00:00:00Z:\n\nCreate an index"),
                 run.out.c_str());
        const nlohmann::json document = m->d1ctl.run({"insights", "--database", account, "--json"}).json();
        QCOMPARE(document["databases"][0]["id"].get<std::string>(), std::string(HostedD1::DatabaseId));
        QCOMPARE(document["databases"][0]["name"].get<std::string>(), std::string("shop"));
        QCOMPARE(document["databases"][0]["insights"].size(), std::size_t{1});
    }

    void localDatabaseIsWrongUsage()
    {
        const CliRun run = m->d1ctl.run({"insights", "--database", "demo:"});
        QCOMPARE(run.code, ExitCode::Usage);
    }

private:
    std::unique_ptr<HostedProgram> m;
};

QTEST_GUILESS_MAIN(tst_InsightsCommand)
#include "tst_insightscommand.moc"
