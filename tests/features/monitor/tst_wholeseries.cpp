// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/wholeseries.h"
#include "features/monitor/wholeusage.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

// 10:00 UTC on Monday, 23 November 2026.
const Clock::WallTime ten = std::chrono::sys_days(std::chrono::year(2026) / 11 / 23) + 10h;

TrafficRow hour(Clock::WallTime start, std::int64_t batches, std::optional<std::int64_t> read = 1'000)
{
    TrafficRow row;
    row.start = start;
    row.batches = batches;
    row.rowsRead = read;
    row.rowsWritten = 0;
    row.batchMsOf.p50 = 2;
    return row;
}

QueryRow outcome(Clock::WallTime start, std::int64_t count, std::string error = {})
{
    QueryRow row;
    row.start = start;
    row.count = count;
    row.error = std::move(error);
    return row;
}

AnalyticsReport<TrafficRow> reportOf(std::vector<TrafficRow> rows, TimeSpan covered,
                                     AnalyticsStep step = AnalyticsStep::Hour)
{
    AnalyticsReport<TrafficRow> report;
    report.rows = std::move(rows);
    report.covered = covered;
    report.step = step;
    return report;
}

} // namespace

class tst_WholeSeries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsFitWhatIsShown_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<AnalyticsStep>("step");
        QTest::newRow("second") << 1 << AnalyticsStep::Minute;
        QTest::newRow("minute") << 60 << AnalyticsStep::Minute;
        QTest::newRow("two minutes") << 120 << AnalyticsStep::FiveMinutes;
        QTest::newRow("half an hour") << 1'800 << AnalyticsStep::Hour;
        QTest::newRow("three hours") << 10'800 << AnalyticsStep::SixHours;
        QTest::newRow("half a day") << 43'200 << AnalyticsStep::Day;
        QTest::newRow("two days") << 172'800 << AnalyticsStep::Day;
    }
    void stepsFitWhatIsShown()
    {
        QFETCH(const int, seconds);
        const std::chrono::seconds length(seconds);
        QTEST(analyticsStepFor({ten, ten + length, ten + 2 * length}), "step");
        QCOMPARE(analyticsStepFor({ten, ten + length}), AnalyticsStep::Whole);
    }

    void measuresOfEveryStep()
    {
        AnalyticsReport<QueryRow> outcomes;
        outcomes.tellsErrors = true;
        outcomes.rows = {outcome(ten - 3h, 6), outcome(ten - 3h, 2, "D1 DB is overloaded."),
                         outcome(ten - 1h, 4, "gibberish")};
        const TrafficSeries series =
            wholeSeriesOf(reportOf({hour(ten - 3h, 3'600), hour(ten - 1h, 7'200, std::nullopt)}, {ten - 3h, ten}),
                          outcomes, ten + 30min);
        QCOMPARE(series.source, TrafficSource::WholeTraffic);
        QCOMPARE(series.steps(), std::size_t{3});
        QCOMPARE(series.find(Measure::RequestsPerSecond)->values, (std::vector<double>{1, 0, 2}));
        const auto &p50 = series.find(Measure::ServerP50)->values;
        QCOMPARE(p50[0], 0.002);
        QVERIFY(std::isnan(p50[1]));
        const auto &read = series.find(Measure::RowsRead)->values;
        QCOMPARE(read[0], 1'000.0);
        QCOMPARE(read[1], 0.0);
        QVERIFY(std::isnan(read[2]));
        QCOMPARE(series.find(Measure::ErrorShare)->values[0], 0.25);
        QCOMPARE(series.find(Measure::Errors)->values, (std::vector<double>{2, 0, 4}));
        QCOMPARE(series.find(Measure::Errors, "capacity")->values, (std::vector<double>{2, 0, 0}));
        QCOMPARE(series.find(Measure::Errors, "unknown")->values, (std::vector<double>{0, 0, 4}));
    }

    void whatIsNotToldHasNoLine()
    {
        const TrafficSeries series = wholeSeriesOf(reportOf({hour(ten - 1h, 1)}, {ten - 1h, ten}), {}, ten + 1h);
        for (const Measure measure : {Measure::RoundTripP95, Measure::Retries, Measure::AttemptsPerRequest,
                                      Measure::IndexShare, Measure::ServerP95, Measure::ErrorShare, Measure::Errors})
            QVERIFY(!series.find(measure));
    }

    void whatMayStillArriveIsNotKnown()
    {
        const TrafficSeries series =
            wholeSeriesOf(reportOf({hour(ten - 1h, 3'600)}, {ten - 1h, ten + 1h}), {}, ten + 5min);
        QVERIFY(series.asOf == ten - 10min);
        const auto &rates = series.find(Measure::RequestsPerSecond)->values;
        QCOMPARE(rates[0], 1.0);
        QVERIFY(std::isnan(rates[1]));
    }

    void oneStepIsTheWhole()
    {
        const TrafficSeries series =
            wholeSeriesOf(reportOf({hour(ten - 2h, 7'200)}, {ten - 2h, ten}, AnalyticsStep::Whole), {}, ten + 1h);
        QCOMPARE(series.only(Measure::RequestsPerSecond), 1.0);
    }

    void nothingCoveredIsNothingShown()
    {
        QCOMPARE(wholeSeriesOf(reportOf({}, {ten, ten}), {}, ten).steps(), std::size_t{0});
    }

    void usageIsCutAtHoursDaysAndMonthsInUtc()
    {
        const Clock::WallTime now = ten + 15min;
        QVERIFY(usageSpanAt(now).from == ten - 22 * 24h - 10h);
        const auto hours = reportOf({hour(ten - 22 * 24h, 1, 100'000), hour(ten - 2 * 24h, 1, 10'000),
                                     hour(ten - 3h, 1, 1'000), hour(ten - 1h, 1, 100), hour(ten, 1, 10)},
                                    {usageSpanAt(now).from, ten + 1h});
        StorageRow yesterday;
        yesterday.databaseId = "db1";
        yesterday.bytes = 10;
        StorageRow today = yesterday;
        today.bytes = 12;
        StorageRow other;
        other.databaseId = "db2";
        other.bytes = 100;
        const Usage usage = wholeUsageOf(hours, {yesterday, other, today}, now);
        QCOMPARE(usage.source, TrafficSource::WholeTraffic);
        QCOMPARE(usage.lastHour.read, std::int64_t{85}); // three quarters of the hour before
        QCOMPARE(usage.today.read, std::int64_t{1'110});
        QCOMPARE(usage.lastWeek.read, std::int64_t{11'110});
        QCOMPARE(usage.thisMonth.read, std::int64_t{111'110});
        QCOMPARE(usage.weekDays, 7.0);
        QCOMPARE(usage.storedBytes, std::optional<std::int64_t>(112));
    }
};

QTEST_APPLESS_MAIN(tst_WholeSeries)
#include "tst_wholeseries.moc"
