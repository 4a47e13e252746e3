// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planconstraint.h"

#include "sql/ascii.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

/// Columns stand bare, whatever characters they hold: what is between these is a name.
constexpr std::string_view delimiters = "()=<>?, ";

void addRowIdNames(std::vector<std::string> &columns, const SchemaTable *table)
{
    for (const char *name : {"rowid", "_rowid_", "oid"})
        columns.emplace_back(name);
    if (!table)
        return;
    for (const SchemaColumn &column : table->columns) {
        if (column.primaryKeyPosition > 0)
            columns.push_back(sql::asciiLower(column.name));
    }
}

} // namespace

std::vector<std::string> constraintColumns(const sql::PlanNode &node, const SchemaTable *table)
{
    std::vector<std::string> columns;
    if (node.access == sql::PlanAccess::RowId) {
        addRowIdNames(columns, table);
        return columns;
    }
    constexpr std::array<std::string_view, 4> words{"AND", "ANY", "IS", "expr"};
    const std::string_view text = node.constraint;
    for (std::size_t begin = text.find_first_not_of(delimiters); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(delimiters, begin), text.size());
        const std::string_view word = text.substr(begin, end - begin);
        std::string name = sql::asciiLower(word);
        if (std::ranges::find(words, word) == words.end() && std::ranges::find(columns, name) == columns.end())
            columns.push_back(std::move(name));
        begin = text.find_first_not_of(delimiters, end);
    }
    return columns;
}

} // namespace d1
