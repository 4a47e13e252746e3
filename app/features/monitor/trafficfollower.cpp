// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/trafficfollower.h"

#include "features/querylog/querylogreader.h"

#include <QCoroTask>

namespace d1 {

namespace {

using namespace std::chrono_literals;

constexpr int mostAtOnce = 100'000; // events
constexpr auto notWholeYet = 1s;    // what is logged comes in batches

QCoro::Task<Result<ArrivedTraffic>> readOn(std::shared_ptr<QueryLogReader> log, std::int64_t lastId)
{
    auto arrived = co_await log->arrivedAfter(lastId, mostAtOnce);
    if (!arrived || arrived->events > 0)
        co_return arrived;
    // Ids begin anew in a log that was cleared or set aside.
    const auto newest = co_await log->lastEventId();
    arrived->lastId = std::min(lastId, newest.value_or(lastId));
    co_return arrived;
}

QCoro::Task<Result<ArrivedTraffic>> readFrom(std::shared_ptr<QueryLogReader> log, Clock::WallTime time)
{
    const auto id = co_await log->eventIdBefore(time);
    if (!id)
        co_return std::unexpected(id.error());
    const std::int64_t last = *id;
    auto arrived = co_await log->arrivedAfter(last, mostAtOnce);
    co_return arrived;
}

} // namespace

TrafficFollower::TrafficFollower(std::shared_ptr<QueryLogReader> log, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_clock(clock)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &TrafficFollower::follow);
}

void TrafficFollower::start()
{
    if (std::exchange(m_isRunning, true))
        return;
    m_traffic = LiveTraffic();
    m_isReading = true;
    QCoro::connect(readFrom(m_log, span().from), this, [this, generation = ++m_generation](const auto &arrived) {
        if (generation == m_generation)
            take(arrived);
    });
    m_timer.start();
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
    QCoro::connect(readOn(m_log, m_lastId), this, [this, generation = m_generation](const auto &arrived) {
        if (generation == m_generation)
            take(arrived);
    });
}

void TrafficFollower::take(const Result<ArrivedTraffic> &arrived)
{
    m_isReading = false;
    if (!arrived)
        return Q_EMIT failed(arrived.error());
    m_lastId = arrived->lastId;
    m_traffic.add(*arrived);
    if (arrived->events == mostAtOnce)
        return follow(); // there is more
    m_traffic.forgetBefore(span().from - notWholeYet);
    Q_EMIT advanced();
}

} // namespace d1
