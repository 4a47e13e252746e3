// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/seriescsv.h"
#include "ui/monitor/trafficfigure.h"

#include <QTest>

#include <ctime>
#include <limits>

using namespace d1;
using namespace std::chrono_literals;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
const Clock::WallTime start{1'795'428'000s};

std::vector<Clock::WallTime> minutes(std::size_t count)
{
    std::vector<Clock::WallTime> edges;
    for (std::size_t edge = 0; edge <= count; ++edge)
        edges.push_back(start + std::chrono::minutes(edge));
    return edges;
}

ChartSubject latency()
{
    return monitorCharts().front();
}

} // namespace

/// Lines of figures on axes.
class tst_TrafficFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Europe/Berlin");
        tzset();
    }

    void valuesStandInTheMiddleOfTheirSteps()
    {
        const TrafficFigure figure(latency(), {{Measure::ServerP95, {}, {0.1, 0.2}}}, minutes(2), false, 400);
        const auto &points = figure.content().series.front().points;
        QCOMPARE(points.size(), std::size_t{2});
        QCOMPARE(points[0].x, 0.25);
        QCOMPARE(points[1].x, 0.75);
        QCOMPARE(figure.content().y.scale.least(), 0.0);
        QCOMPARE(figure.content().y.scale.valueAt(points[1].y), 200.0); // milliseconds
    }

    void marksStandAtTheirTimeAndAreSaidOfTheirStep()
    {
        TrafficFigure figure(latency(), {{Measure::ServerP95, {}, {0.1, 0.2}}}, minutes(2), false, 400);
        figure.setMarks({{start - 1s, QStringLiteral("before")},
                         {start + 30s, QStringLiteral("i created")},
                         {start + 40s, QStringLiteral("j dropped")},
                         {start + 2min, QStringLiteral("after")}});
        QCOMPARE(figure.content().marks.size(), std::size_t{2});
        QCOMPARE(figure.content().marks[0].x, 0.25);
        QCOMPARE(figure.content().marks[0].text, QStringLiteral("i created"));
        QCOMPARE(figure.notes().size(), std::size_t{1});
        QVERIFY(figure.sentence(figure.crosshairAt(0)).endsWith(QStringLiteral(", i created; j dropped")));
        QVERIFY(!figure.sentence(figure.crosshairAt(1)).contains(QStringLiteral("created")));
    }

    void whatIsNotKnownIsAGap()
    {
        const TrafficFigure figure(latency(), {{Measure::ServerP95, {}, {0.1, unknown, unknown, 0.2}}}, minutes(4),
                                   false, 400);
        QCOMPARE(runsOf(figure.content().series.front().points).size(), std::size_t{2});
    }

    void noPeakIsLost()
    {
        std::vector<double> values(50'000, 0.001);
        values[31'234] = 5;
        const TrafficFigure figure(latency(), {{Measure::ServerLargest, {}, values}}, minutes(values.size()), false,
                                   300);
        const auto &points = figure.content().series.front().points;
        QVERIFY(points.size() <= 1'500);
        QVERIFY(std::ranges::any_of(points, [](const ChartPoint &point) { return point.place == 31'234; }));
    }

    void aLogarithmHasNoRoomForZero()
    {
        const TrafficFigure figure(latency(), {{Measure::ServerP95, {}, {0.0, 0.002, 0.8}}}, minutes(3), true, 400);
        QCOMPARE(figure.content().y.scale.kind(), ChartScale::Kind::Logarithmic);
        QVERIFY(figure.content().series.front().points.front().place != 0);
    }

    void stepsAreFoundByTimeAndByPlace()
    {
        const TrafficFigure figure(latency(), {{Measure::ServerP95, {}, {1, 2, 3}}}, minutes(3), false, 400);
        QCOMPARE(figure.stepAt(start), std::optional<std::size_t>(0));
        QCOMPARE(figure.stepAt(start + 90s), std::optional<std::size_t>(1));
        QCOMPARE(figure.stepAt(start + 3min), std::optional<std::size_t>());
        QCOMPARE(figure.stepAt(start - 1s), std::optional<std::size_t>());
        QCOMPARE(figure.stepAt(0.0), std::optional<std::size_t>(0));
        QCOMPARE(figure.stepAt(1.0), std::optional<std::size_t>(2));
        QCOMPARE(figure.spanOf(2, 1), (TimeSpan{start + 1min, start + 3min}));
    }

    void theCrosshairTellsEveryLine()
    {
        const TrafficFigure figure(
            latency(), {{Measure::ServerP50, {}, {0.001, 0.002}}, {Measure::ServerP95, {}, {0.004, unknown}}},
            minutes(2), false, 400);
        const QString sentence = figure.sentence(figure.crosshairAt(1));
        QVERIFY2(sentence.endsWith(QStringLiteral(", P50 2 ms, P95 –")), qPrintable(sentence));
    }

    void clocksThatGoBackAreFollowed()
    {
        // 2026-10-25 01:00 UTC: from 03:00 back to 02:00.
        std::vector<Clock::WallTime> edges;
        for (int hour = -6; hour <= 6; ++hour)
            edges.push_back(Clock::WallTime(1'792'890'000s + std::chrono::hours(hour)));
        const TrafficFigure figure(latency(), {{Measure::ServerP95, {}, std::vector<double>(12, 1)}}, edges, false,
                                   400);
        QVERIFY(figure.content().utcOffsetMsAt);
        QCOMPARE(figure.crosshairAt(5).title, QStringLiteral("Sun 25 Oct 02:00 CEST–02:00 CET"));
        QCOMPARE(figure.crosshairAt(6).title, QStringLiteral("Sun 25 Oct 02:00 CET–03:00 CET"));
        const TrafficFigure other(latency(), {{Measure::ServerP95, {}, {1, 1}}}, minutes(2), false, 400);
        QVERIFY(!other.content().utcOffsetMsAt);
        QCOMPARE(other.crosshairAt(0).title, QStringLiteral("Mon 23 Nov 11:00–11:01"));
    }

    void daysThatAreNotOnesOwnSayTheirTimes()
    {
        const Clock::WallTime midnight = start - 11h; // in Berlin
        const auto titleOf = [](std::vector<Clock::WallTime> edges) {
            return TrafficFigure(latency(), {{Measure::ServerP95, {}, {1}}}, edges, false, 400).crosshairAt(0).title;
        };
        QCOMPARE(titleOf({midnight, midnight + 24h}), QStringLiteral("Mon 23 Nov"));
        QCOMPARE(titleOf({midnight, midnight + 48h}), QStringLiteral("Mon 23 Nov – Tue 24 Nov"));
        QCOMPARE(titleOf({midnight + 1h, midnight + 25h}), QStringLiteral("Mon 23 Nov 01:00 – Tue 24 Nov 01:00"));
    }

    void aStepSaysItsLength()
    {
        std::vector<Clock::WallTime> edges = minutes(4);
        edges.front() += 20s;
        edges.back() -= 5s;
        const TrafficFigure figure(latency(), {{Measure::ServerP95, {}, {1, 1, 1, 1}}}, edges, false, 400);
        QCOMPARE(figure.stepLength(), 60s);
        QCOMPARE(TrafficFigure(latency(), {}, {}, false, 400).stepLength(), 0s);
    }

    void withoutFiguresThereIsNothing()
    {
        const TrafficFigure figure(latency(), {}, {}, false, 400);
        QVERIFY(figure.content().isEmpty());
        QCOMPARE(figure.stepAt(0.5), std::optional<std::size_t>());
    }

    void csvIsForOtherPrograms()
    {
        TrafficSeries series;
        series.edges = minutes(2);
        series.lines = {{Measure::ServerP95, {}, {0.0015, unknown}}, {Measure::Errors, "a,b", {0, 2}}};
        QCOMPARE(QString::fromUtf8(csvOf(series)),
                 QStringLiteral("time,server_p95_seconds,\"errors a,b\"\r\n"
                                "2026-11-23T10:00:00Z,0.0015,0\r\n2026-11-23T10:01:00Z,,2\r\n"));
    }
};

QTEST_GUILESS_MAIN(tst_TrafficFigure)
#include "tst_trafficfigure.moc"
