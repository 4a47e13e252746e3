// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/livetraffic.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

class tst_LiveTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secondsAreCountedAsTheyArrive()
    {
        const LogFixture fixture;
        QueryLogReader reader(fixture.path());
        LiveTraffic live;
        std::int64_t lastId = 0;
        QueryEvent other = loggedSelect("INSERT INTO t VALUES (1)");
        other.target = "d1:shop";
        for (int second = 0; second < 5; ++second) {
            QueryEvent event = loggedSelect();
            event.startedAt = other.startedAt = logTime(std::chrono::seconds(second));
            fixture.writeDirectly(std::vector{event, event, other});
            D1_AWAIT_OK(arrived, reader.arrivedAfter(lastId, 1'000));
            QCOMPARE(arrived->events, std::int64_t{3});
            lastId = arrived->lastId;
            live.add(*arrived);
        }
        const TimeSpan span{logTime(), logTime(6s)};
        const TrafficSeries series = live.figures(span, {}).series;
        QCOMPARE(series.steps(), std::size_t{6});
        QCOMPARE(series.find(Measure::RequestsPerSecond)->values, (std::vector<double>{3, 3, 3, 3, 3, 0}));
        const TrafficSeries shop = live.figures(span, "d1:shop").series;
        QCOMPARE(shop.find(Measure::RequestsPerSecond)->values, (std::vector<double>{1, 1, 1, 1, 1, 0}));
        live.forgetBefore(logTime(4s));
        QCOMPARE(live.figures(span, {}).series.find(Measure::RequestsPerSecond)->values,
                 (std::vector<double>{0, 0, 0, 0, 3, 0}));
    }

    void nothingArrivedIsNothingShown()
    {
        const LiveTraffic live;
        QCOMPARE(live.figures({logTime(), logTime(3s)}, {}).series.find(Measure::RequestsPerSecond)->values,
                 (std::vector<double>{0, 0, 0}));
        QCOMPARE(live.figures({logTime(), logTime()}, {}).series.steps(), std::size_t{0});
        QVERIFY(live.figures({logTime(), logTime(24h)}, {}).series.steps() <= 600);
    }
};

QTEST_GUILESS_MAIN(tst_LiveTraffic)
#include "tst_livetraffic.moc"
