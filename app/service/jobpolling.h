// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "service/apicalls.h"
#include "service/hostedjob.h"

namespace d1 {

/// Asks after one of Cloudflare's long jobs until it ends. Cloudflare gives a job up that nobody asks after for 15 s,
/// so the questions come every few seconds, before the rest of the account when they are late, and go on through a
/// disturbance for a minute. Must outlive its call. Main thread.
class JobPolling
{
public:
    static constexpr std::chrono::milliseconds FirstPause{250};
    static constexpr std::chrono::milliseconds LongestPause{4'000};
    /// A background question waits this long for its place, and then goes before others.
    static constexpr std::chrono::seconds Courtesy{6};
    /// Without an answer for so long, the job is taken for lost.
    static constexpr std::chrono::seconds LongestSilence{60};

    /// One attempt to ask after the job that stands at a bookmark.
    using Ask = std::function<QCoro::Task<Result<JobAnswer>>(std::string bookmark)>;

    /// The clock must outlive the object.
    JobPolling(ApiCalls calls, Clock &clock, HostedJobTerms terms, HostedProgress::Stage stage, Ask ask);

    /// From the job's first answer to the one that ends it, which may be a failure. An error: cancelled, refused, or no
    /// answer for too long; how the job ended is then not known.
    QCoro::Task<Result<JobAnswer>> untilEnd(JobAnswer first);

private:
    void tell(const JobAnswer &answer);
    [[nodiscard]] Priority priority() const;

    ApiCalls m_calls;
    Clock &m_clock;
    HostedJobTerms m_terms;
    Ask m_ask;
    HostedProgress m_progress;
    Clock::TimePoint m_answeredAt;
};

} // namespace d1
