// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/monitoredconnection.h"

#include "service/querylog.h"
#include "sql/fingerprint.h"
#include "sql/statementkind.h"

#include <optional>
#include <utility>

namespace d1 {

namespace {

QueryEvent eventFor(const Request &request, const std::string &target, bool keepsValues)
{
    QueryEvent event;
    event.target = target;
    event.origin = request.origin;
    event.statementCount = request.statements.size();
    if (!request.statements.empty()) {
        const sql::StatementKind kind = sql::statementKind(request.statements.front().sql);
        event.sql = request.statements.front().sql;
        event.fingerprint = sql::fingerprint(event.sql);
        event.operation = sql::operationOf(kind);
        event.table = kind.table;
        if (keepsValues)
            event.boundValues = request.statements.front().params;
    }
    return event;
}

/// The plan that came along with the first statement's rows, or that is its rows.
std::optional<ObservedPlan> planIn(const StatementReply &statement, const std::string &fingerprint)
{
    constexpr std::string_view explain = "EXPLAIN QUERY PLAN ";
    const bool isExplain = fingerprint.starts_with(explain);
    const ResultSetPtr &rows = isExplain ? statement.rows : statement.plan;
    const std::optional<sql::PlanTree> tree = rows ? sql::planTreeFrom(*rows) : std::nullopt;
    if (!tree)
        return std::nullopt;
    return ObservedPlan{isExplain ? fingerprint.substr(explain.size()) : fingerprint, sql::planFactsOf(*tree)};
}

template<typename T>
void addTo(std::optional<T> &sum, const std::optional<T> &value)
{
    if (value)
        sum = sum.value_or(T{}) + *value;
}

void addMeta(QueryEvent &event, const Reply &reply)
{
    for (const StatementReply &statement : reply.statements) {
        addTo(event.serverTime, statement.meta.serverTime);
        addTo(event.rowsRead, statement.meta.rowsRead);
        addTo(event.rowsWritten, statement.meta.rowsWritten);
        event.rowsReturned += static_cast<std::int64_t>(statement.rows->rowCount());
        if (statement.meta.sizeAfter)
            event.databaseBytes = statement.meta.sizeAfter;
    }
    if (!reply.statements.empty())
        event.plan = planIn(reply.statements.front(), event.fingerprint);
}

} // namespace

MonitoredConnection::MonitoredConnection(std::unique_ptr<Connection> inner, std::string target, QueryLog &log)
    : m_inner(std::move(inner))
    , m_target(std::move(target))
    , m_log(log)
{}

QCoro::Task<Result<Reply>> MonitoredConnection::execute(Request request)
{
    QueryEvent common = eventFor(request, m_target, m_log.keepsValues());
    Result<Reply> result = co_await m_inner->execute(std::move(request));
    common.isBilled = m_inner->capabilities().billed;

    const std::vector<Attempt> &attempts = result ? result->attempts : result.error().attempts;
    int number = 0;
    for (const Attempt &attempt : attempts) {
        QueryEvent event = common;
        event.attempt = ++number;
        event.isLastAttempt = static_cast<std::size_t>(number) == attempts.size();
        event.startedAt = attempt.startedAt;
        event.waitedBefore = attempt.waitedBefore;
        event.roundTrip = attempt.roundTrip;
        event.onFallback = attempt.onFallback;
        event.failure = attempt.failure;
        if (!attempt.failure && result)
            addMeta(event, *result);
        else if (!result)
            event.failureMessage = result.error().facts.message;
        m_log.record(std::move(event));
    }
    co_return result;
}

} // namespace d1
