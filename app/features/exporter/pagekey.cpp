// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pagekey.h"

#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

const SchemaIndex *primaryIndexOf(const SchemaTable &table)
{
    const auto found = std::ranges::find(table.indexes, 'p', &SchemaIndex::origin);
    return found == table.indexes.end() ? nullptr : &*found;
}

bool hasColumn(const SchemaTable &table, std::string_view name)
{
    return std::ranges::any_of(
        table.columns, [name](const SchemaColumn &column) { return sql::equalsIgnoringCase(column.name, name); });
}

/// A primary key that has no index of its own is the rowid.
std::string rowIdColumnOf(const SchemaTable &table)
{
    if (table.type != SchemaTableType::Table || primaryIndexOf(table))
        return {};
    const auto found = std::ranges::find(table.columns, 1, &SchemaColumn::primaryKeyPosition);
    return found == table.columns.end() ? std::string() : found->name;
}

std::optional<PageKey> rowIdOf(const SchemaTable &table, const std::string &prefix)
{
    PageKey key;
    key.isRowId = true;
    if (const std::string column = rowIdColumnOf(table); !column.empty()) {
        key.parts.push_back({prefix + sql::quoteIdentifier(column), column, {}, false});
        return key;
    }
    constexpr std::array<std::string_view, 3> names{"rowid", "_rowid_", "oid"};
    const auto free = std::ranges::find_if_not(names, [&](std::string_view name) { return hasColumn(table, name); });
    if (free == names.end())
        return std::nullopt;
    key.parts.push_back({prefix + std::string(*free), {}, {}, false});
    return key;
}

std::string collated(const PageKey::Part &part)
{
    return part.collation.empty() ? part.expression
                                  : part.expression + " COLLATE " + sql::quoteIdentifier(part.collation);
}

/// With the key's collation on this side: on the other one it would keep SQLite from walking the index by whole rows.
std::string parameter(const PageKey::Part &part, std::size_t number)
{
    const std::string value = '?' + std::to_string(number + 1);
    return part.collation.empty() ? value : value + " COLLATE " + sql::quoteIdentifier(part.collation);
}

} // namespace

std::optional<PageKey> PageKey::of(const SchemaTable &table, const std::string &qualifier)
{
    const std::string prefix = qualifier.empty() ? std::string() : qualifier + '.';
    if (table.type == SchemaTableType::View)
        return std::nullopt;
    if (!table.withoutRowId)
        return rowIdOf(table, prefix);
    const SchemaIndex *index = primaryIndexOf(table);
    if (!index || index->columns.empty())
        return std::nullopt;
    PageKey key;
    for (const SchemaIndexColumn &column : index->columns)
        key.parts.push_back(
            {prefix + sql::quoteIdentifier(column.name), column.name, column.collation, column.descending});
    return key;
}

std::string PageKey::order() const
{
    std::string text;
    for (const Part &part : parts)
        text += (text.empty() ? "" : ", ") + collated(part) + (part.descending ? " DESC" : "");
    return text;
}

std::string PageKey::isBehind() const
{
    const auto behind = [](const Part &part) { return part.descending ? " < " : " > "; };
    const bool oneDirection =
        std::ranges::all_of(parts, [this](const Part &part) { return part.descending == parts.front().descending; });
    if (oneDirection) {
        // SQLite walks an index with a comparison of whole rows.
        std::string left;
        std::string right;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            left += (i > 0 ? ", " : "") + parts[i].expression;
            right += (i > 0 ? ", " : "") + parameter(parts[i], i);
        }
        return '(' + left + ')' + behind(parts.front()) + '(' + right + ')';
    }
    // a >= ?1 AND (a > ?1 OR b < ?2): the first condition is for the index.
    std::string condition;
    for (std::size_t i = parts.size(); i-- > 0;) {
        const std::string value = parameter(parts[i], i);
        const std::string beyond = parts[i].expression + behind(parts[i]) + value;
        if (condition.empty()) {
            condition = beyond;
            continue;
        }
        const std::string from = parts[i].expression + (parts[i].descending ? " <= " : " >= ") + value;
        condition = from + " AND (" + beyond + " OR (" + condition + "))";
    }
    return condition;
}

std::string PageKey::isRow() const
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i > 0 ? " AND " : "") + parts[i].expression + " = " + parameter(parts[i], i);
    return text;
}

} // namespace d1
