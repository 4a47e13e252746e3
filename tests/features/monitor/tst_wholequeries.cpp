// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/wholequeries.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

constexpr Clock::WallTime start(std::chrono::hours(490'000));

QueryRow row(std::string query, std::int64_t count, double milliseconds, std::string error = {})
{
    QueryRow row;
    row.start = start;
    row.databaseId = "db1";
    row.query = std::move(query);
    row.error = std::move(error);
    row.count = count;
    row.durationMs = milliseconds;
    row.rowsRead = 100 * count;
    row.rowsWritten = 0;
    row.rowsReturned = count;
    row.durationMsOf.p50 = 1.5;
    row.durationMsOf.p95 = 4;
    return row;
}

AnalyticsReport<QueryRow> reportOf(std::vector<QueryRow> rows, AnalyticsStep step)
{
    AnalyticsReport<QueryRow> report;
    report.rows = std::move(rows);
    report.covered = {start, start + 3h};
    report.step = step;
    report.tellsErrors = true;
    return report;
}

QueryGroups groupsOf(std::vector<QueryRow> whole, std::vector<QueryRow> steps = {})
{
    return wholeQueriesOf(reportOf(std::move(whole), AnalyticsStep::Whole),
                          reportOf(std::move(steps), AnalyticsStep::Hour),
                          [](const std::string &database) { return "d1:" + database; });
}

} // namespace

class tst_WholeQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRowsMakeNoGroups() { QVERIFY(groupsOf({}).groups.empty()); }

    void aLineSaysWhatCloudflareTells()
    {
        const QueryGroups groups = groupsOf({row("SELECT a FROM t WHERE b = ?1", 10, 25)});
        QCOMPARE(groups.source, TrafficSource::WholeTraffic);
        QCOMPARE(groups.groups.size(), std::size_t{1});
        const QueryGroup &group = groups.groups.front();
        QCOMPARE(group.source, TrafficSource::WholeTraffic);
        QCOMPARE(group.target, std::string("d1:db1"));
        QCOMPARE(group.operation, std::string("select"));
        QCOMPARE(group.table, std::string("t"));
        QCOMPARE(group.runs, std::uint64_t{10});
        QCOMPARE(group.errors, std::optional<std::uint64_t>(0));
        QCOMPARE(*group.serverTime.p95, Latency::Duration(4ms));
        QCOMPARE(*group.serverTime.total, Latency::Duration(25ms));
        QCOMPARE(group.rowsReadPerRow, std::optional(100.0));
        QVERIFY(std::abs(*group.listPrice - 1'000 * 0.001 / 1e6) < 1e-15);
        QCOMPARE(group.costShare, 1.0);
    }

    void whatOnlyAnObserverKnowsIsAbsent()
    {
        const QueryGroups groups = groupsOf({row("SELECT 1", 10, 25)});
        const QueryGroup &group = groups.groups.front();
        QVERIFY(!group.attempts && !group.retries && !group.anomaly && !group.firstSeen);
        QCOMPARE(group.roundTrip, Latency());
    }

    void percentilesAreNeverAveraged()
    {
        const QueryGroups groups = groupsOf({row("SELECT 1", 10, 25), row("SELECT 2", 30, 5)});
        QCOMPARE(groups.groups.size(), std::size_t{1});
        const QueryGroup &group = groups.groups.front();
        QCOMPARE(group.runs, std::uint64_t{40});
        QVERIFY(!group.serverTime.p50 && !group.serverTime.p95);
        QCOMPARE(*group.serverTime.total, Latency::Duration(30ms));
        QCOMPARE(group.sql, std::string("SELECT 1")); // the one that took the most time
    }

    void failuresAreCountedByKindAndTakeNoTime()
    {
        const QueryGroups groups =
            groupsOf({row("SELECT 1", 10, 25),
                      row("SELECT 1", 3, 9, "D1_ERROR: UNIQUE constraint failed: t.a: SQLITE_CONSTRAINT"),
                      row("SELECT 1", 5, 9, "gibberish")});
        const QueryGroup &group = groups.groups.front();
        QCOMPARE(group.runs, std::uint64_t{18});
        QCOMPARE(group.errors, std::optional<std::uint64_t>(8));
        QCOMPARE(*group.serverTime.p50, Latency::Duration(1500us));
        QCOMPARE(*group.serverTime.total, Latency::Duration(25ms));
        QCOMPARE(group.errorKinds.size(), std::size_t{2});
        QCOMPARE(group.errorKinds[0].message, std::string("gibberish"));
        QVERIFY(!group.errorKinds[0].kind);
        QCOMPARE(group.errorKinds[1].kind, std::optional(ErrorKind::Constraint));
    }

    void errorsThatAreNotToldAreAbsent()
    {
        auto silent = reportOf({row("SELECT 1", 10, 25)}, AnalyticsStep::Whole);
        silent.tellsErrors = false;
        const auto groups = wholeQueriesOf(silent, {}, [](const std::string &) { return std::string("d1:x"); });
        QVERIFY(!groups.groups.front().errors);
    }

    void unknownRowsHaveNoPrice()
    {
        QueryRow silent = row("SELECT 1", 10, 25);
        silent.rowsWritten.reset();
        const QueryGroups groups = groupsOf({silent, row("SELECT 2", 1, 1)});
        QVERIFY(!groups.groups.front().rowsWritten);
        QVERIFY(!groups.groups.front().listPrice);
    }

    void databasesAreToldApart()
    {
        QueryRow elsewhere = row("SELECT 1", 1, 1);
        elsewhere.databaseId = "db2";
        const QueryGroups groups = groupsOf({row("SELECT 1", 10, 25), elsewhere});
        QCOMPARE(groups.groups.size(), std::size_t{2});
        QCOMPARE(groups.groups[1].target, std::string("d1:db2"));
        QVERIFY(std::abs(groups.groups[1].costShare - 1.0 / 11) < 1e-9);
    }

    void stepsAreTheTrend()
    {
        QueryRow later = row("SELECT 5", 4, 1);
        later.start = start + 2h;
        const QueryGroups groups = groupsOf({row("SELECT 1", 10, 25)}, {row("SELECT 1", 6, 1), later});
        const QueryGroup &group = groups.groups.front();
        QCOMPARE(group.sparkline, (std::vector<double>{6, 0, 4}));
        QVERIFY(group.firstSeen == start);
        QVERIFY(group.lastSeen == start + 2h);
        QCOMPARE(group.seenWithin, std::chrono::seconds(3600));
    }
};

QTEST_APPLESS_MAIN(tst_WholeQueries)
#include "tst_wholequeries.moc"
