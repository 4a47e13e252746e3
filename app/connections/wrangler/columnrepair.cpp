// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/wrangler/columnrepair.h"

#include "core/resultsetbuilder.h"
#include "sql/splitter.h"
#include "sql/statementkind.h"

#include <algorithm>

namespace d1 {

namespace {

std::string core(const Statement &statement)
{
    return std::string(sql::splitStatements(statement.sql).front().in(statement.sql));
}

/// SQLite tells columns of one name apart, inside a subquery, as "a", "a:1", "a:2".
std::vector<std::string> originalNames(std::span<const std::string> distinct)
{
    std::vector<std::string> names;
    for (const std::string &name : distinct) {
        const std::size_t colon = name.find_last_not_of("0123456789");
        const bool hasNumber = colon != std::string::npos && name[colon] == ':' && colon + 1 < name.size();
        const std::string stem = hasNumber ? name.substr(0, colon) : name;
        names.push_back(std::ranges::find(names, stem) != names.end() ? stem : name);
    }
    return names;
}

std::optional<std::size_t> columnCalled(const ResultSet &rows, std::string_view name)
{
    const auto names = rows.columnNames();
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - names.begin());
}

} // namespace

bool canRepairColumns(const Statement &statement)
{
    const std::string verb = sql::statementKind(statement.sql).verb;
    return verb == "SELECT" || verb == "VALUES";
}

Statement columnCountQuestion(const Statement &statement)
{
    return Statement("EXPLAIN " + core(statement), statement.params);
}

std::optional<std::size_t> columnCountIn(const ResultSet &answer)
{
    const auto opcode = columnCalled(answer, "opcode");
    const auto width = columnCalled(answer, "p2");
    if (!opcode || !width)
        return std::nullopt;
    for (std::size_t row = 0; row < answer.rowCount(); ++row) {
        if (answer.cell(row, *opcode).bytes() == "ResultRow")
            return static_cast<std::size_t>(answer.cell(row, *width).integer());
    }
    return std::nullopt;
}

Statement columnNamesQuestion(const Statement &statement)
{
    return Statement("SELECT q.* FROM (SELECT 1) LEFT JOIN (" + core(statement) + "\n) AS q ON 0", statement.params);
}

ResultSetPtr emptyResultFrom(const ResultSet &answer)
{
    return ResultSetBuilder(originalNames(answer.columnNames())).finish();
}

Statement distinctColumnsQuestion(const Statement &statement)
{
    return Statement("SELECT * FROM (" + core(statement) + "\n)", statement.params);
}

ResultSetPtr withOriginalNames(const ResultSet &answer)
{
    ResultSetBuilder rows(originalNames(answer.columnNames()));
    rows.reserveRows(answer.rowCount());
    for (std::size_t row = 0; row < answer.rowCount(); ++row) {
        for (std::size_t column = 0; column < answer.columnCount(); ++column)
            rows.append(answer.cell(row, column));
    }
    return rows.finish();
}

bool isQueryPlan(const Statement &statement)
{
    return sql::statementKind(statement.sql).verb == "EXPLAIN QUERY PLAN";
}

ResultSetPtr emptyQueryPlan()
{
    return ResultSetBuilder({"id", "parent", "notused", "detail"}).finish();
}

} // namespace d1
