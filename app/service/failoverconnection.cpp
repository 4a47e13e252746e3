// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/failoverconnection.h"

#include "service/requesttraits.h"

#include <utility>

namespace d1 {

namespace {

/// A database that refuses a statement is alive; one that cannot be reached is not.
bool meansDown(const Error &error)
{
    return error.verdict.kind == ErrorKind::Network || error.verdict.kind == ErrorKind::Timeout;
}

void markFallback(std::vector<Attempt> &attempts)
{
    for (Attempt &attempt : attempts)
        attempt.onFallback = true;
}

} // namespace

FailoverConnection::FailoverConnection(std::unique_ptr<Connection> primary, std::unique_ptr<Connection> fallback,
                                       Clock &clock, std::function<void(bool)> changed)
    : m_primary(std::move(primary))
    , m_fallback(std::move(fallback))
    , m_clock(clock)
    , m_changed(std::move(changed))
{}

bool FailoverConnection::healthIsFresh() const
{
    return m_checkedAt && m_clock.now() - *m_checkedAt < HealthLifetime;
}

void FailoverConnection::setOnFallback(bool onFallback)
{
    m_checkedAt = m_clock.now();
    if (std::exchange(m_onFallback, onFallback) != onFallback && m_changed)
        m_changed(onFallback);
}

QCoro::Task<> FailoverConnection::checkHealth(CancelToken cancel)
{
    Request question(Statement("SELECT 1"));
    question.origin = "health";
    question.timeout = HealthTimeout;
    question.cancel = cancel;
    const Result<Reply> answer = co_await m_primary->execute(std::move(question));
    if (!cancel.isCancelled())
        setOnFallback(!answer && meansDown(answer.error()));
}

QCoro::Task<Result<Reply>> FailoverConnection::readFromFallback(Request request)
{
    Result<Reply> result = co_await m_fallback->execute(std::move(request));
    if (result) {
        markFallback(result->attempts);
        result->notices.emplace_back("The primary does not answer; these rows come from the fallback.");
    } else {
        markFallback(result.error().attempts);
    }
    co_return result;
}

QCoro::Task<Result<Reply>> FailoverConnection::execute(Request request)
{
    if (!m_fallback || !traitsOf(request).readOnly) {
        Result<Reply> result = co_await m_primary->execute(std::move(request));
        co_return result;
    }
    const Clock::TimePoint deadline = m_clock.now() + request.timeout;
    if (!healthIsFresh())
        co_await checkHealth(request.cancel);
    request.timeout = std::chrono::ceil<std::chrono::milliseconds>(deadline - m_clock.now());
    if (m_onFallback) {
        Result<Reply> result = co_await readFromFallback(std::move(request));
        co_return result;
    }
    Request forPrimary = request;
    Result<Reply> result = co_await m_primary->execute(std::move(forPrimary));
    if (result || !meansDown(result.error()))
        co_return result;

    setOnFallback(true);
    std::vector<Attempt> tried = result.error().attempts;
    request.timeout = std::chrono::ceil<std::chrono::milliseconds>(deadline - m_clock.now());
    if (request.timeout <= std::chrono::milliseconds(0))
        co_return result;
    Result<Reply> second = co_await readFromFallback(std::move(request));
    std::vector<Attempt> &attempts = second ? second->attempts : second.error().attempts;
    attempts.insert(attempts.begin(), tried.begin(), tried.end());
    co_return second;
}

} // namespace d1
