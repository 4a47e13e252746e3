// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/jobpolling.h"

#include <algorithm>

namespace d1 {

namespace {

/// Passing troubles end, and the job may still be there.
bool mayPass(const Error &error)
{
    return error.verdict.retryable || error.verdict.kind == ErrorKind::Capacity;
}

} // namespace

JobPolling::JobPolling(ApiCalls calls, Clock &clock, HostedJobTerms terms, HostedProgress::Stage stage, Ask ask)
    : m_calls(std::move(calls))
    , m_clock(clock)
    , m_terms(std::move(terms))
    , m_ask(std::move(ask))
    , m_answeredAt(clock.now())
{
    m_progress.stage = stage;
}

void JobPolling::tell(const JobAnswer &answer)
{
    m_progress.steps += answer.messages.size();
    if (m_terms.progress)
        m_terms.progress(m_progress);
}

Priority JobPolling::priority() const
{
    return m_clock.now() - m_answeredAt < Courtesy ? m_terms.priority : Priority::Foreground;
}

QCoro::Task<Result<JobAnswer>> JobPolling::untilEnd(JobAnswer first)
{
    JobAnswer state = std::move(first);
    std::string bookmark = state.bookmark;
    std::chrono::milliseconds pause = FirstPause;
    m_answeredAt = m_clock.now();
    tell(state);
    while (state.status == JobAnswer::Status::Active) {
        co_await m_clock.sleepFor(pause, m_terms.cancel);
        pause = std::min(pause * 3 / 2, LongestPause);
        CallTerms terms(m_terms.cancel);
        terms.priority = priority();
        terms.patience = terms.priority == Priority::Background ? Courtesy : CallTerms::DefaultPatience;
        std::function<QCoro::Task<Result<JobAnswer>>()> ask = [&] { return m_ask(bookmark); };
        auto answer = co_await m_calls.run(std::move(terms), std::move(ask));
        if (!answer) {
            const bool goOn = mayPass(answer.error()) && m_clock.now() - m_answeredAt < LongestSilence;
            if (!goOn)
                co_return std::unexpected(std::move(answer.error()));
            pause = FirstPause * 4;
            continue;
        }
        m_answeredAt = m_clock.now();
        state = *std::move(answer);
        if (!state.bookmark.empty())
            bookmark = state.bookmark;
        tell(state);
    }
    co_return state;
}

} // namespace d1
