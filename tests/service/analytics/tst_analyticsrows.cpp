// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsrows.h"
#include "service/analytics/timespans.h"
#include "support/await.h"
#include "support/d1fixture.h"

#include <nlohmann/json.hpp>

using namespace d1;
using namespace d1::test;
using nlohmann::json;

namespace {

json groupOf(const char *fixture, const char *dataset)
{
    const QByteArray body = d1Fixture(fixture).bodies.front();
    return json::parse(body.begin(), body.end())["data"]["viewer"]["accounts"][0][dataset][0];
}

const Clock::WallTime noTime{};

} // namespace

class tst_AnalyticsRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trafficIsRead()
    {
        const TrafficRow row = trafficRowFrom(groupOf("real-graphql-analytics", "d1AnalyticsAdaptiveGroups"), noTime);
        QCOMPARE(timeText(row.start), "2026-04-22T10:00:00Z");
        QCOMPARE(row.databaseId, "9b2d0c1e-6a55-4c0e-9d5e-0a1b2c3d4e5f");
        QCOMPARE(row.batches, std::int64_t{12});
        QCOMPARE(row.readQueries, std::optional<std::int64_t>(100));
        QCOMPARE(row.writeQueries, std::optional<std::int64_t>(5));
        QCOMPARE(row.rowsRead, std::optional<std::int64_t>(4210));
        QCOMPARE(row.rowsWritten, std::optional<std::int64_t>(10));
        QCOMPARE(row.responseBytes, std::optional<std::int64_t>(90210));
        QCOMPARE(row.avgBatchMs, std::optional(1.31));
        QVERIFY(!row.batchMs);
        QCOMPARE(row.batchMsOf.p50, std::optional(0.8));
        QCOMPARE(row.batchMsOf.p90, std::optional(2.4));
        QCOMPARE(row.batchMsOf.p99, std::optional(7.5));
        QVERIFY(!row.batchMsOf.p95 && !row.responseBytesOf.p50);
        QVERIFY(!row.isEstimated());
    }

    void queryIsRead()
    {
        const Clock::WallTime start = timeFrom("2026-04-22").value();
        const QueryRow row = queryRowFrom(groupOf("real-graphql-queries", "d1QueriesAdaptiveGroups"), start);
        QCOMPARE(row.start, start);
        QCOMPARE(row.query, "SELECT * FROM Customers");
        QCOMPARE(row.error, "");
        QCOMPARE(row.count, std::int64_t{2});
        QCOMPARE(row.durationMs, std::optional(0.9901));
        QCOMPARE(row.rowsRead, std::optional<std::int64_t>(4));
        QCOMPARE(row.durationMsOf.p95, std::optional(0.7));
        QCOMPARE(row.efficiency(), std::optional(0.0));
    }

    void storageIsRead()
    {
        const StorageRow row = storageRowFrom(groupOf("real-graphql-storage", "d1StorageAdaptiveGroups"), noTime);
        QCOMPARE(timeText(row.start), "2026-04-22T00:00:00Z");
        QCOMPARE(row.bytes, std::int64_t{94425088});
    }

    void nothingReadHasNoEfficiency()
    {
        QueryRow row;
        QVERIFY(!row.efficiency());
        row.rowsReturned = 5;
        row.rowsRead = 0;
        QVERIFY(!row.efficiency());
        row.rowsRead = 10;
        QCOMPARE(row.efficiency(), std::optional(0.5));
    }

    void sampledRowsAreEstimates()
    {
        const json group{{"avg", {{"sampleInterval", 4.5}}}, {"sum", {{"rowsRead", 12.6}}}};
        const TrafficRow row = trafficRowFrom(group, noTime);
        QVERIFY(row.isEstimated());
        QCOMPARE(row.rowsRead, std::optional<std::int64_t>(13));
    }

    void missingAndOddPartsStayAbsent()
    {
        for (const json &group : {json(), json::array(), json{{"sum", 1}, {"dimensions", {{"databaseId", 7}}}},
                                  json{{"sum", {{"rowsRead", "many"}}}, {"quantiles", nullptr}}}) {
            QCOMPARE(trafficRowFrom(group, noTime), TrafficRow());
            QCOMPARE(queryRowFrom(group, noTime), QueryRow());
            QCOMPARE(storageRowFrom(group, noTime), StorageRow());
        }
    }
};

QTEST_APPLESS_MAIN(tst_AnalyticsRows)
#include "tst_analyticsrows.moc"
