// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/trafficfollower.h"

#include "features/querylog/querylogreader.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace d1 {

namespace {

using namespace std::chrono_literals;

constexpr int mostAtOnce = 100'000; // events
constexpr auto notWholeYet = 1s;    // what is logged comes in batches

} // namespace

struct TrafficFollower::Advance {
    std::int64_t lastId = 0;
    bool isAll = true;   ///< else there is more in the log, and no figures yet
    LiveFigures figures; ///< as of what came in
};

QCoro::Task<Result<TrafficFollower::Advance>> TrafficFollower::readOn(std::shared_ptr<QueryLogReader> log,
                                                                      std::shared_ptr<LiveTraffic> traffic,
                                                                      std::optional<std::int64_t> lastId, TimeSpan span,
                                                                      std::string target)
{
    if (!lastId) {
        const auto before = co_await log->eventIdBefore(span.from);
        if (!before)
            co_return std::unexpected(before.error());
        lastId = *before;
    }
    auto arrived = co_await log->arrivedAfter(*lastId, mostAtOnce);
    if (!arrived)
        co_return std::unexpected(std::move(arrived.error()));
    if (arrived->events == 0) { // ids begin anew in a log that was cleared or set aside
        const auto newest = co_await log->lastEventId();
        arrived->lastId = std::min(*lastId, newest.value_or(*lastId));
    }
    const auto advance = std::make_shared<Advance>();
    advance->lastId = arrived->lastId;
    advance->isAll = arrived->events < mostAtOnce;
    const auto summing =
        QtConcurrent::run([advance, traffic, came = *std::move(arrived), span, wanted = std::move(target)] {
            traffic->add(came);
            traffic->forgetBefore(span.from - notWholeYet);
            if (advance->isAll)
                advance->figures = traffic->figures(span, wanted);
        });
    co_await summing;
    co_return std::move(*advance);
}

TrafficFollower::TrafficFollower(std::shared_ptr<QueryLogReader> log, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_clock(clock)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &TrafficFollower::follow);
}

void TrafficFollower::start(const std::string &target)
{
    if (std::exchange(m_isRunning, true))
        return;
    m_target = target;
    m_traffic = std::make_shared<LiveTraffic>(); // a reading that was stopped keeps its own
    m_figures = {};
    m_lastId.reset();
    ++m_generation;
    m_timer.start();
    follow();
}

void TrafficFollower::stop()
{
    m_isRunning = false;
    m_isReading = false;
    ++m_generation;
    m_timer.stop();
}

TimeSpan TrafficFollower::span() const
{
    const Clock::WallTime end = m_clock.wallNow() - notWholeYet;
    return {end - Held, end};
}

void TrafficFollower::follow()
{
    if (std::exchange(m_isReading, true))
        return;
    QCoro::connect(readOn(m_log, m_traffic, m_lastId, span(), m_target), this,
                   [this, generation = m_generation](Result<Advance> advance) {
                       if (generation == m_generation)
                           take(std::move(advance));
                   });
}

void TrafficFollower::take(Result<Advance> advance)
{
    m_isReading = false;
    if (!advance)
        return Q_EMIT failed(advance.error());
    m_lastId = advance->lastId;
    if (!advance->isAll)
        return follow();
    m_figures = std::move(advance->figures);
    Q_EMIT advanced();
}

} // namespace d1
