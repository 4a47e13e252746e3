// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "service/ratelimiter.h"

#include <functional>
#include <memory>

namespace d1 {

/// Asks for something outside a session (a list, an id) as the service asks for rows: under the account's limit,
/// judged, and again where RetryPolicy says so. A value; the clock must outlive its calls. Main thread.
class Lookup
{
public:
    static constexpr std::chrono::seconds Patience{35}; ///< retries included

    /// `limiter` may be null: no account limit.
    Lookup(Clock *clock, std::shared_ptr<RateLimiter> limiter, CancelToken cancel);

    /// `ask` makes one attempt and changes nothing; what it refers to must outlive the call.
    template<typename T>
    QCoro::Task<Result<T>> run(std::function<QCoro::Task<Result<T>>()> ask) const;

private:
    /// Nothing when it may go ahead.
    [[nodiscard]] QCoro::Task<std::optional<Error>> waitForPlace(Clock::TimePoint end) const;
    /// Judges, counts the attempt and waits for the next one; false when there is none.
    [[nodiscard]] QCoro::Task<bool> waitForNext(Error *error, Clock::TimePoint end) const;

    Clock *m_clock;
    std::shared_ptr<RateLimiter> m_limiter;
    CancelToken m_cancel;
};

template<typename T>
QCoro::Task<Result<T>> Lookup::run(std::function<QCoro::Task<Result<T>>()> ask) const
{
    const Lookup self = *this; // the caller's may be gone when this goes on
    const Clock::TimePoint end = self.m_clock->now() + Patience;
    std::vector<Attempt> attempts;
    while (true) {
        auto refusal = co_await self.waitForPlace(end);
        if (refusal)
            co_return std::unexpected(*std::move(refusal));
        Attempt attempt;
        attempt.startedAt = self.m_clock->wallNow();
        const Clock::TimePoint start = self.m_clock->now();
        auto result = co_await ask();
        if (result)
            co_return result;
        attempt.roundTrip = self.m_clock->now() - start;
        Error error = std::move(result.error());
        attempts.push_back(attempt);
        error.attempts = attempts;
        const bool again = co_await self.waitForNext(&error, end);
        attempts = error.attempts;
        if (!again)
            co_return std::unexpected(std::move(error));
    }
}

} // namespace d1
