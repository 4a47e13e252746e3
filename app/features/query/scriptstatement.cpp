// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/scriptstatement.h"

#include <algorithm>
#include <utility>

namespace d1 {

namespace {

ScriptStatement statementFrom(std::string_view script, const sql::StatementSpan &span, std::size_t number)
{
    ScriptStatement statement;
    statement.number = number;
    statement.span = span;
    statement.sql = std::string(span.in(script));
    statement.kind = sql::statementKind(statement.sql);
    statement.parameters = sql::parametersOf(statement.sql);
    return statement;
}

/// The length of the parameter token that stands at `offset` of the statement as written.
std::size_t writtenLength(const ScriptStatement &statement, const sql::Parameter &parameter, std::size_t offset)
{
    if (!parameter.name.empty())
        return parameter.name.size();
    std::size_t end = offset + 1;
    while (end < statement.sql.size() && statement.sql[end] >= '0' && statement.sql[end] <= '9')
        ++end;
    return end - offset;
}

} // namespace

std::vector<ScriptStatement> scriptStatements(std::string_view script)
{
    std::vector<ScriptStatement> statements;
    for (const sql::StatementSpan &span : sql::splitStatements(script))
        statements.push_back(statementFrom(script, span, statements.size() + 1));
    return statements;
}

std::optional<ScriptStatement> scriptStatementAt(std::string_view script, std::size_t offset)
{
    const std::vector<sql::StatementSpan> all = sql::splitStatements(script);
    const std::optional<std::size_t> place = sql::statementAt(all, script, offset);
    return place ? std::optional(statementFrom(script, all[*place], *place + 1)) : std::nullopt;
}

std::size_t scriptOffset(const ScriptStatement &statement, std::size_t sentOffset)
{
    std::vector<std::pair<std::size_t, const sql::Parameter *>> places;
    for (const sql::Parameter &parameter : statement.parameters) {
        for (const std::size_t offset : parameter.offsets)
            places.emplace_back(offset, &parameter);
    }
    std::ranges::sort(places);

    std::size_t written = 0; // both run along the two texts in step, from parameter to parameter
    std::size_t sent = 0;
    for (const auto &[offset, parameter] : places) {
        const std::size_t sentAtParameter = sent + (offset - written);
        if (sentOffset < sentAtParameter)
            break;
        written = offset;
        sent = sentAtParameter;
        const std::size_t sentLength = 1 + std::to_string(parameter->number).size();
        if (sentOffset < sent + sentLength)
            return statement.span.begin + written; // inside a parameter: its start
        written += writtenLength(statement, *parameter, offset);
        sent += sentLength;
    }
    return std::min(statement.span.begin + written + (sentOffset - sent), statement.span.end);
}

} // namespace d1
