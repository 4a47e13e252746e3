// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/slowqueries.h"

#include <QTest>

#include <random>

using namespace d1;
using namespace std::chrono_literals;

namespace {

/// `runs` successes of `milliseconds` each.
QueryTraffic query(std::string fingerprint, int runs, double milliseconds, std::int64_t rowsRead = 100)
{
    QueryTraffic query;
    query.target = "d1:shop";
    query.fingerprint = std::move(fingerprint);
    QueryEvent event;
    event.startedAt = Clock::WallTime(1h);
    event.serverTime = Milliseconds(milliseconds);
    event.roundTrip = 50ms;
    event.rowsRead = rowsRead;
    event.rowsWritten = 0;
    event.rowsReturned = 4;
    for (int run = 0; run < runs; ++run)
        query.traffic.record(event, nullptr);
    return query;
}

Histogram bell(double mean, double deviation, int count, unsigned seed)
{
    std::mt19937_64 random(seed);
    std::normal_distribution<double> milliseconds(mean, deviation);
    Histogram histogram;
    for (int i = 0; i < count; ++i)
        histogram.record(std::chrono::round<Histogram::Duration>(Milliseconds(milliseconds(random))));
    return histogram;
}

} // namespace

class tst_SlowQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noQueriesMakeNoGroups() { QVERIFY(slowQueriesOf({}, {}).empty()); }

    void aGroupSaysWhatItsRunsCameTo()
    {
        const std::vector<QueryGroup> groups = slowQueriesOf({query("SELECT a", 10, 5)}, {});
        QCOMPARE(groups.size(), std::size_t{1});
        const QueryGroup &group = groups.front();
        QCOMPARE(group.source, TrafficSource::Desktop);
        QCOMPARE(group.runs, std::uint64_t{10});
        QCOMPARE(*group.serverTime.total, Latency::Duration(50ms));
        QCOMPARE(*group.serverTime.p50, Latency::Duration(5ms));
        QCOMPARE(*group.roundTrip.p50, Latency::Duration(50ms));
        QCOMPARE(group.rowsRead, std::optional<std::int64_t>(1000));
        QCOMPARE(group.rowsReadPerRow, std::optional(25.0));
        QVERIFY(!group.listPrice);
        QCOMPARE(group.costShare, 1.0);
        QVERIFY(!group.anomaly);
    }

    void whatCostsNothingIsRankedByTime()
    {
        const auto groups = slowQueriesOf({query("fast", 10, 1), query("slow", 10, 9), query("idle", 0, 0)}, {});
        QCOMPARE(groups[0].fingerprint, std::string("slow"));
        QCOMPARE(groups[1].fingerprint, std::string("fast"));
        QVERIFY(std::abs(groups[0].costShare - 0.9) < 1e-9);
        QCOMPARE(groups[2].costShare, 0.0);
    }

    void whatIsBilledIsRankedByItsPrice()
    {
        QueryTraffic cheap = query("slow but cheap", 10, 90, 1'000);
        QueryTraffic dear = query("fast but dear", 10, 1, 9'000);
        cheap.isBilled = dear.isBilled = true;
        const auto groups = slowQueriesOf({cheap, dear, query("local", 10, 500)}, {});
        QCOMPARE(groups[0].fingerprint, std::string("fast but dear"));
        QVERIFY(std::abs(groups[0].costShare - 0.9) < 1e-9);
        QVERIFY(std::abs(*groups[0].listPrice - 90'000 * 0.001 / 1e6) < 1e-15);
        QCOMPARE(groups[2].fingerprint, std::string("local"));
    }

    void unknownRowsHaveNoPrice()
    {
        QueryTraffic silent = query("a", 3, 1);
        silent.isBilled = true;
        silent.traffic.knowRowsRead = 2;
        const auto groups = slowQueriesOf({silent}, {});
        QVERIFY(!groups.front().rowsRead);
        QVERIFY(!groups.front().rowsReadPerRow);
        QVERIFY(!groups.front().listPrice);
    }

    void usualRunsAreNoAnomaly()
    {
        const auto anomaly = anomalyOf(bell(20, 3, 2'000, 1), bell(20, 3, 5'000, 2));
        QVERIFY(anomaly);
        QVERIFY(anomaly->share > 0.005 && anomaly->share < 0.05);
        QVERIFY(!anomaly->isMarked);
        QCOMPARE(anomaly->baselineRuns, std::uint64_t{5'000});
    }

    void slowerRunsAreMarked()
    {
        const auto anomaly = anomalyOf(bell(30, 3, 100, 1), bell(20, 3, 5'000, 2));
        QVERIFY(anomaly);
        QVERIFY(anomaly->share > 0.8);
        QVERIFY(anomaly->isMarked);
        QVERIFY(anomaly->limit > 25ms && anomaly->limit < 27ms);
    }

    void tooFewRunsTellNothing()
    {
        QVERIFY(!anomalyOf(bell(30, 3, 4, 1), bell(20, 3, 5'000, 2)));
        QVERIFY(!anomalyOf(bell(30, 3, 100, 1), bell(20, 3, 19, 2)));
        QVERIFY(!anomalyOf(Histogram(), Histogram()));
    }

    void onlyTheSameQueryOnTheSameTargetIsComparedWith()
    {
        QueryTraffic elsewhere = query("a", 100, 1);
        elsewhere.target = "d1:other";
        QVERIFY(!slowQueriesOf({query("a", 100, 9)}, {elsewhere, query("b", 100, 1)}).front().anomaly);
        QVERIFY(slowQueriesOf({query("a", 100, 9)}, {query("a", 100, 1)}).front().anomaly->isMarked);
    }

    void serverTimeIsNeverComparedWithRoundTrips()
    {
        QueryTraffic before = query("a", 100, 1);
        before.traffic.serverTime = Histogram(); // it told none then
        QVERIFY(!slowQueriesOf({query("a", 100, 9)}, {before}).front().anomaly);
    }
};

QTEST_APPLESS_MAIN(tst_SlowQueries)
#include "tst_slowqueries.moc"
