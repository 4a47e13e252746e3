// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemclock.h"

#include <QCoroTimer>
#include <QTimer>

namespace d1 {

Clock::TimePoint SystemClock::now() const
{
    return std::chrono::steady_clock::now();
}

Clock::WallTime SystemClock::wallNow() const
{
    return std::chrono::system_clock::now();
}

QCoro::Task<> SystemClock::sleepFor(std::chrono::nanoseconds duration, CancelToken cancel)
{
    if (cancel.isCancelled())
        co_return;
    QTimer timer;
    timer.setSingleShot(true);
    timer.setTimerType(Qt::PreciseTimer);
    timer.start(std::chrono::ceil<std::chrono::milliseconds>(duration));
    // A cancelled wait ends through the timer as well, so there is one way out.
    const CancelRegistration registration = cancel.onCancelled([&timer] { timer.start(0); });
    co_await timer;
}

} // namespace d1
