// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/trafficreads.h"
#include "logfixture.h"

#include <QTest>

#include <numeric>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

/// One run in every part of this length, from logTime() on: 10:00 UTC.
std::vector<QueryEvent> every(std::chrono::minutes part, std::chrono::minutes length)
{
    std::vector<QueryEvent> events;
    for (auto after = part / 2; after < length; after += part) {
        events.push_back(loggedSelect());
        events.back().startedAt = logTime(after);
    }
    return events;
}

} // namespace

/// Runs by step of the span, as sparklines show them.
class tst_QueryTrend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void evenTrafficIsAnEvenTrendOfAnyLength_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("part"); // minutes between two runs
        QTest::newRow("an hour of minutes") << 60 << 1;
        QTest::newRow("a day of hours, with a whole day in it") << 48 * 60 << 10;
        QTest::newRow("a week of hours") << 7 * 24 * 60 << 60;
        QTest::newRow("a month of days") << 31 * 24 * 60 << 60;
    }

    void evenTrafficIsAnEvenTrendOfAnyLength()
    {
        QFETCH(int, minutes);
        QFETCH(int, part);
        const LogFixture fixture;
        fixture.writeDirectly(every(std::chrono::minutes(part), std::chrono::minutes(minutes)));
        Result<LogDatabase> database = LogDatabase::open(fixture.path(), LogDatabase::Use::Write);
        constexpr std::size_t steps = 24;
        const TimeSpan span{logTime(), logTime(std::chrono::minutes(minutes))};
        const auto queries = readQueries(*database, {span, {}, steps}, span.to);
        QCOMPARE(queries.size(), std::size_t{1});
        const std::vector<std::uint64_t> &runs = queries.front().runs;
        QCOMPARE(std::accumulate(runs.begin(), runs.end(), std::uint64_t{0}), queries.front().traffic.attempts);
        QCOMPARE(
            std::accumulate(queries.front().runTimes.begin(), queries.front().runTimes.end(), Histogram::Duration(0)),
            queries.front().traffic.serverTime.total());
        const double each = static_cast<double>(minutes) / part / steps;
        for (const std::uint64_t count : runs)
            QVERIFY2(std::abs(static_cast<double>(count) - each) <= std::max(1.0, each * 0.1),
                     qPrintable(QStringLiteral("%1 of %2").arg(count).arg(each)));
    }

    void whatHappenedInTheLastHourStandsWhereItWas()
    {
        const LogFixture fixture;
        std::vector<QueryEvent> events{loggedSelect(), loggedSelect()};
        events[0].startedAt = logTime(10min);
        events[1].startedAt = logTime(50min);
        fixture.writeDirectly(events);
        Result<LogDatabase> database = LogDatabase::open(fixture.path(), LogDatabase::Use::Write);
        const TimeSpan span{logTime(-6min), logTime(54min)};
        const auto queries = readQueries(*database, {span, {}, 6}, span.to);
        QCOMPARE(queries.front().runs, (std::vector<std::uint64_t>{0, 1, 0, 0, 0, 1}));
    }
};

QTEST_APPLESS_MAIN(tst_QueryTrend)
#include "tst_querytrend.moc"
