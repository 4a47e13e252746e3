// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ratelimiter.h"

#include <algorithm>

namespace d1 {

using namespace std::chrono_literals;

std::shared_ptr<RateLimiter> RateLimiter::create(Clock &clock, RateLimits limits)
{
    return std::shared_ptr<RateLimiter>(new RateLimiter(clock, limits));
}

RateLimiter::RateLimiter(Clock &clock, RateLimits limits)
    : m_clock(clock)
    , m_limits(limits)
    , m_tokens(limits.burst)
    , m_filledAt(clock.now())
    , m_pausedUntil(clock.now())
{}

void RateLimiter::refill()
{
    const Clock::TimePoint now = m_clock.now();
    const std::chrono::duration<double> elapsed = now - m_filledAt;
    m_tokens = std::min(m_limits.burst, m_tokens + elapsed.count() * m_limits.perSecond);
    m_filledAt = now;
}

bool RateLimiter::take(Priority priority)
{
    refill();
    if (pauseLeft() > 0ns)
        return false;
    const bool background = priority == Priority::Background;
    if (background && m_foregroundWaiting > 0)
        return false;
    if (m_tokens < (background ? m_limits.foregroundReserve + 1.0 : 1.0))
        return false;
    m_tokens -= 1.0;
    return true;
}

std::chrono::nanoseconds RateLimiter::untilNextToken(Priority priority) const
{
    const double wanted = priority == Priority::Background ? m_limits.foregroundReserve + 1.0 : 1.0;
    const std::chrono::duration<double> wait(std::max(0.0, wanted - m_tokens) / m_limits.perSecond);
    const auto forToken = std::chrono::ceil<std::chrono::milliseconds>(wait);
    return std::max<std::chrono::nanoseconds>({forToken, pauseLeft(), 1ms});
}

QCoro::Task<RateLimiter::Outcome> RateLimiter::acquire(Priority priority, std::chrono::nanoseconds patience,
                                                       CancelToken cancel)
{
    const auto self = shared_from_this(); // a session may go while its last call waits
    const Clock::TimePoint deadline = m_clock.now() + patience;
    const bool foreground = priority == Priority::Foreground;
    m_foregroundWaiting += foreground ? 1 : 0;
    Outcome outcome = Outcome::Granted;
    while (!take(priority)) {
        const std::chrono::nanoseconds wait = untilNextToken(priority);
        if (m_clock.now() + wait >= deadline) {
            outcome = Outcome::WouldTakeTooLong;
            break;
        }
        co_await m_clock.sleepFor(wait, cancel);
        if (cancel.isCancelled()) {
            outcome = Outcome::Cancelled;
            break;
        }
    }
    m_foregroundWaiting -= foreground ? 1 : 0;
    co_return outcome;
}

void RateLimiter::pauseFor(std::chrono::nanoseconds duration)
{
    m_pausedUntil = std::max(m_pausedUntil, m_clock.now() + duration);
}

std::chrono::nanoseconds RateLimiter::pauseLeft() const
{
    return std::max<std::chrono::nanoseconds>(m_pausedUntil - m_clock.now(), 0ns);
}

} // namespace d1
