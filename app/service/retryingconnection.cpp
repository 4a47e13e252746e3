// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retryingconnection.h"

#include "service/classify.h"
#include "service/retrypolicy.h"

#include <utility>

namespace d1 {

namespace {

/// An error that was found before anything was sent already has its kind.
Verdict verdictOf(const Error &error, RequestTraits traits)
{
    return error.verdict.kind != ErrorKind::Unknown ? error.verdict : classify(error.facts, traits);
}

/// The rate limiter below notes its wait in an attempt of its own.
std::chrono::nanoseconds limiterWait(const std::vector<Attempt> &inner)
{
    return inner.empty() ? std::chrono::nanoseconds(0) : inner.front().waitedBefore;
}

Error cancelledWhileWaiting(Error last)
{
    last.facts.stoppedBy = StoppedBy::Caller;
    last.verdict = Verdict{ErrorKind::Cancelled, false, last.verdict.outcomeUnknown};
    return last;
}

} // namespace

RetryingConnection::RetryingConnection(std::unique_ptr<Connection> inner, Clock &clock, RandomSource random)
    : m_inner(std::move(inner))
    , m_clock(clock)
    , m_random(std::move(random))
{}

QCoro::Task<Result<Reply>> RetryingConnection::execute(Request request)
{
    const RequestTraits traits = traitsOf(request);
    const Clock::TimePoint deadline = m_clock.now() + request.timeout;
    std::vector<Attempt> attempts;
    std::chrono::nanoseconds backoff{0};
    m_budget.earn();

    for (int number = 1;; ++number) {
        Request once = request;
        once.timeout = std::chrono::ceil<std::chrono::milliseconds>(deadline - m_clock.now());
        Attempt attempt;
        attempt.startedAt = m_clock.wallNow();
        const Clock::TimePoint start = m_clock.now();
        Result<Reply> result = co_await m_inner->execute(std::move(once));

        const std::chrono::nanoseconds limited = limiterWait(result ? result->attempts : result.error().attempts);
        attempt.roundTrip = m_clock.now() - start - limited;
        attempt.waitedBefore = backoff + limited;
        if (result) {
            attempts.push_back(attempt);
            result->attempts = std::move(attempts);
            co_return result;
        }

        Error error = std::move(result.error());
        error.verdict = verdictOf(error, traits);
        attempt.failure = error.verdict;
        attempts.push_back(attempt);
        error.attempts = attempts;
        const auto wait = RetryPolicy::next(error, request.intent, number, deadline - m_clock.now(), m_random());
        if (!wait || !m_budget.take())
            co_return std::unexpected(std::move(error));
        co_await m_clock.sleepFor(*wait, request.cancel);
        if (request.cancel.isCancelled()) {
            Error cancelled = cancelledWhileWaiting(std::move(error));
            co_return std::unexpected(std::move(cancelled));
        }
        backoff = *wait;
    }
}

} // namespace d1
