// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/lookup.h"

#include "service/classify.h"
#include "service/retrypolicy.h"

#include <QRandomGenerator>

namespace d1 {

namespace {

Error cancelled()
{
    ErrorFacts facts;
    facts.stoppedBy = StoppedBy::Caller;
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Cancelled;
    return error;
}

} // namespace

Lookup::Lookup(Clock *clock, std::shared_ptr<RateLimiter> limiter, CancelToken cancel)
    : m_clock(clock)
    , m_limiter(std::move(limiter))
    , m_cancel(std::move(cancel))
{}

QCoro::Task<std::optional<Error>> Lookup::waitForPlace(Clock::TimePoint end) const
{
    if (m_cancel.isCancelled())
        co_return cancelled();
    if (!m_limiter)
        co_return std::nullopt;
    const auto outcome = co_await m_limiter->acquire(Priority::Foreground, end - m_clock->now(), m_cancel);
    if (outcome == RateLimiter::Outcome::Cancelled)
        co_return cancelled();
    if (outcome == RateLimiter::Outcome::WouldTakeTooLong)
        co_return Error(ErrorKind::Capacity,
                        "The account's limit of 1,200 requests in 5 minutes is used up; try again in"
                        " a few minutes.");
    co_return std::nullopt;
}

QCoro::Task<bool> Lookup::waitForNext(Error *error, Clock::TimePoint end) const
{
    if (error->verdict.kind == ErrorKind::Unknown) {
        const RequestTraits reading{true, true};
        error->verdict = classify(error->facts, reading);
    }
    error->attempts.back().failure = error->verdict;
    const ErrorFacts &facts = error->facts;
    if (m_limiter && facts.httpStatus == 429 && facts.retryAfter)
        m_limiter->pauseFor(*facts.retryAfter);
    const auto wait = RetryPolicy::next(*error, Intent::Read, static_cast<int>(error->attempts.size()),
                                        end - m_clock->now(), QRandomGenerator::global()->generateDouble());
    if (!wait)
        co_return false;
    co_await m_clock->sleepFor(*wait, m_cancel);
    if (m_cancel.isCancelled())
        error->verdict = Verdict{ErrorKind::Cancelled, false, false};
    co_return !m_cancel.isCancelled();
}

} // namespace d1
