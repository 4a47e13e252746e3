// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"
#include "sql/parameters.h"
#include "sql/tokenizer.h"

#include <algorithm>
#include <utility>

namespace d1 {

namespace {

constexpr std::string_view prefix = "EXPLAIN QUERY PLAN ";

/// Where the statement behind EXPLAIN or EXPLAIN QUERY PLAN begins; 0 for any other.
std::size_t beginOfExplained(const std::string &text)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(text);
    if (tokens.empty() || !sql::isWord(tokens[0], "EXPLAIN"))
        return 0;
    const bool queryPlan = tokens.size() > 2 && sql::isWord(tokens[1], "QUERY") && sql::isWord(tokens[2], "PLAN");
    const std::size_t first = queryPlan ? 3 : 1;
    return first < tokens.size() ? tokens[first].offset : 0;
}

/// The place in the statement as it was given, which had another beginning; its parameters are numbered all the same.
Error relocated(Error error, std::size_t begin)
{
    if (std::optional<std::int64_t> &offset = error.facts.byteOffset)
        offset = std::max<std::int64_t>(*offset - static_cast<std::int64_t>(prefix.size()), 0)
                 + static_cast<std::int64_t>(begin);
    return error;
}

} // namespace

QCoro::Task<Result<Plan>> explain(SessionPtr session, Statement statement, Schema schema, CancelToken cancel)
{
    const std::size_t begin = beginOfExplained(statement.sql);
    const std::string explained = statement.sql.substr(begin);
    statement.sql = std::string(prefix) + sql::withNumberedParameters(explained);
    statement.params.resize(sql::parametersOf(explained).size()); // what is not bound is NULL
    Request request(std::move(statement));
    request.cancel = cancel;
    request.origin = "plan";
    const Result<Reply> reply = co_await session->execute(std::move(request));
    if (!reply)
        co_return std::unexpected(relocated(reply.error(), begin));

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
