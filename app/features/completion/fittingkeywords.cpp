// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/fittingkeywords.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

using Words = std::span<const std::string_view>;

constexpr auto beginnings = std::to_array<std::string_view>({
    "SELECT",      "INSERT INTO",    "UPDATE",       "DELETE FROM",
    "WITH",        "CREATE TABLE",   "CREATE INDEX", "CREATE UNIQUE INDEX",
    "CREATE VIEW", "CREATE TRIGGER", "ALTER TABLE",  "DROP TABLE",
    "DROP INDEX",  "DROP VIEW",      "DROP TRIGGER", "EXPLAIN QUERY PLAN",
    "PRAGMA",      "REPLACE INTO",   "ANALYZE",      "VALUES",
});
constexpr auto values = std::to_array<std::string_view>({
    "CASE",
    "NOT",
    "NULL",
    "EXISTS",
    "CAST",
    "CURRENT_TIMESTAMP",
    "CURRENT_DATE",
    "CURRENT_TIME",
});
constexpr auto selected = std::to_array<std::string_view>({
    "DISTINCT",
    "CASE",
    "NOT",
    "NULL",
    "EXISTS",
    "CAST",
    "CURRENT_TIMESTAMP",
    "CURRENT_DATE",
    "CURRENT_TIME",
});
constexpr auto subquery = std::to_array<std::string_view>({"SELECT", "WITH", "VALUES", "CASE", "NOT", "NULL"});
constexpr auto types = std::to_array<std::string_view>({"INTEGER", "TEXT", "REAL", "BLOB", "NUMERIC"});
constexpr auto afterSelect = std::to_array<std::string_view>({"FROM", "AS", "AND", "OR", "OVER", "UNION ALL"});
constexpr auto afterSource = std::to_array<std::string_view>({
    "WHERE",
    "JOIN",
    "LEFT JOIN",
    "ON",
    "USING",
    "ORDER BY",
    "GROUP BY",
    "LIMIT",
    "AS",
    "INNER JOIN",
    "CROSS JOIN",
    "INDEXED BY",
    "UNION ALL",
    "UNION",
    "EXCEPT",
    "INTERSECT",
});
constexpr auto afterCondition = std::to_array<std::string_view>({
    "AND",
    "OR",
    "IN",
    "IS NULL",
    "IS NOT NULL",
    "LIKE",
    "BETWEEN",
    "NOT",
    "ORDER BY",
    "GROUP BY",
    "LIMIT",
    "GLOB",
    "COLLATE NOCASE",
    "RETURNING",
    "UNION ALL",
    "UNION",
    "EXCEPT",
    "INTERSECT",
});
constexpr auto afterJoinCondition = std::to_array<std::string_view>({
    "AND",
    "OR",
    "WHERE",
    "JOIN",
    "LEFT JOIN",
    "ORDER BY",
    "GROUP BY",
    "LIMIT",
    "IN",
    "IS NULL",
    "LIKE",
    "BETWEEN",
});
constexpr auto afterGroup = std::to_array<std::string_view>({"HAVING", "ORDER BY", "LIMIT", "UNION ALL"});
constexpr auto afterOrder =
    std::to_array<std::string_view>({"DESC", "ASC", "LIMIT", "NULLS LAST", "NULLS FIRST", "COLLATE NOCASE"});
constexpr auto afterLimit = std::to_array<std::string_view>({"OFFSET"});
constexpr auto afterInto = std::to_array<std::string_view>({"VALUES", "SELECT", "DEFAULT VALUES", "AS"});
constexpr auto afterValues = std::to_array<std::string_view>({"ON CONFLICT", "RETURNING"});
constexpr auto afterUpdate = std::to_array<std::string_view>({"SET", "AS"});
constexpr auto afterSet = std::to_array<std::string_view>({"WHERE", "FROM", "RETURNING"});
constexpr auto afterCreate = std::to_array<std::string_view>({
    "TABLE",       "INDEX",
    "ON",          "IF NOT EXISTS",
    "INTEGER",     "TEXT",
    "REAL",        "BLOB",
    "PRIMARY KEY", "NOT NULL",
    "DEFAULT",     "UNIQUE",
    "REFERENCES",  "CHECK",
    "FOREIGN KEY", "GENERATED ALWAYS AS",
    "STRICT",      "WITHOUT ROWID",
    "WHERE",       "VIEW",
    "TRIGGER",     "AS",
    "BEGIN",       "END",
});
constexpr auto afterAlter =
    std::to_array<std::string_view>({"ADD COLUMN", "RENAME TO", "RENAME COLUMN", "DROP COLUMN"});
constexpr auto afterDrop = std::to_array<std::string_view>({"IF EXISTS", "TABLE", "INDEX", "VIEW", "TRIGGER"});
constexpr auto afterWith = std::to_array<std::string_view>({"AS", "SELECT", "INSERT INTO", "UPDATE", "DELETE FROM"});
constexpr auto newCommonTable = std::to_array<std::string_view>({"RECURSIVE"});

struct Following {
    std::string_view clause;
    Words words;
};

constexpr auto followings = std::to_array<Following>({
    {"SELECT", afterSelect}, {"FROM", afterSource},     {"JOIN", afterSource},      {"ON", afterJoinCondition},
    {"USING", afterSource},  {"WHERE", afterCondition}, {"GROUP", afterGroup},      {"HAVING", afterCondition},
    {"ORDER", afterOrder},   {"LIMIT", afterLimit},     {"SET", afterSet},          {"INTO", afterInto},
    {"UPDATE", afterUpdate}, {"VALUES", afterValues},   {"RETURNING", afterSelect}, {"CREATE", afterCreate},
    {"ALTER", afterAlter},   {"DROP", afterDrop},       {"WITH", afterWith},
});

} // namespace

std::span<const std::string_view> fittingKeywords(const CompletionPlace &place)
{
    using Wanted = CompletionPlace::Wanted;
    switch (place.wanted) {
    case Wanted::Statement:
        return beginnings;
    case Wanted::Type:
        return types;
    case Wanted::Expression:
        if (place.afterParenthesis)
            return subquery;
        return place.clause == "SELECT" ? Words(selected) : Words(values);
    case Wanted::Keyword: {
        const auto *const found = std::ranges::find(followings, place.clause, &Following::clause);
        return found == followings.end() ? Words() : found->words;
    }
    case Wanted::Table:
        return place.afterParenthesis ? Words(subquery).first(1) : Words();
    case Wanted::NewName:
        return place.clause == "WITH" ? Words(newCommonTable) : Words();
    case Wanted::Column:
    case Wanted::Pragma:
        break;
    }
    return {};
}

} // namespace d1
