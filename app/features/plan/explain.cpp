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

/// Where a byte of the statement with numbered parameters stands in the same one as it was written.
std::size_t offsetAsWritten(std::string_view written, std::string_view numbered, std::size_t offset)
{
    const std::vector<sql::Token> tokens = sql::tokenize(numbered);
    const auto next = std::ranges::upper_bound(tokens, offset, {}, &sql::Token::offset);
    if (next == tokens.begin())
        return offset;
    const auto place = static_cast<std::size_t>(next - tokens.begin()) - 1;
    const sql::Token token = sql::tokenize(written)[place];
    return token.offset + std::min(offset - tokens[place].offset, token.text.size());
}

/// The place in the statement as it was given, which had another beginning and its own parameters.
Error relocated(Error error, std::string_view given, std::size_t begin)
{
    if (std::optional<std::int64_t> &offset = error.facts.byteOffset) {
        const auto inNumbered = std::max<std::int64_t>(*offset - static_cast<std::int64_t>(prefix.size()), 0);
        const std::string_view written = given.substr(begin);
        const std::string numbered = sql::withNumberedParameters(written);
        offset =
            static_cast<std::int64_t>(begin + offsetAsWritten(written, numbered, static_cast<std::size_t>(inNumbered)));
    }
    return error;
}

} // namespace

QCoro::Task<Result<Plan>> explain(SessionPtr session, Statement statement, Schema schema, CancelToken cancel)
{
    const std::size_t begin = beginOfExplained(statement.sql);
    const std::string given = statement.sql;
    const std::string explained = given.substr(begin);
    statement.sql = std::string(prefix) + sql::withNumberedParameters(explained);
    statement.params.resize(sql::parametersOf(explained).size()); // what is not bound is NULL
    Request request(std::move(statement));
    request.cancel = cancel;
    request.origin = "plan";
    const Result<Reply> reply = co_await session->execute(std::move(request));
    if (!reply)
        co_return std::unexpected(relocated(reply.error(), given, begin));

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
