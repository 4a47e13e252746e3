// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/request.h"

#include <QCoroTask>

#include <chrono>
#include <memory>

namespace d1 {

/// A burst and then a pace that together stay at 1,200 requests in any 5 minutes.
struct RateLimits {
    double perSecond = 3.8;
    double burst = 60.0;
    double foregroundReserve = 20.0; ///< of the burst, out of the background's reach
};

/// Keeps an account under Cloudflare's budget of 1,200 requests in 5 minutes instead of running into the 5 minutes of
/// refusals behind it: a burst first, then an even pace. Foreground goes before background and has a share of the
/// burst to itself. One an account, shared by its sessions; main thread. The clock must outlive it.
class RateLimiter : public std::enable_shared_from_this<RateLimiter>
{
public:
    enum class Outcome { Granted, Cancelled, WouldTakeTooLong };

    static std::shared_ptr<RateLimiter> create(Clock &clock, RateLimits limits = RateLimits());

    /// Waits for a place, at most `patience`. When it can be seen at once that this is too short, it does not wait.
    QCoro::Task<Outcome> acquire(Priority priority, std::chrono::nanoseconds patience, CancelToken cancel);

    /// Stops everyone for that long, as Retry-After asks.
    void pauseFor(std::chrono::nanoseconds duration);
    /// What is left of such a pause.
    [[nodiscard]] std::chrono::nanoseconds pauseLeft() const;

private:
    RateLimiter(Clock &clock, RateLimits limits);

    void refill();
    [[nodiscard]] bool take(Priority priority);
    [[nodiscard]] std::chrono::nanoseconds untilNextToken(Priority priority) const;

    Clock &m_clock;
    RateLimits m_limits;
    double m_tokens;
    Clock::TimePoint m_filledAt;
    Clock::TimePoint m_pausedUntil;
    int m_foregroundWaiting = 0;
};

} // namespace d1
