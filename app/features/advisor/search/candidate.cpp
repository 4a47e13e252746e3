// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/candidate.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <charconv>

namespace d1::advisor {

namespace {

constexpr std::string_view prefix = "d1_candidate_";

/// The table's columns that an expression or a filter names.
std::set<int> columnsIn(std::string_view sql, const SchemaTable &table)
{
    std::set<int> columns;
    for (const sql::Token &token : sql::significantTokens(sql)) {
        if (!sql::isName(token) || token.kind == sql::TokenKind::String)
            continue;
        const std::string name = sql::unquoteIdentifier(token.text);
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (sql::equalsIgnoringCase(table.columns[i].name, name))
                columns.insert(static_cast<int>(i));
        }
    }
    return columns;
}

bool asksFor(const AccessPattern &pattern, int column)
{
    return std::ranges::any_of(pattern.conditions,
                               [column](const Condition &condition) { return condition.column == column; });
}

bool asksForSome(const AccessPattern &pattern, const std::set<int> &columns)
{
    return std::ranges::any_of(columns, [&pattern](int column) { return asksFor(pattern, column); });
}

/// One that compares two columns of a row is no condition to SQLite's virtual tables.
bool isWrittenIn(const QueryPart &part, const Candidate &candidate)
{
    return std::ranges::any_of(part.filters, [&candidate](const FoundFilter &filter) {
        return filter.table == candidate.table && candidate.index.filter.contains(filter.sql);
    });
}

bool beginsWith(const AccessPattern &pattern, int column)
{
    return asksFor(pattern, column)
           || std::ranges::any_of(pattern.order, [column](const OrderTerm &term) { return term.column == column; });
}

bool covers(const AccessPattern &pattern, const std::set<int> &columns)
{
    if (pattern.columnsUsed >> 63 != 0)
        return false;
    std::uint64_t missing = pattern.columnsUsed;
    for (const int column : columns) {
        if (column >= 0 && column < 63)
            missing &= ~(std::uint64_t{1} << column);
    }
    return missing == 0;
}

/// Columns that every index of the table ends with.
std::set<int> rowKeyOf(const SchemaTable &table)
{
    std::set<int> key;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].primaryKeyPosition > 0)
            key.insert(static_cast<int>(i));
    }
    const bool isRowId =
        key.size() == 1
        && sql::equalsIgnoringCase(table.columns[static_cast<std::size_t>(*key.begin())].declaredType, "INTEGER");
    return table.withoutRowId || isRowId ? key : std::set<int>();
}

bool maySkipFirst(const AccessPattern &pattern, const Candidate &candidate)
{
    constexpr double fewestRowsToSkip = 18.0; // SQLite's own bound
    return candidate.keyColumns.size() > 1 && !candidate.figures.rowsPerPrefix.empty()
           && candidate.figures.rowsPerPrefix.front() >= fewestRowsToSkip && asksFor(pattern, candidate.keyColumns[1]);
}

} // namespace

std::string candidateName(std::size_t number)
{
    return std::string(prefix) + std::to_string(number);
}

std::optional<std::size_t> candidateNumber(std::string_view indexName)
{
    if (!indexName.starts_with(prefix))
        return std::nullopt;
    std::size_t number = 0;
    const char *end = indexName.data() + indexName.size();
    const auto parsed = std::from_chars(indexName.data() + prefix.size(), end, number);
    return parsed.ec == std::errc() && parsed.ptr == end ? std::optional(number) : std::nullopt;
}

Candidate candidateOf(IndexDefinition index, std::size_t number, const Schema &schema,
                      const TableExpressions &expressions)
{
    Candidate candidate;
    const auto table = std::ranges::find(schema.tables, index.table, &SchemaTable::name);
    candidate.table = static_cast<std::size_t>(table - schema.tables.begin());
    candidate.planned.name = candidateName(number);
    candidate.planned.sql = createIndexSql(index, candidate.planned.name);
    candidate.filterColumns = columnsIn(index.filter, *table);
    std::set<int> held = candidate.filterColumns;
    for (const IndexPart &part : index.parts) {
        int column = part.column;
        if (column < 0) {
            held.merge(columnsIn(part.sql, *table));
            const std::vector<std::string> &known = expressions.at(candidate.table);
            column = static_cast<int>(table->columns.size())
                     + static_cast<int>(std::ranges::find(known, part.sql) - known.begin());
        } else {
            held.insert(column);
        }
        candidate.keyColumns.push_back(column);
    }
    candidate.heldColumns = rowKeyOf(*table);
    candidate.heldColumns.insert(candidate.keyColumns.begin(), candidate.keyColumns.end());
    for (const int column : held)
        candidate.columns.insert(sql::asciiLower(table->columns[static_cast<std::size_t>(column)].name));
    candidate.index = std::move(index);
    return candidate;
}

std::vector<OwnIndex> ownIndexesOf(const Schema &schema)
{
    std::vector<OwnIndex> own;
    for (std::size_t table = 0; table < schema.tables.size(); ++table) {
        for (const SchemaIndex &index : schema.tables[table].indexes) {
            // The primary key of a table WITHOUT ROWID is the table itself.
            if (schema.tables[table].withoutRowId && index.origin == 'p')
                continue;
            OwnIndex one{index.name, table, {}, index.origin == 'c' && !index.unique, index.partial, 1.0};
            const bool isPlain =
                !index.partial && std::ranges::none_of(index.columns, [](const SchemaIndexColumn &column) {
                    return column.name.empty();
                });
            if (isPlain) {
                for (const SchemaIndexColumn &column : index.columns)
                    one.columns.insert(sql::asciiLower(column.name));
            } else {
                for (const int column : columnsIn(index.sql, schema.tables[table]))
                    one.columns.insert(
                        sql::asciiLower(schema.tables[table].columns[static_cast<std::size_t>(column)].name));
            }
            own.push_back(std::move(one));
        }
    }
    return own;
}

bool couldUse(const Query &query, const Candidate &candidate)
{
    return std::ranges::any_of(query.parts, [&candidate](const QueryPart &part) {
        return std::ranges::any_of(part.patterns, [&](const AccessPattern &pattern) {
            return pattern.table == candidate.table
                   && (candidate.filterColumns.empty() || asksForSome(pattern, candidate.filterColumns)
                       || isWrittenIn(part, candidate))
                   && (beginsWith(pattern, candidate.keyColumns.front()) || covers(pattern, candidate.heldColumns)
                       || maySkipFirst(pattern, candidate) || !candidate.filterColumns.empty());
        });
    });
}

} // namespace d1::advisor
