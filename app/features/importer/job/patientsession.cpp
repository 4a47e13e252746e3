// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/patientsession.h"

#include <algorithm>

namespace d1 {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::nanoseconds firstPause = 100ms;
constexpr std::chrono::nanoseconds longestPause = 10s;

/// It can go by itself, and asking again does no harm.
bool isPassing(const Error &error)
{
    return error.verdict.retryable && error.verdict.kind != ErrorKind::Cancelled;
}

} // namespace

PatientSession::PatientSession(SessionPtr session, Clock *clock, std::chrono::milliseconds timeout)
    : m_session(std::move(session))
    , m_clock(clock)
    , m_timeout(timeout)
    , m_lastAnswer(clock->now())
{}

QCoro::Task<Result<Reply>> PatientSession::ask(std::vector<Statement> statements, CancelToken cancel)
{
    Request request(std::move(statements), Intent::Critical);
    request.priority = Priority::Background;
    request.timeout = m_timeout;
    request.cancel = cancel;
    request.origin = "import";
    request.idempotent = true;
    int timeouts = 0;
    for (int failures = 1;; ++failures) {
        Request once = request;
        Result<Reply> reply = co_await m_session->execute(std::move(once));
        count(reply);
        if (reply || !isPassing(reply.error())) {
            m_lastAnswer = m_clock->now();
            co_return reply;
        }
        timeouts += reply.error().verdict.kind == ErrorKind::Timeout ? 1 : 0;
        const auto pause = pauseAfter(reply.error(), failures);
        if (!pause || timeouts == MostTimeouts || cancel.isCancelled())
            co_return reply;
        co_await m_clock->sleepFor(*pause, cancel);
        ++m_counts.retries;
    }
}

void PatientSession::count(const Result<Reply> &reply)
{
    const std::size_t attempts = std::max<std::size_t>(1, (reply ? reply->attempts : reply.error().attempts).size());
    m_counts.requests += attempts;
    m_counts.retries += attempts - 1;
}

/// Nothing when the database has done nothing for too long.
std::optional<std::chrono::nanoseconds> PatientSession::pauseAfter(const Error &error, int failures) const
{
    std::chrono::nanoseconds pause = std::min(firstPause * (1 << std::min(failures - 1, 10)), longestPause);
    if (error.facts.retryAfter)
        pause = std::max<std::chrono::nanoseconds>(pause, *error.facts.retryAfter);
    if (m_clock->now() + pause - m_lastAnswer > Patience)
        return std::nullopt;
    return pause;
}

} // namespace d1
