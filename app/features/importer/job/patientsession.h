// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/importer/job/chunkwriter.h"
#include "service/session.h"

namespace d1 {

/// Asks on where the service gives up: everything sent through here can be sent again without harm, and an import that
/// runs for hours is not to end with a disturbance of seconds. Main thread; the clock must outlive it.
class PatientSession
{
public:
    /// How long the database may do nothing of what it is asked.
    static constexpr std::chrono::minutes Patience{2};
    /// So often in a row an answer may take too long before that is the failure.
    static constexpr int MostTimeouts = 3;

    PatientSession(SessionPtr session, Clock *clock, std::chrono::milliseconds timeout);

    /// One atomic batch; running it twice has to equal running it once.
    QCoro::Task<Result<Reply>> ask(std::vector<Statement> statements, CancelToken cancel);

    [[nodiscard]] const SessionPtr &session() const { return m_session; }
    [[nodiscard]] WriterCounts counts() const { return m_counts; }
    [[nodiscard]] Clock::TimePoint now() const { return m_clock->now(); }

private:
    void count(const Result<Reply> &reply);
    [[nodiscard]] std::optional<std::chrono::nanoseconds> pauseAfter(const Error &error, int failures) const;

    SessionPtr m_session;
    Clock *m_clock;
    std::chrono::milliseconds m_timeout;
    Clock::TimePoint m_lastAnswer;
    WriterCounts m_counts;
};

} // namespace d1
