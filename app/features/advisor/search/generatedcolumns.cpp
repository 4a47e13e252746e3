// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/generatedcolumns.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <string>
#include <vector>

namespace d1::advisor {

namespace {

using Tokens = std::vector<sql::Token>;

/// What stands between the commas of the outermost parentheses.
std::vector<Tokens> definitionsIn(const SchemaTable &table)
{
    std::vector<Tokens> definitions(1);
    int depth = 0;
    for (const sql::Token &token : sql::significantTokens(table.sql)) {
        if (sql::isOperator(token, ")"))
            --depth;
        if (depth == 1 && sql::isOperator(token, ","))
            definitions.emplace_back();
        else if (depth > 0)
            definitions.back().push_back(token);
        if (sql::isOperator(token, "("))
            ++depth;
    }
    return definitions;
}

bool names(const sql::Token &token, const std::string &column)
{
    return sql::isName(token) && sql::equalsIgnoringCase(sql::unquoteIdentifier(token.text), column);
}

bool isMadeFrom(const Tokens &definition, const std::set<std::string> &changed)
{
    return std::any_of(definition.begin() + 1, definition.end(), [&changed](const sql::Token &token) {
        return std::ranges::any_of(changed, [&token](const std::string &column) { return names(token, column); });
    });
}

} // namespace

void addGeneratedColumns(StatementEffects &effects, const Schema &schema)
{
    for (auto &[name, table] : effects.tables) {
        const SchemaTable *known = table.updatedColumns.empty() ? nullptr : schema.find(name);
        if (!known || std::ranges::none_of(known->columns, &SchemaColumn::generated))
            continue;
        const std::vector<Tokens> definitions = definitionsIn(*known);
        const auto addOne = [&] {
            return std::ranges::any_of(known->columns, [&](const SchemaColumn &column) {
                const auto own = std::ranges::find_if(definitions, [&column](const Tokens &definition) {
                    return !definition.empty() && names(definition.front(), column.name);
                });
                return column.generated && !table.updatedColumns.contains(column.name) && own != definitions.end()
                       && isMadeFrom(*own, table.updatedColumns) && table.updatedColumns.insert(column.name).second;
            });
        };
        while (addOne()) // one may be generated from another
            ;
    }
}

} // namespace d1::advisor
