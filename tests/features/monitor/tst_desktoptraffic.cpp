// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/desktoptraffic.h"
#include "features/querylog/logretention.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

QueryEvent billed(std::chrono::microseconds after, std::int64_t read, std::int64_t written)
{
    QueryEvent event = loggedSelect("SELECT * FROM orders");
    event.target = "d1:shop";
    event.isBilled = true;
    event.startedAt = logTime(after);
    event.rowsRead = read;
    event.rowsWritten = written;
    return event;
}

} // namespace

class tst_DesktopTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLoggedIsNothingShown()
    {
        const LogFixture fixture;
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        D1_AWAIT_OK(queries, traffic.slowQueries({logTime(), logTime(1h)}, {}));
        QVERIFY(queries->groups.empty());
        D1_AWAIT_OK(series, traffic.series({logTime(), logTime(1h)}, {}));
        QCOMPARE(series->only(Measure::RequestsPerSecond), 0.0);
        QVERIFY(std::isnan(series->only(Measure::ServerP95)));
        QVERIFY(std::isnan(series->only(Measure::ErrorShare)));
        D1_AWAIT_OK(usage, traffic.usage(logTime(), {}));
        QVERIFY(usage->today == RowUsage());
    }

    void seriesSayWhatEachStepCameTo()
    {
        const LogFixture fixture;
        std::vector<QueryEvent> events;
        for (int i = 0; i < 60; ++i) {
            events.push_back(loggedSelect());
            events.back().startedAt = logTime(std::chrono::seconds(i));
        }
        events.push_back(failed(loggedSelect("DELETE FROM orders"), ErrorKind::Capacity, "overloaded"));
        events.back().startedAt = logTime(90s);
        fixture.writeDirectly(events);
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        D1_AWAIT_OK(series, traffic.series({logTime(), logTime(1min), logTime(2min), logTime(3min)}, {}));
        QCOMPARE(series->source, TrafficSource::Desktop);
        QCOMPARE(series->find(Measure::RequestsPerSecond)->values, (std::vector<double>{1.0, 1.0 / 60, 0.0}));
        QCOMPARE(series->find(Measure::RequestsPerSecond, "select")->values, (std::vector<double>{1.0, 0.0, 0.0}));
        QCOMPARE(series->find(Measure::Errors, "capacity")->values, (std::vector<double>{0, 1, 0}));
        QVERIFY(!series->find(Measure::Errors, "network"));
        const std::vector<double> &shares = series->find(Measure::ErrorShare)->values;
        QCOMPARE(shares[0], 0.0);
        QCOMPARE(shares[1], 1.0);
        QVERIFY(std::isnan(shares[2]));
        QVERIFY(std::abs(series->find(Measure::ServerP95)->values[0] - 0.0025) < 0.0025 * 0.01);
        QVERIFY(!series->find(Measure::ListPrice)); // nothing costs anything here
    }

    void percentilesAreThoseOfAllRunsAndTheTwoTimesStayApart()
    {
        const LogFixture fixture;
        std::vector<QueryEvent> events(98, loggedSelect());
        for (int i = 0; i < 2; ++i) { // the next minute's, few and slow
            events.push_back(loggedSelect());
            events.back().startedAt = logTime(1min);
            events.back().serverTime = Milliseconds(1'000);
            events.back().roundTrip = 5s;
        }
        fixture.writeDirectly(events);
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        const auto isAbout = [](double value, double wanted) { return std::abs(value - wanted) <= wanted * 0.01; };
        D1_AWAIT_OK(steps, traffic.series({logTime(), logTime(1min), logTime(2min)}, {}));
        QVERIFY(isAbout(steps->find(Measure::ServerP95)->values[0], 0.0025));
        QVERIFY(isAbout(steps->find(Measure::ServerP95)->values[1], 1.0));
        D1_AWAIT_OK(all, traffic.series({logTime(), logTime(2min)}, {}));
        QVERIFY(isAbout(all->only(Measure::ServerP95), 0.0025)); // 0.5 would be the average of the two
        QVERIFY(isAbout(all->only(Measure::ServerP99), 1.0));
        QVERIFY(isAbout(all->only(Measure::RoundTripP95), 0.02));
        QVERIFY(isAbout(all->only(Measure::RoundTripP99), 5.0));
        QVERIFY(isAbout(all->only(Measure::ServerLargest), 1.0));
    }

    void aTimeThatTheServerDidNotTellIsNoRoundTrip()
    {
        const LogFixture fixture;
        QueryEvent untold = loggedSelect();
        untold.serverTime.reset();
        fixture.writeDirectly(std::vector{untold});
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        D1_AWAIT_OK(series, traffic.series({logTime(), logTime(1min)}, {}));
        QVERIFY(std::isnan(series->only(Measure::ServerP95)));
        QVERIFY(series->only(Measure::RoundTripP95) > 0);
    }

    void pricesAreThoseOfBilledTargets()
    {
        const LogFixture fixture;
        fixture.writeDirectly(std::vector{billed(0s, 1'000'000, 1'000'000), loggedSelect()});
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        D1_AWAIT_OK(series, traffic.series({logTime(), logTime(1h)}, {}));
        QVERIFY(std::abs(series->only(Measure::ListPrice) - 1.001) < 1e-9);
    }

    void usageIsCutAtHoursDaysAndMonthsInUtc()
    {
        // The log's time is 10:00 on a Monday, 23 November.
        const LogFixture fixture;
        QueryEvent sized = billed(-10min, 1, 10);
        sized.databaseBytes = 4096;
        fixture.writeDirectly(std::vector{sized, billed(-9h, 100, 0), billed(-30h, 10'000, 0),
                                          billed(-24h * 10, 1'000'000, 0), billed(-24h * 24, 100'000'000, 0),
                                          loggedSelect()});
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        D1_AWAIT_OK(usage, traffic.usage(logTime(), {}));
        QVERIFY(usage->lastHour == (RowUsage{1, 10}));
        QVERIFY(usage->today == (RowUsage{101, 10}));
        QVERIFY(usage->lastWeek == (RowUsage{10'101, 10}));
        QVERIFY(usage->thisMonth == (RowUsage{1'010'101, 10}));
        QVERIFY(std::abs(usage->weekDays - 1.25) < 1e-6);
        QCOMPARE(usage->storedBytes, std::optional<std::int64_t>(4096));
    }

    void whatLiesFarBackIsCountedOnceInCoarserSteps()
    {
        const LogFixture fixture;
        std::vector<QueryEvent> events(50, loggedSelect());
        events.push_back(loggedSelect());
        events.back().startedAt = logTime(24h * 60);
        fixture.writeDirectly(events);
        Result<LogDatabase> database = LogDatabase::open(fixture.path(), LogDatabase::Use::Write);
        QVERIFY(pruneLog(*database, LogSettings(), logTime(24h * 60)));
        DesktopTraffic traffic(std::make_shared<QueryLogReader>(fixture.path()));
        D1_AWAIT_OK(series, traffic.series({logTime(), logTime(1min), logTime(2min), logTime(3min)}, {}));
        QCOMPARE(series->steps(), std::size_t{1}); // the day, of which nothing finer is kept
        QVERIFY(series->edges.front() == logTime(-10h) && series->edges.back() == logTime(14h));
        QCOMPARE(series->only(Measure::RowsRead), 500.0);
    }

    void theBaselineComesRightBefore()
    {
        const TimeSpan day{logTime(), logTime(24h)};
        QVERIFY(baselineOf(day) == (TimeSpan{logTime(-24h * 7), logTime()}));
        const TimeSpan month{logTime(), logTime(24h * 31)};
        QVERIFY(baselineOf(month) == (TimeSpan{logTime(-24h * 31), logTime()}));
    }
};

QTEST_GUILESS_MAIN(tst_DesktopTraffic)
#include "tst_desktoptraffic.moc"
