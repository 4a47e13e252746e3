// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/monitorfeed.h"
#include "features/querylog/querylogreader.h"
#include "logfixture.h"
#include "support/await.h"
#include "support/fakeclock.h"

#include <QSignalSpy>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;

namespace {

using State = MonitorFeed::State;

/// Whole traffic that tells so many requests a second, of the targets it was asked for, when it is let.
class CountedTraffic final : public TrafficProvider
{
public:
    [[nodiscard]] TrafficSource source() const override { return TrafficSource::WholeTraffic; }
    QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan, std::string) override { co_return QueryGroups(); }
    QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime> edges, std::string target) override
    {
        targets.push_back(std::move(target));
        const std::optional<Error> refusal = error;
        if (refusal)
            co_return std::unexpected(*refusal);
        TrafficSeries series;
        series.source = TrafficSource::WholeTraffic;
        series.lines.push_back({Measure::RequestsPerSecond, {}, std::vector<double>(edges.size() - 1, requests)});
        series.edges = std::move(edges);
        co_return series;
    }
    QCoro::Task<Result<Usage>> usage(Clock::WallTime, std::string) override { co_return Usage(); }
    QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan, std::string) override
    {
        std::vector<SizeSample> samples{sample({}, 0h), sample("orders", 0h), sample("orders", 24h)};
        co_return samples;
    }

    double requests = 1;
    std::optional<Error> error;
    std::vector<std::string> targets; ///< asked for

private:
    static SizeSample sample(std::string table, std::chrono::hours at)
    {
        const bool isTable = !table.empty();
        SizeSample sample{"d1:shop", std::move(table), FakeClock().wallNow() - 48h + at, {}, {}, {}};
        if (isTable)
            sample.rows = at.count();
        else
            sample.bytes = 4096;
        return sample;
    }
};

} // namespace

