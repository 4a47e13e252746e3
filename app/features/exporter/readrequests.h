// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/databasereader.h"

namespace d1 {

/// Sends an export's questions through a session and counts them. Main thread; outlives its calls.
class ReadRequests
{
public:
    ReadRequests(SessionPtr session, CancelToken cancel);

    /// One request; an entry a statement, or an error.
    QCoro::Task<Result<Reply>> ask(std::vector<Statement> statements);

    [[nodiscard]] const SessionPtr &session() const { return m_session; }
    [[nodiscard]] const CancelToken &cancel() const { return m_cancel; }
    [[nodiscard]] DatabaseReader::Effort effort() const { return m_effort; }

private:
    SessionPtr m_session;
    CancelToken m_cancel;
    DatabaseReader::Effort m_effort;
};

/// True when less at once may succeed: the answer was too large or took too long.
[[nodiscard]] bool isTooMuch(const Error &error);

} // namespace d1
