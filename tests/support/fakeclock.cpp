// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakeclock.h"

#include <QCoroTimer>
#include <QTimer>

namespace d1::test {

Clock::WallTime FakeClock::wallNow() const
{
    using namespace std::chrono;
    constexpr auto start = sys_days{year{2026} / November / 23} + 12h;
    return start + duration_cast<WallTime::duration>(m_now.time_since_epoch());
}

QCoro::Task<> FakeClock::sleepFor(std::chrono::nanoseconds duration, CancelToken cancel)
{
    m_sleeps.push_back(duration);
    QTimer turn; // one turn of the event loop, so that a test can cancel meanwhile
    turn.setSingleShot(true);
    turn.start(0);
    co_await turn;
    if (!cancel.isCancelled())
        m_now += duration;
}

} // namespace d1::test
