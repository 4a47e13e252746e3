// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/progressmeter.h"

#include <algorithm>

namespace d1 {

ProgressMeter::ProgressMeter(Clock *clock)
    : m_clock(clock)
    , m_start(clock->now())
{
    m_samples.push_back({m_start, 0, 0});
}

void ProgressMeter::begin(std::uint64_t byteCount, bool isResumed)
{
    m_progress.byteCount = byteCount;
    m_samples.clear();
    if (!isResumed)
        m_samples.push_back({m_clock->now(), 0, 0});
}

void ProgressMeter::add(std::uint64_t rows, std::uint64_t bytesRead)
{
    const Clock::TimePoint now = m_clock->now();
    m_progress.rows += rows;
    m_progress.bytes = std::max(m_progress.bytes, bytesRead);
    m_samples.push_back({now, m_progress.rows, m_progress.bytes});
    while (m_samples.size() > 2 && now - m_samples[1].at > Window)
        m_samples.pop_front();

    const std::chrono::duration<double> time = now - m_samples.front().at;
    if (time.count() <= 0)
        return;
    m_progress.rowsPerSecond = static_cast<double>(m_progress.rows - m_samples.front().rows) / time.count();
    const double bytesPerSecond = static_cast<double>(m_progress.bytes - m_samples.front().bytes) / time.count();
    m_progress.timeLeft.reset();
    if (m_progress.byteCount >= m_progress.bytes && bytesPerSecond > 0) {
        const double left = static_cast<double>(m_progress.byteCount - m_progress.bytes) / bytesPerSecond;
        m_progress.timeLeft = std::chrono::seconds(static_cast<std::int64_t>(left + 0.5));
    }
}

void ProgressMeter::setRequests(std::uint64_t requests, std::uint64_t retries)
{
    m_progress.requests = requests;
    m_progress.retries = retries;
}

std::chrono::milliseconds ProgressMeter::elapsed() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(m_clock->now() - m_start);
}

} // namespace d1
