// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/timerange.h"

#include <QDateTime>
#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Clock::WallTime at(const QDateTime &time)
{
    return Clock::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

Clock::WallTime utc(const char *text)
{
    return at(QDateTime::fromString(QString::fromLatin1(text) + u'Z', Qt::ISODate));
}

std::vector<int> hoursBetween(const std::vector<Clock::WallTime> &edges)
{
    std::vector<int> hours;
    for (std::size_t i = 1; i < edges.size(); ++i)
        hours.push_back(static_cast<int>(std::chrono::floor<std::chrono::hours>(edges[i] - edges[i - 1]).count()));
    return hours;
}

} // namespace

class tst_TimeRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesEndNow()
    {
        const Clock::WallTime now = utc("2026-11-23T10:17:42");
        using Kind = TimeRange::Kind;
        QCOMPARE(TimeRange(Kind::FiveMinutes).spanAt(now).from, now - 5min);
        QCOMPARE(TimeRange(Kind::Hour).spanAt(now).from, now - 1h);
        QCOMPARE(TimeRange(Kind::Day).spanAt(now).from, utc("2026-11-22T10:00:00"));
        QCOMPARE(TimeRange(Kind::Week).spanAt(now).from, utc("2026-11-16T10:00:00"));
        QCOMPARE(TimeRange(Kind::Month).spanAt(now).from, utc("2026-10-23T10:00:00"));
        for (const Kind kind : {Kind::FiveMinutes, Kind::Hour, Kind::Day, Kind::Week, Kind::Month}) {
            QCOMPARE(TimeRange(kind).spanAt(now).to, now);
            QVERIFY(TimeRange(kind).movesOn());
        }
    }

    void aCustomRangeStandsStill()
    {
        const TimeRange range = TimeRange::custom({utc("2026-11-23T10:00:30"), utc("2026-11-23T10:05:10")});
        QVERIFY(!range.movesOn());
        const TimeSpan span = range.spanAt(utc("2030-01-01T00:00:00"));
        QCOMPARE(span.from, utc("2026-11-23T10:00:00"));
        QCOMPARE(span.to, utc("2026-11-23T10:06:00"));
    }

    void aCustomRangeIsAMinuteAtLeast()
    {
        const TimeRange range = TimeRange::custom({utc("2026-11-23T10:00:00"), utc("2026-11-23T10:00:00")});
        QCOMPARE(range.spanAt({}).length(), Clock::WallTime::duration(1min));
        const TimeRange backwards = TimeRange::custom({utc("2026-11-23T10:00:00"), utc("2026-11-23T09:00:00")});
        QVERIFY(!backwards.spanAt({}).isEmpty());
    }

    void stepsCoverTheSpanAndStayFew_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::newRow("live") << 5;
        QTest::newRow("an hour") << 60;
        QTest::newRow("a day") << 24 * 60;
        QTest::newRow("a month") << 31 * 24 * 60;
        QTest::newRow("a year") << 366 * 24 * 60;
    }

    void stepsCoverTheSpanAndStayFew()
    {
        QFETCH(int, minutes);
        const TimeSpan span{utc("2026-01-05T10:17:00"), utc("2026-01-05T10:17:00") + std::chrono::minutes(minutes)};
        for (const std::size_t atMost : {10U, 60U, 300U, 750U}) {
            const std::vector<Clock::WallTime> edges = chartSteps(span, atMost, QTimeZone::utc());
            QCOMPARE(edges.front(), span.from);
            QCOMPARE(edges.back(), span.to);
            QVERIFY(std::ranges::is_sorted(edges));
            QVERIFY(std::ranges::adjacent_find(edges) == edges.end());
            QVERIFY2(edges.size() - 1 <= atMost, qPrintable(QString::number(edges.size() - 1)));
        }
    }

    void fiveMinutesHaveSecondsForSteps()
    {
        const TimeSpan span{utc("2026-01-05T10:17:00"), utc("2026-01-05T10:22:00")};
        QCOMPARE(chartSteps(span, 302, QTimeZone::utc()).size(), std::size_t{301});
    }

    void anEmptySpanHasNoSteps()
    {
        const TimeSpan span{utc("2026-01-05T10:17:00"), utc("2026-01-05T10:17:00")};
        QCOMPARE(chartSteps(span, 100, QTimeZone::utc()).size(), std::size_t{1});
    }

    void daysFollowTheClockOnTheWall_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("hours");
        QTest::newRow("an hour is lost in spring") << QDate(2026, 3, 29) << 23;
        QTest::newRow("an hour comes twice in autumn") << QDate(2026, 10, 25) << 25;
        QTest::newRow("any other day") << QDate(2026, 6, 10) << 24;
    }

    void daysFollowTheClockOnTheWall()
    {
        QFETCH(QDate, day);
        QFETCH(int, hours);
        const QTimeZone berlin("Europe/Berlin");
        const TimeSpan span{at(day.addDays(-3).startOfDay(berlin)), at(day.addDays(4).startOfDay(berlin))};
        const std::vector<int> steps = hoursBetween(chartSteps(span, 9, berlin));
        QCOMPARE(steps, (std::vector<int>{24, 24, 24, hours, 24, 24, 24}));
    }

    void hoursTakeNoNoticeOfTheClockOnTheWall()
    {
        const QTimeZone berlin("Europe/Berlin");
        const TimeSpan span{at(QDate(2026, 10, 25).startOfDay(berlin)), at(QDate(2026, 10, 26).startOfDay(berlin))};
        const std::vector<int> steps = hoursBetween(chartSteps(span, 40, berlin));
        QCOMPARE(steps, std::vector<int>(25, 1));
    }

    void daysOfAnOddZoneBeginAtItsMidnight()
    {
        const QTimeZone kolkata("Asia/Kolkata");
        const TimeSpan span{at(QDate(2026, 6, 1).startOfDay(kolkata)), at(QDate(2026, 6, 8).startOfDay(kolkata))};
        for (const Clock::WallTime edge : chartSteps(span, 9, kolkata)) {
            const auto since = std::chrono::floor<std::chrono::milliseconds>(edge.time_since_epoch()).count();
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(since, kolkata).time(), QTime(0, 0));
        }
    }
};

QTEST_APPLESS_MAIN(tst_TimeRange)
#include "tst_timerange.moc"
