// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskprogress.h"

#include <cmath>

namespace d1 {

using namespace std::chrono_literals;

namespace {

constexpr auto shortestSample = 100ms;
constexpr double memorySeconds = 5; // how long a change of speed takes to show by two thirds

} // namespace

void ProgressRate::sample(TimePoint now, const TaskProgress &progress)
{
    if (!m_lastTime || progress.done < m_last.done) {
        m_lastTime = now;
        m_last = progress;
        return;
    }
    m_last.total = progress.total;
    const auto passed = now - *m_lastTime;
    if (passed < shortestSample)
        return;
    const double seconds = std::chrono::duration<double>(passed).count();
    const double current = static_cast<double>(progress.done - m_last.done) / seconds;
    const double weight = m_perSecond == 0 ? 1 : 1 - std::exp(-seconds / memorySeconds);
    m_perSecond += weight * (current - m_perSecond);
    m_lastTime = now;
    m_last = progress;
}

void ProgressRate::restart()
{
    m_lastTime.reset();
    m_perSecond = 0;
}

std::optional<std::chrono::seconds> ProgressRate::timeLeft() const
{
    if (!m_last.total || m_perSecond <= 0)
        return std::nullopt;
    if (m_last.done >= *m_last.total)
        return 0s;
    const double left = static_cast<double>(*m_last.total - m_last.done) / m_perSecond;
    return std::chrono::seconds(static_cast<std::int64_t>(std::ceil(left)));
}

} // namespace d1
