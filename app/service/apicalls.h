// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "service/ratelimiter.h"
#include "service/requesttraits.h"

#include <functional>
#include <memory>

namespace d1 {

/// How one call may be made. As it is by default, it changes nothing and a person waits for it.
struct CallTerms {
    static constexpr std::chrono::seconds DefaultPatience{35};

    CallTerms() = default;
    explicit CallTerms(CancelToken token)
        : cancel(std::move(token))
    {}

    RequestTraits traits{true, true}; ///< what a lost answer would mean
    Intent intent = Intent::Read;     ///< chooses the retry limits
    Priority priority = Priority::Foreground;
    std::chrono::nanoseconds patience = DefaultPatience; ///< retries and waits included
    CancelToken cancel;
};

/// Asks a server for what is not SQL (a list, a bookmark, a job) as the service asks for rows: under the account's
/// limit, judged, and again where RetryPolicy says so. A value; the clock must outlive its calls. Main thread.
class ApiCalls
{
public:
    /// `limiter` may be null: no account limit.
    ApiCalls(Clock *clock, std::shared_ptr<RateLimiter> limiter);

    /// `ask` makes one attempt; what it refers to must outlive the call.
    template<typename T>
    QCoro::Task<Result<T>> run(CallTerms terms, std::function<QCoro::Task<Result<T>>()> ask) const;

private:
    /// Nothing when it may go ahead.
    [[nodiscard]] QCoro::Task<std::optional<Error>> waitForPlace(CallTerms terms, Clock::TimePoint end) const;
    /// Judges, counts the attempt and waits for the next one; false when there is none.
    [[nodiscard]] QCoro::Task<bool> waitForNext(CallTerms terms, Error *error, Clock::TimePoint end) const;

    Clock *m_clock;
    std::shared_ptr<RateLimiter> m_limiter;
};

template<typename T>
QCoro::Task<Result<T>> ApiCalls::run(CallTerms terms, std::function<QCoro::Task<Result<T>>()> ask) const
{
    const ApiCalls self = *this; // the caller's may be gone when this goes on
    const Clock::TimePoint end = self.m_clock->now() + terms.patience;
    std::vector<Attempt> attempts;
    while (true) {
        auto refusal = co_await self.waitForPlace(terms, end);
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
        const bool again = co_await self.waitForNext(terms, &error, end);
        attempts = error.attempts;
        if (!again)
            co_return std::unexpected(std::move(error));
    }
}

} // namespace d1
