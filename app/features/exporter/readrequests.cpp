// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/readrequests.h"

namespace d1 {

ReadRequests::ReadRequests(SessionPtr session, CancelToken cancel)
    : m_session(std::move(session))
    , m_cancel(std::move(cancel))
{}

QCoro::Task<Result<Reply>> ReadRequests::ask(std::vector<Statement> statements)
{
    const std::size_t expected = statements.size();
    Request request(std::move(statements), Intent::Read);
    request.cancel = m_cancel;
    request.origin = "export";
    Result<Reply> reply = co_await m_session->execute(std::move(request));
    const std::vector<Attempt> &attempts = reply ? reply->attempts : reply.error().attempts;
    ++m_effort.requests;
    m_effort.retries += attempts.empty() ? 0 : static_cast<std::int64_t>(attempts.size()) - 1;
    if (reply && reply->statements.size() != expected) {
        Error error(ErrorKind::Unknown, "The database answered with another number of results than it was asked for.");
        co_return std::unexpected(std::move(error));
    }
    co_return reply;
}

bool isTooMuch(const Error &error)
{
    if (error.verdict.kind == ErrorKind::Timeout)
        return true;
    const bool isSize = error.facts.sqliteCode == "SQLITE_TOOBIG" || error.facts.httpStatus == 413
                        || error.facts.message.contains("memory limit")
                        || error.facts.message.contains("CPU time limit");
    return error.verdict.kind == ErrorKind::Limit && isSize;
}

} // namespace d1
