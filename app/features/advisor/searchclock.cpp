// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/searchclock.h"

#include <algorithm>
#include <ctime>

namespace d1::advisor {

namespace {

constexpr double mostWaiting = 3.0; // times the processor time granted

SearchClock::Seconds processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return SearchClock::Seconds(static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9);
}

} // namespace

void SearchClock::grant(Seconds more)
{
    m_isGranted = true;
    m_granted = more;
    m_begin = processorTime();
    m_latest = std::chrono::steady_clock::now()
               + std::chrono::duration_cast<std::chrono::steady_clock::duration>(more * mostWaiting);
}

bool SearchClock::isOver() const
{
    return m_isGranted && (processorTime() - m_begin > m_granted || std::chrono::steady_clock::now() > m_latest);
}

double SearchClock::fraction() const
{
    return m_granted.count() > 0 ? std::clamp((processorTime() - m_begin) / m_granted, 0.0, 1.0) : 1.0;
}

} // namespace d1::advisor
