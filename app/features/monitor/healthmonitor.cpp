// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/healthmonitor.h"

#include "service/errorsentence.h"
#include "service/querylog.h"

#include <QCoroTask>

#include <algorithm>

namespace d1 {

namespace {

constexpr std::chrono::seconds patience{10};

QCoro::Task<Result<Reply>> ask(SessionPtr session)
{
    Request request(Statement("SELECT 1"));
    request.origin = "health";
    request.priority = Priority::Background;
    request.timeout = patience;
    Result<Reply> reply = co_await session->execute(std::move(request));
    co_return reply;
}

} // namespace

HealthMonitor::HealthMonitor(Clock &clock, QueryLog *log, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_interval(interval)
{
    if (log)
        connect(log, &QueryLog::recorded, this, &HealthMonitor::note);
    connect(&m_timer, &QTimer::timeout, this, &HealthMonitor::checkQuiet);
    m_timer.start(interval);
}

void HealthMonitor::watch(const SessionPtr &session)
{
    std::erase_if(m_watched, [](const Watched &watched) { return watched.session.expired(); });
    m_watched.push_back({session->identity().target, session});
    static_cast<void>(healthOf(m_watched.back().target));
    check(m_watched.back());
}

void HealthMonitor::setPaused(bool paused)
{
    if (paused)
        return m_timer.stop();
    m_timer.start();
    checkQuiet();
}

void HealthMonitor::checkNow()
{
    for (Watched &watched : m_watched)
        check(watched);
}

void HealthMonitor::checkQuiet()
{
    const Clock::WallTime now = m_clock.wallNow();
    for (Watched &watched : m_watched) {
        const Health &health = healthOf(watched.target);
        // A clock that jumped back must not keep a database from being asked.
        const bool answeredLately = health.state == Health::State::Up && health.lastCheck && *health.lastCheck <= now
                                    && now - *health.lastCheck < m_interval;
        if (!answeredLately)
            check(watched);
    }
}

void HealthMonitor::check(Watched &watched)
{
    const SessionPtr session = watched.session.lock();
    if (!session || std::exchange(watched.isAsked, true))
        return;
    QCoro::connect(ask(session), this, [this, target = watched.target, asked = watched.session](Result<Reply> reply) {
        for (Watched &other : m_watched) {
            const bool isSame = !other.session.owner_before(asked) && !asked.owner_before(other.session);
            if (isSame)
                other.isAsked = false;
        }
        if (const SessionPtr still = asked.lock())
            healthOf(target).onFallback = still->onFallback();
        answered(target, reply);
    });
}

void HealthMonitor::answered(const std::string &target, const Result<Reply> &reply)
{
    if (!reply && reply.error().verdict.kind == ErrorKind::Cancelled)
        return; // closed while it was asked
    Health &health = healthOf(target);
    health.lastCheck = m_clock.wallNow();
    if (reply) {
        health.failuresInARow = 0;
        health.trouble.clear();
        if (!reply->attempts.empty())
            health.roundTrip = reply->attempts.back().roundTrip;
        set(health, Health::State::Up);
    } else {
        ++health.failuresInARow;
        health.trouble = textOf(sentenceFor(reply.error()));
        set(health, Health::State::Down);
    }
    Q_EMIT checked(health);
}

/// Only what is watched; only what went well, since a query may fail for reasons of its own.
void HealthMonitor::note(const QueryEvent &event)
{
    if (event.failure || event.onFallback || event.origin == "health")
        return;
    const auto known = std::ranges::find(m_all, event.target, &Health::target);
    if (known == m_all.end())
        return;
    known->lastCheck = event.startedAt + std::chrono::duration_cast<Clock::WallTime::duration>(event.roundTrip);
    known->roundTrip = event.roundTrip;
    known->failuresInARow = 0;
    known->trouble.clear();
    set(*known, Health::State::Up);
}

Health &HealthMonitor::healthOf(const std::string &target)
{
    const auto known = std::ranges::find(m_all, target, &Health::target);
    if (known != m_all.end())
        return *known;
    m_all.push_back({});
    m_all.back().target = target;
    return m_all.back();
}

void HealthMonitor::set(Health &health, Health::State state)
{
    if (std::exchange(health.state, state) != state)
        health.since = health.lastCheck;
}

} // namespace d1
