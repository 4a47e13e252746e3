// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/apicalls.h"

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

ApiCalls::ApiCalls(Clock *clock, std::shared_ptr<RateLimiter> limiter)
    : m_clock(clock)
    , m_limiter(std::move(limiter))
{}

QCoro::Task<std::optional<Error>> ApiCalls::waitForPlace(CallTerms terms, Clock::TimePoint end) const
{
    if (terms.cancel.isCancelled())
        co_return cancelled();
    if (!m_limiter)
        co_return std::nullopt;
    const auto outcome = co_await m_limiter->acquire(terms.priority, end - m_clock->now(), terms.cancel);
    if (outcome == RateLimiter::Outcome::Cancelled)
        co_return cancelled();
    if (outcome == RateLimiter::Outcome::WouldTakeTooLong)
        co_return Error(ErrorKind::Capacity,
                        "The account's limit of 1,200 requests in 5 minutes is used up; try again in"
                        " a few minutes.");
    co_return std::nullopt;
}

QCoro::Task<bool> ApiCalls::waitForNext(CallTerms terms, Error *error, Clock::TimePoint end) const
{
    if (error->verdict.kind == ErrorKind::Unknown)
        error->verdict = classify(error->facts, terms.traits);
    error->attempts.back().failure = error->verdict;
    const ErrorFacts &facts = error->facts;
    // 7429 is the load of one database, not the account's limit.
    if (m_limiter && facts.httpStatus == 429 && facts.d1Code != 7429 && facts.retryAfter)
        m_limiter->pauseFor(*facts.retryAfter);
    const auto wait = RetryPolicy::next(*error, terms.intent, static_cast<int>(error->attempts.size()),
                                        end - m_clock->now(), QRandomGenerator::global()->generateDouble());
    if (!wait)
        co_return false;
    co_await m_clock->sleepFor(*wait, terms.cancel);
    if (terms.cancel.isCancelled())
        error->verdict = Verdict{ErrorKind::Cancelled, false, error->verdict.outcomeUnknown};
    co_return !terms.cancel.isCancelled();
}

} // namespace d1
