// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/sizesampler.h"

#include "features/monitor/sizesampling.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"

#include <algorithm>

namespace d1 {

namespace {

/// Whether there were any to be taken.
QCoro::Task<bool> sampleWhenDue(std::shared_ptr<QueryLogReader> log, std::shared_ptr<QueryLogKeeper> keeper,
                                SessionPtr session, Clock::WallTime now)
{
    TimeSpan lately{now - SizeSampler::Every, now + SizeSampler::Every};
    const auto known = co_await log->samples(lately, session->identity().target);
    // How large the database is comes along with every answer.
    const auto isSampled = [](const SizeSample &sample) {
        return !sample.table.empty() && sample.how != SizeSample::How::Counted;
    };
    if (!known || std::ranges::any_of(*known, isSampled))
        co_return false;
    const auto samples = co_await sampleSizes(session, now, CancelToken());
    if (!samples || samples->empty())
        co_return false; // the next hour comes
    std::vector<SizeSample> kept = *samples;
    const auto added = co_await keeper->addSamples(std::move(kept));
    co_return added.has_value();
}

QCoro::Task<Result<void>> countInto(std::shared_ptr<QueryLogKeeper> keeper, SessionPtr session, std::string table,
                                    Clock::WallTime now)
{
    const auto counted = co_await d1::countRows(session, std::move(table), now, CancelToken());
    if (!counted)
        co_return std::unexpected(counted.error());
    std::vector<SizeSample> samples{*counted};
    const auto added = co_await keeper->addSamples(std::move(samples));
    co_return added;
}

} // namespace

SizeSampler::SizeSampler(std::shared_ptr<QueryLogReader> log, std::shared_ptr<QueryLogKeeper> keeper, Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_log(std::move(log))
    , m_keeper(std::move(keeper))
    , m_clock(clock)
{
    m_timer.setInterval(Every);
    connect(&m_timer, &QTimer::timeout, this, &SizeSampler::sample);
}

void SizeSampler::setSession(const SessionPtr &session)
{
    m_session = session;
    sample();
}

void SizeSampler::setRunning(bool running)
{
    if (std::exchange(m_isRunning, running) == running)
        return;
    if (!running)
        return m_timer.stop();
    m_timer.start();
    sample();
}

void SizeSampler::countRows(const std::string &table)
{
    const SessionPtr session = m_session.lock();
    if (!session || !m_keeper || std::exchange(m_isCounting, true))
        return;
    QCoro::connect(countInto(m_keeper, session, table, m_clock.wallNow()), this, [this](const Result<void> &outcome) {
        m_isCounting = false;
        if (outcome)
            Q_EMIT sampled();
        else
            Q_EMIT countFailed(outcome.error());
    });
}

void SizeSampler::sample()
{
    const SessionPtr session = m_session.lock();
    if (!session || !m_isRunning || !m_log || !m_keeper)
        return;
    QCoro::connect(sampleWhenDue(m_log, m_keeper, session, m_clock.wallNow()), this, [this](bool taken) {
        if (taken)
            Q_EMIT sampled();
    });
}

} // namespace d1
