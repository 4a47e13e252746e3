// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/monitorrun.h"

#include "features/monitor/sizesampling.h"
#include "service/errorsentence.h"
#include "workspace/workspace.h"

namespace d1 {

namespace {

constexpr std::chrono::seconds followEvery{1};
constexpr std::chrono::hours sampleEvery{1};
constexpr int mostAtOnce = 100'000; // events

/// Of a target that could not be opened.
Health downOf(const std::string &target, const Error &error, Clock::WallTime now, const Health *before)
{
    Health health;
    if (before)
        health = *before;
    if (health.state != Health::State::Down)
        health.since = now;
    health.target = target;
    health.state = Health::State::Down;
    health.lastCheck = now;
    health.trouble = textOf(sentenceFor(error));
    ++health.failuresInARow;
    return health;
}

} // namespace

MonitorRun::MonitorRun(Workspace *workspace, MonitorPlan plan)
    : m_workspace(workspace)
    , m_plan(std::move(plan))
    , m_health(m_clock, nullptr, m_plan.interval)
{
    connect(&m_health, &HealthMonitor::checked, this, &MonitorRun::tell);
}

QCoro::Task<> MonitorRun::run(CancelToken cancel)
{
    std::vector<QCoro::Task<>> tasks;
    tasks.push_back(follow(cancel));
    for (const Target &target : m_plan.targets)
        tasks.push_back(watch(target, cancel));
    for (QCoro::Task<> &task : tasks)
        co_await task;
}

QCoro::Task<> MonitorRun::follow(CancelToken cancel)
{
    std::int64_t lastId = 0;
    for (bool knowsLast = false; !knowsLast && !cancel.isCancelled();) { // what was logged before is not counted
        const auto last = co_await m_reader.lastEventId();
        lastId = last.value_or(0);
        knowsLast = last.has_value();
        m_trouble = last ? std::string() : last.error().facts.message;
        if (!knowsLast)
            co_await m_clock.sleepFor(followEvery, cancel);
    }
    while (!cancel.isCancelled()) {
        const auto traffic = co_await m_reader.arrivedAfter(lastId, mostAtOnce);
        m_trouble = traffic ? std::string() : traffic.error().facts.message;
        if (traffic && traffic->events > 0) {
            lastId = traffic->lastId;
            m_page.add(*traffic);
            Q_EMIT arrived(*traffic);
        } else if (traffic) {
            // Ids begin anew in a log that was cleared or set aside.
            const auto newest = co_await m_reader.lastEventId();
            lastId = std::min(lastId, newest.value_or(lastId));
        }
        co_await m_clock.sleepFor(followEvery, cancel);
    }
}

QCoro::Task<> MonitorRun::watch(Target target, CancelToken cancel)
{
    const std::string name = textOf(target);
    SessionPtr session;
    std::optional<Clock::TimePoint> sampled;
    while (!cancel.isCancelled()) {
        if (!session) {
            Target again = target;
            const auto opened = co_await m_workspace->open(std::move(again), cancel);
            if (opened) {
                session = *opened;
                m_health.watch(session);
            } else if (!cancel.isCancelled()) {
                const auto before = m_page.health().find(name);
                tell(downOf(name, opened.error(), m_clock.wallNow(),
                            before == m_page.health().end() ? nullptr : &before->second));
            }
        }
        if (session) {
            co_await probe(session, cancel);
            if (!sampled || m_clock.now() - *sampled >= sampleEvery) {
                sampled = m_clock.now();
                co_await sample(session, cancel);
            }
        }
        co_await m_clock.sleepFor(m_plan.interval, cancel);
    }
    if (session)
        co_await session->close();
}

/// What they bring is of no interest; how they went is in the log.
QCoro::Task<> MonitorRun::probe(SessionPtr session, CancelToken cancel)
{
    for (const std::string &sql : m_plan.probes) {
        Request request{Statement(sql)};
        request.origin = "monitor";
        request.priority = Priority::Background;
        request.cancel = cancel;
        static_cast<void>(co_await session->execute(std::move(request)));
    }
}

QCoro::Task<> MonitorRun::sample(SessionPtr session, CancelToken cancel)
{
    const std::string target = session->identity().target;
    const Clock::WallTime now = m_clock.wallNow();
    const auto samples = co_await sampleSizes(session, now, cancel);
    if (!samples)
        co_return; // the next hour comes
    m_page.set(target, *samples);
    std::vector<SizeSample> kept = *samples;
    const auto added = co_await m_keeper.addSamples(std::move(kept));
    if (!added)
        m_trouble = added.error().facts.message;
}

void MonitorRun::tell(const Health &health)
{
    m_page.set(health);
    Q_EMIT checked(health);
}

} // namespace d1