class tst_MonitorFeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<LogFixture>();
        m_range = std::make_unique<TimeRangeSelection>();
        m_selection = std::make_unique<TrafficSelection>();
        m_whole = std::make_shared<CountedTraffic>();
        MonitorFeed::Parts parts;
        parts.sources.log = std::make_shared<QueryLogReader>(m_log->path());
        parts.sources.wholeTraffic = [whole = m_whole](const std::string &target) {
            return target == "demo:" ? nullptr : whole;
        };
        parts.range = m_range.get();
        parts.selection = m_selection.get();
        parts.clock = &m_clock;
        m_feed = std::make_unique<MonitorFeed>(parts);
    }

    void cleanup() { m_feed.reset(); }

    void nobodyLooksAndNothingIsRead()
    {
        m_selection->selectSource(TrafficSource::WholeTraffic);
        m_feed->setTarget("d1:shop");
        m_feed->refresh();
        QCOMPARE(m_feed->state(), State::Loading);
        QVERIFY(m_whole->targets.empty());
    }

    void anHourIsReadInSteps()
    {
        m_log->writeDirectly(std::vector{eventBefore(10min), eventBefore(20min)});
        m_feed->setRunning(true);
        QCOMPARE(m_feed->isReading(), m_feed->state() == State::Loading); // a fast log has answered already
        QTRY_COMPARE(m_feed->state(), State::Ready);
        QVERIFY(!m_feed->isReading());
        QVERIFY(!m_feed->isLive());
        QCOMPARE(m_feed->readAt(), m_clock.wallNow());
        QVERIFY(m_feed->figures().series.steps() > 10);
        QCOMPARE(m_feed->figures().totals.steps(), std::size_t{1});
        QVERIFY(m_feed->figures().cost.has_value());
    }

    void nothingWasAskedIsEmpty()
    {
        m_feed->setRunning(true);
        QTRY_COMPARE(m_feed->state(), State::Empty);
        QVERIFY(!m_feed->error());
    }

    void liveFollowsTheLog()
    {
        m_range->select(TimeRange(TimeRange::Kind::FiveMinutes));
        m_feed->setRunning(true);
        QVERIFY(m_feed->isLive());
        QTRY_COMPARE(m_feed->state(), State::Empty);
        m_log->writeDirectly(std::vector{eventBefore(5s)});
        QTRY_COMPARE(m_feed->state(), State::Ready);
        QCOMPARE(m_feed->figures().series.steps(), std::size_t{300});
        m_feed->setRunning(false);
        QSignalSpy changed(m_feed.get(), &MonitorFeed::changed);
        QVERIFY(!changed.wait(1'200));
    }

    void sizesAreLinesAndGrowth()
    {
        m_selection->selectSource(TrafficSource::WholeTraffic);
        m_feed->setTarget("d1:shop");
        m_feed->setRunning(true);
        QTRY_COMPARE(m_feed->state(), State::Ready);
        const MeasureSeries *line = m_feed->figures().series.find(Measure::StoredBytes, "d1:shop");
        QVERIFY(line);
        QCOMPARE(line->values.front(), 4096.0);
        QCOMPARE(m_feed->figures().growth.size(), std::size_t{2});
        QCOMPARE(m_feed->figures().growth.back().rowsPerDay, std::optional(24.0));
    }

    void aSourceThatCannotTellIsSaidAndTheOthersFiguresAreGone()
    {
        m_log->writeDirectly(std::vector{eventBefore(10min)});
        m_feed->setTarget("demo:");
        m_feed->setRunning(true);
        QTRY_COMPARE(m_feed->state(), State::Ready);
        m_selection->selectSource(TrafficSource::WholeTraffic);
        QCOMPARE(m_feed->state(), State::NotAvailable);
        QVERIFY(m_feed->figures().series.lines.empty());
        m_selection->selectSource(TrafficSource::Desktop);
        QCOMPARE(m_feed->isReading(), m_feed->state() == State::Loading);
        QTRY_COMPARE(m_feed->state(), State::Ready);
        QCOMPARE(m_feed->figures().series.source, TrafficSource::Desktop);
    }

    void oneDatabaseOrAllAreAskedFor()
    {
        m_selection->selectSource(TrafficSource::WholeTraffic);
        m_feed->setTarget("d1:shop");
        m_feed->setRunning(true);
        QTRY_COMPARE(m_feed->state(), State::Ready);
        QCOMPARE(m_whole->targets.back(), std::string("d1:shop"));
        m_selection->selectAllDatabases(true);
        QTRY_COMPARE(m_feed->state(), State::Ready);
        QCOMPARE(m_whole->targets.back(), std::string());
        const std::size_t asked = m_whole->targets.size();
        m_feed->setTarget("d1:other"); // all is all
        QCOMPARE(m_whole->targets.size(), asked);
        QCOMPARE(m_feed->state(), State::Ready);
    }

    void whatFailedFirstHasNoFigures()
    {
        m_whole->error = Error(ErrorKind::Auth, "no");
        m_selection->selectSource(TrafficSource::WholeTraffic);
        m_feed->setTarget("d1:shop");
        m_feed->setRunning(true);
        QTRY_COMPARE(m_feed->state(), State::Failed);
        QVERIFY(m_feed->error());
    }

    void whatFailsLaterKeepsTheFigures()
    {
        m_selection->selectSource(TrafficSource::WholeTraffic);
        m_feed->setTarget("d1:shop");
        m_feed->setRunning(true);
        QTRY_COMPARE(m_feed->state(), State::Ready);
        const Clock::WallTime readAt = m_feed->readAt();
        m_clock.advance(10min);
        m_whole->error = Error(ErrorKind::Network, "The network broke.");
        m_feed->refresh();
        QTRY_VERIFY(m_feed->error());
        QCOMPARE(m_feed->state(), State::Ready);
        QCOMPARE(m_feed->readAt(), readAt);
        m_whole->error.reset();
        m_feed->refresh();
        QTRY_VERIFY(!m_feed->error());
        QCOMPARE(m_feed->readAt(), m_clock.wallNow());
    }

private:
    [[nodiscard]] QueryEvent eventBefore(std::chrono::seconds ago) const { return loggedAt(m_clock.wallNow() - ago); }

    FakeClock m_clock;
    std::unique_ptr<LogFixture> m_log;
    std::unique_ptr<TimeRangeSelection> m_range;
    std::unique_ptr<TrafficSelection> m_selection;
    std::shared_ptr<CountedTraffic> m_whole;
    std::unique_ptr<MonitorFeed> m_feed;
};

QTEST_GUILESS_MAIN(tst_MonitorFeed)
#include "tst_monitorfeed.moc"
