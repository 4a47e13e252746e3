// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/ratelimitedconnection.h"

#include <utility>

namespace d1 {

namespace {

Error refusal(RateLimiter::Outcome outcome, std::chrono::nanoseconds pauseLeft)
{
    if (outcome == RateLimiter::Outcome::Cancelled) {
        ErrorFacts facts;
        facts.stoppedBy = StoppedBy::Caller;
        facts.message = "Cancelled while waiting for a place under the account's request limit.";
        return Error(std::move(facts));
    }
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(pauseLeft).count();
    std::string message = "The account's limit of 1,200 requests in 5 minutes is used up; ";
    message += seconds > 0 ? "try again in " + std::to_string(seconds) + " s." : "try again in a moment.";
    return Error(ErrorKind::Capacity, std::move(message));
}

} // namespace

RateLimitedConnection::RateLimitedConnection(std::unique_ptr<Connection> inner, std::shared_ptr<RateLimiter> limiter,
                                             Clock &clock)
    : m_inner(std::move(inner))
    , m_limiter(std::move(limiter))
    , m_clock(clock)
{}

QCoro::Task<Result<Reply>> RateLimitedConnection::execute(Request request)
{
    const Clock::TimePoint start = m_clock.now();
    auto outcome = co_await m_limiter->acquire(request.priority, request.timeout, request.cancel);
    Attempt waited;
    waited.waitedBefore = m_clock.now() - start;
    const bool hasWaited = waited.waitedBefore > std::chrono::nanoseconds(0);
    if (outcome == RateLimiter::Outcome::Granted && hasWaited && waited.waitedBefore >= request.timeout)
        outcome = RateLimiter::Outcome::WouldTakeTooLong; // woken late; what is sent now would be cut off unanswered
    if (outcome != RateLimiter::Outcome::Granted) {
        Error error = refusal(outcome, m_limiter->pauseLeft());
        error.attempts.push_back(waited);
        co_return std::unexpected(std::move(error));
    }
    request.timeout -= std::chrono::floor<std::chrono::milliseconds>(waited.waitedBefore);
    Result<Reply> result = co_await m_inner->execute(std::move(request));
    if (result) {
        result->attempts.assign(1, waited);
        co_return result;
    }
    const ErrorFacts &facts = result.error().facts;
    // 7429 is the load of one database, not the account's limit.
    if (facts.httpStatus == 429 && facts.d1Code != 7429 && facts.retryAfter)
        m_limiter->pauseFor(*facts.retryAfter);
    result.error().attempts.assign(1, waited);
    co_return result;
}

} // namespace d1
