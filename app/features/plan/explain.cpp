// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"
#include "sql/parameters.h"
#include "sql/tokenizer.h"

#include <utility>

namespace d1 {

namespace {

/// The statement behind EXPLAIN or EXPLAIN QUERY PLAN; any other comes back as it is.
std::string withoutExplain(const std::string &text)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(text);
    std::size_t first = 0;
    if (!tokens.empty() && sql::isWord(tokens[0], "EXPLAIN"))
        first = tokens.size() > 2 && sql::isWord(tokens[1], "QUERY") && sql::isWord(tokens[2], "PLAN") ? 3 : 1;
    return first < tokens.size() ? text.substr(tokens[first].offset) : text;
}

} // namespace

QCoro::Task<Result<Plan>> explain(SessionPtr session, Statement statement, Schema schema, CancelToken cancel)
{
    const std::string explained = withoutExplain(statement.sql);
    statement.sql = "EXPLAIN QUERY PLAN " + sql::withNumberedParameters(explained);
    statement.params.resize(sql::parametersOf(explained).size()); // what is not bound is NULL
    Request request(std::move(statement));
    request.cancel = cancel;
    request.origin = "plan";
    const Result<Reply> reply = co_await session->execute(std::move(request));
    if (!reply)
        co_return std::unexpected(reply.error());

    std::optional<sql::PlanTree> tree =
        reply->statements.empty() ? std::nullopt : sql::planTreeFrom(*reply->statements.front().rows);
    if (!tree) {
        Error error(ErrorKind::Unknown,
                    "The database answered EXPLAIN QUERY PLAN in a form this version does not know.");
        co_return std::unexpected(std::move(error));
    }
    co_return judgePlan(explained, std::move(*tree), schema);
}

} // namespace d1
