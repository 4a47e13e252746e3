// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/keywords.h"

#include "sql/ascii.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

constexpr std::size_t longestKeyword = std::string_view("CURRENT_TIMESTAMP").size();

constexpr auto reserved = std::to_array<std::string_view>({
    "ADD",        "ALL",        "ALTER",     "AND",          "AS",           "AUTOINCREMENT",
    "BETWEEN",    "CASE",       "CAST",      "CHECK",        "COLLATE",      "COMMIT",
    "CONSTRAINT", "CREATE",     "CROSS",     "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP",
    "DEFAULT",    "DEFERRABLE", "DELETE",    "DISTINCT",     "DROP",         "ELSE",
    "ESCAPE",     "EXCEPT",     "EXISTS",    "FOREIGN",      "FROM",         "FULL",
    "GROUP",      "HAVING",     "IF",        "IN",           "INDEX",        "INDEXED",
    "INNER",      "INSERT",     "INTERSECT", "INTO",         "IS",           "ISNULL",
    "JOIN",       "LEFT",       "LIMIT",     "NATURAL",      "NOT",          "NOTHING",
    "NOTNULL",    "NULL",       "ON",        "OR",           "ORDER",        "OUTER",
    "PRIMARY",    "RAISE",      "RECURSIVE", "REFERENCES",   "RETURNING",    "RIGHT",
    "SELECT",     "SET",        "TABLE",     "THEN",         "TO",           "TRANSACTION",
    "UNION",      "UNIQUE",     "UPDATE",    "USING",        "VALUES",       "WHEN",
    "WHERE",      "WITH",
});

constexpr auto contextual = std::to_array<std::string_view>({
    "ABORT",        "ACTION",    "AFTER",     "ALWAYS",    "ANALYZE",  "ASC",       "ATTACH",    "BEFORE",
    "BEGIN",        "BY",        "CASCADE",   "COLUMN",    "CONFLICT", "CURRENT",   "DATABASE",  "DEFERRED",
    "DESC",         "DETACH",    "DO",        "EACH",      "END",      "EXCLUDE",   "EXCLUSIVE", "EXPLAIN",
    "FAIL",         "FILTER",    "FIRST",     "FOLLOWING", "FOR",      "GENERATED", "GLOB",      "GROUPS",
    "IGNORE",       "IMMEDIATE", "INITIALLY", "INSTEAD",   "KEY",      "LAST",      "LIKE",      "MATCH",
    "MATERIALIZED", "NO",        "NULLS",     "OF",        "OFFSET",   "OTHERS",    "OVER",      "PARTITION",
    "PLAN",         "PRAGMA",    "PRECEDING", "QUERY",     "RANGE",    "REGEXP",    "REINDEX",   "RELEASE",
    "RENAME",       "REPLACE",   "RESTRICT",  "ROLLBACK",  "ROW",      "ROWS",      "SAVEPOINT", "TEMP",
    "TEMPORARY",    "TIES",      "TRIGGER",   "UNBOUNDED", "VACUUM",   "VIEW",      "VIRTUAL",   "WINDOW",
    "WITHOUT",
});

static_assert(std::ranges::is_sorted(reserved) && std::ranges::is_sorted(contextual));

} // namespace

KeywordClass keywordClassOf(std::string_view word)
{
    if (word.empty() || word.size() > longestKeyword)
        return KeywordClass::None;
    std::array<char, longestKeyword> buffer{};
    std::ranges::transform(word, buffer.begin(), [](char c) { return asciiUpper(c); });
    const std::string_view upper(buffer.data(), word.size());
    if (std::ranges::binary_search(reserved, upper))
        return KeywordClass::Reserved;
    if (std::ranges::binary_search(contextual, upper))
        return KeywordClass::Contextual;
    return KeywordClass::None;
}

std::vector<std::string_view> keywords()
{
    std::vector<std::string_view> all(reserved.begin(), reserved.end());
    all.insert(all.end(), contextual.begin(), contextual.end());
    return all;
}

} // namespace d1::sql
