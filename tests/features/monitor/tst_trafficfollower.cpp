// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/trafficfollower.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QSignalSpy>

#include <numeric>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

/// The clock stands still at the end of what is followed.
class tst_TrafficFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<LogFixture>();
        m_follower = std::make_unique<TrafficFollower>(std::make_shared<QueryLogReader>(m_log->path()), m_clock);
        m_advanced = std::make_unique<QSignalSpy>(m_follower.get(), &TrafficFollower::advanced);
    }

    void cleanup()
    {
        m_advanced.reset();
        m_follower.reset();
    }

    void theLastMinutesAreThereAtOnce()
    {
        m_log->writeDirectly(std::vector{eventBefore(20s), eventBefore(10s), eventBefore(10s), eventBefore(10min)});
        m_follower->start({});
        QVERIFY(m_advanced->wait());
        const LiveFigures &figures = m_follower->figures();
        QCOMPARE(figures.series.steps(), std::size_t{300});
        QCOMPARE(figures.series.edges.back(), m_clock.wallNow() - 1s); // the last second is not whole yet
        QCOMPARE(requests(), 3.0);
        QCOMPARE(figures.totals.steps(), std::size_t{1});
        QCOMPARE(figures.totals.only(Measure::RequestsPerSecond), 3.0 / 300);
    }

    void aLogThatIsNotThereYetIsFollowed()
    {
        m_follower->start({});
        QVERIFY(m_advanced->wait());
        QCOMPARE(requests(), 0.0);
        m_log->writeDirectly(std::vector{eventBefore(5s)});
        QTRY_COMPARE(requests(), 1.0);
    }

    void onlyTheTargetAskedForIsSummed()
    {
        QueryEvent other = eventBefore(5s);
        other.target = "d1:shop";
        m_log->writeDirectly(std::vector{eventBefore(10s), eventBefore(9s), other});
        m_follower->start("d1:shop");
        QVERIFY(m_advanced->wait());
        QCOMPARE(requests(), 1.0);
        m_follower->stop();
        m_follower->start({}); // another one begins anew
        QVERIFY(m_advanced->wait());
        QCOMPARE(requests(), 3.0);
    }

    void whatArrivesIsAddedAndWhatIsOldGoes()
    {
        m_log->writeDirectly(std::vector{eventBefore(200s)});
        m_follower->start({});
        QVERIFY(m_advanced->wait());
        QCOMPARE(requests(), 1.0);
        m_log->writeDirectly(std::vector{eventBefore(2s), eventBefore(2s)});
        QTRY_COMPARE(requests(), 3.0);
        m_clock.advance(150s);
        QTRY_COMPARE(requests(), 2.0);
    }

    void aLogThatWasClearedIsFollowedOn()
    {
        m_log->writeDirectly(std::vector(5, eventBefore(8s)));
        m_follower->start({});
        QVERIFY(m_advanced->wait());
        QueryLogKeeper keeper(m_log->path());
        D1_AWAIT_OK(cleared, keeper.clear());
        QVERIFY(m_advanced->wait()); // sees that it is empty
        m_log->writeDirectly(std::vector{eventBefore(3s)});
        QTRY_COMPARE(requests(), 6.0); // what was seen was asked
    }

    void nothingIsToldAfterAStop()
    {
        m_log->writeDirectly(std::vector{eventBefore(2s)});
        m_follower->start({});
        m_follower->stop();
        QVERIFY(!m_advanced->wait(200));
        QVERIFY(!m_follower->isRunning());
    }

private:
    [[nodiscard]] QueryEvent eventBefore(std::chrono::seconds ago) const { return loggedAt(m_clock.wallNow() - ago); }

    [[nodiscard]] double requests() const
    {
        const MeasureSeries *line = m_follower->figures().series.find(Measure::RequestsPerSecond);
        return line ? std::accumulate(line->values.begin(), line->values.end(), 0.0) : -1;
    }

    FakeClock m_clock;
    std::unique_ptr<LogFixture> m_log;
    std::unique_ptr<TrafficFollower> m_follower;
    std::unique_ptr<QSignalSpy> m_advanced;
};

QTEST_GUILESS_MAIN(tst_TrafficFollower)
#include "tst_trafficfollower.moc"
