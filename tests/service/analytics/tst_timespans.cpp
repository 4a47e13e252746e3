// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/timespans.h"
#include "support/await.h"

using namespace d1;
using namespace std::chrono_literals;
using WallTime = Clock::WallTime;

namespace {

WallTime at(const char *text)
{
    return timeFrom(text).value();
}

} // namespace

class tst_TimeSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadAndWritten()
    {
        QCOMPARE(timeText(at("2026-04-22T10:11:12Z")), "2026-04-22T10:11:12Z");
        QCOMPARE(timeText(at("2026-04-22")), "2026-04-22T00:00:00Z");
        QCOMPARE(dateText(at("2026-04-22T23:59:59Z")), "2026-04-22");
        QCOMPARE(timeText(at("2026-04-22T10:11:12.345678901Z")), "2026-04-22T10:11:12Z");
        QVERIFY(!timeFrom("yesterday"));
    }

    void roundingIsInUtc_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QByteArray>("down");
        QTest::addColumn<QByteArray>("up");
        QTest::newRow("minute") << 60 << QByteArray("2026-03-29T01:59:00Z") << QByteArray("2026-03-29T02:00:00Z");
        QTest::newRow("hour") << 3600 << QByteArray("2026-03-29T01:00:00Z") << QByteArray("2026-03-29T02:00:00Z");
        QTest::newRow("six hours") << 6 * 3600 << QByteArray("2026-03-29T00:00:00Z")
                                   << QByteArray("2026-03-29T06:00:00Z");
        QTest::newRow("day") << 86400 << QByteArray("2026-03-29T00:00:00Z") << QByteArray("2026-03-30T00:00:00Z");
    }
    void roundingIsInUtc()
    {
        QFETCH(const int, seconds);
        QFETCH(const QByteArray, down);
        QFETCH(const QByteArray, up);
        const std::chrono::seconds unit(seconds);
        const WallTime time = at("2026-03-29T01:59:59Z"); // clocks go forward in Europe in a second
        QCOMPARE(timeText(floorTo(time, unit)), down.toStdString());
        QCOMPARE(timeText(ceilTo(time, unit)), up.toStdString());
        QCOMPARE(ceilTo(floorTo(time, unit), unit), floorTo(time, unit));
    }

    void timesBefore1970AreRoundedDown()
    {
        QCOMPARE(timeText(floorTo(at("1969-12-31T23:30:00Z"), 1h)), "1969-12-31T23:00:00Z");
    }

    void unitsCoverTheSpan()
    {
        const auto units = unitsIn({at("2026-04-22T10:30:00Z"), at("2026-04-22T13:00:00Z")}, 1h);
        QCOMPARE(units.size(), std::size_t{3});
        QCOMPARE(timeText(units.front()), "2026-04-22T10:00:00Z");
        QCOMPARE(timeText(units.back()), "2026-04-22T12:00:00Z");
        QVERIFY(unitsIn({units.back(), units.front()}, 1h).empty());
    }

    void unitsThatFollowEachOtherAreOneRun()
    {
        const WallTime start = at("2026-04-22T00:00:00Z");
        const std::vector<WallTime> units{start, start + 1h, start + 3h, start + 4h, start + 5h};
        QCOMPARE(runsOf(units, 1h, 10h), (std::vector<TimeSpan>{{start, start + 2h}, {start + 3h, start + 6h}}));
        QCOMPARE(runsOf(units, 1h, 2h),
                 (std::vector<TimeSpan>{{start, start + 2h}, {start + 3h, start + 5h}, {start + 5h, start + 6h}}));
        QCOMPARE(runsOf(units, 1h, 1s).size(), units.size());
        QVERIFY(runsOf({}, 1h, 2h).empty());
    }
};

QTEST_APPLESS_MAIN(tst_TimeSpans)
#include "tst_timespans.moc"
