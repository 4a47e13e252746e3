// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/virtualtable.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <optional>

namespace d1 {

namespace {

/// The value of content=... among a full-text module's arguments.
std::optional<std::string> contentOption(sql::TokenCursor cursor)
{
    int depth = 0;
    bool atArgument = false;
    for (; !cursor.atEnd(); cursor.advance()) {
        if (atArgument && cursor.isAt("CONTENT") && cursor.peek(1) && sql::isOperator(*cursor.peek(1), "=")) {
            const sql::Token *value = cursor.peek(2);
            return value ? sql::unquoteIdentifier(value->text) : std::string();
        }
        if (cursor.isAtOperator("("))
            ++depth;
        else if (cursor.isAtOperator(")"))
            --depth;
        atArgument = depth == 1 && (cursor.isAtOperator("(") || cursor.isAtOperator(","));
    }
    return std::nullopt;
}

VirtualContent contentOf(std::string_view module, const sql::TokenCursor &arguments)
{
    if (module == "rtree" || module == "rtree_i32")
        return VirtualContent::Rows;
    if (module == "geopoly")
        return VirtualContent::NumberedRows;
    if (module != "fts5" && module != "fts4" && module != "fts3")
        return VirtualContent::Nothing;
    const std::optional<std::string> content = contentOption(arguments);
    if (!content)
        return VirtualContent::NumberedRows;
    return content->empty() ? VirtualContent::Unreadable : VirtualContent::OfOtherTable;
}

} // namespace

VirtualTable VirtualTable::of(const SchemaTable &table)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(table.sql);
    sql::TokenCursor cursor(tokens);
    while (!cursor.atEnd() && !cursor.isAt("USING"))
        cursor.advance();
    cursor.take("USING");
    const std::optional<sql::QualifiedName> module = cursor.takeName();
    if (!module)
        return {};
    VirtualTable found;
    found.module = sql::asciiLower(std::string_view(module->name));
    found.content = contentOf(found.module, cursor);
    return found;
}

} // namespace d1
