// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/indexstatement.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <span>

namespace d1::advisor {

namespace {

using Tokens = std::span<const sql::Token>;

std::string textOf(std::string_view sql, Tokens tokens)
{
    const std::size_t begin = tokens.front().offset;
    return std::string(sql.substr(begin, tokens.back().offset + tokens.back().text.size() - begin));
}

/// email, lower(email) COLLATE NOCASE DESC
std::optional<IndexPart> partIn(std::string_view sql, Tokens tokens, const SchemaTable &table)
{
    IndexPart part;
    if (!tokens.empty() && (sql::isWord(tokens.back(), "ASC") || sql::isWord(tokens.back(), "DESC"))) {
        part.descending = sql::isWord(tokens.back(), "DESC");
        tokens = tokens.first(tokens.size() - 1);
    }
    if (tokens.size() > 2 && sql::isWord(tokens[tokens.size() - 2], "COLLATE")) {
        part.collation = sql::unquoteIdentifier(tokens.back().text);
        tokens = tokens.first(tokens.size() - 2);
    }
    if (tokens.empty())
        return std::nullopt;
    part.sql = textOf(sql, tokens);
    if (tokens.size() != 1 || !sql::isName(tokens.front()))
        return part;
    const std::string name = sql::unquoteIdentifier(tokens.front().text);
    const auto column = std::ranges::find_if(
        table.columns, [&name](const SchemaColumn &one) { return sql::equalsIgnoringCase(one.name, name); });
    if (column == table.columns.end())
        return std::nullopt;
    part.column = static_cast<int>(column - table.columns.begin());
    part.sql = sql::quoteIdentifierIfNeeded(column->name);
    return part;
}

/// What stands between the parentheses, up to and with the one that closes them.
std::optional<std::vector<IndexPart>> takeParts(std::string_view sql, sql::TokenCursor &cursor,
                                                const SchemaTable &table)
{
    if (!cursor.takeOperator("("))
        return std::nullopt;
    std::vector<IndexPart> parts;
    Tokens rest = cursor.rest();
    std::size_t length = 0;
    for (int depth = 1; depth > 0; cursor.advance()) {
        if (cursor.atEnd())
            return std::nullopt;
        const sql::Token &token = *cursor.peek();
        depth += sql::isOperator(token, "(") ? 1 : sql::isOperator(token, ")") ? -1 : 0;
        if (depth > 1 || (depth == 1 && !sql::isOperator(token, ","))) {
            ++length;
            continue;
        }
        std::optional<IndexPart> part = partIn(sql, rest.first(length), table);
        if (!part)
            return std::nullopt;
        parts.push_back(*std::move(part));
        rest = rest.subspan(length + 1);
        length = 0;
    }
    return parts;
}

} // namespace

std::optional<IndexDefinition> indexDefinitionIn(std::string_view sql, const Schema &schema)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    sql::TokenCursor cursor(tokens);
    if (!cursor.take("CREATE"))
        return std::nullopt;
    cursor.take("UNIQUE");
    if (!cursor.take("INDEX"))
        return std::nullopt;
    cursor.takeAll({"IF", "NOT", "EXISTS"});
    if (!cursor.takeName() || !cursor.take("ON"))
        return std::nullopt;
    const std::optional<sql::QualifiedName> name = cursor.takeName();
    const SchemaTable *table = name ? schema.find(name->name) : nullptr;
    if (!table || table->type != SchemaTableType::Table)
        return std::nullopt;
    std::optional<std::vector<IndexPart>> parts = takeParts(sql, cursor, *table);
    if (!parts)
        return std::nullopt;
    IndexDefinition definition{table->name, *std::move(parts), {}};
    if (!cursor.take("WHERE"))
        return definition;
    Tokens filter = cursor.rest();
    while (!filter.empty() && sql::isOperator(filter.back(), ";"))
        filter = filter.first(filter.size() - 1);
    if (filter.empty())
        return std::nullopt;
    definition.filter = textOf(sql, filter);
    return definition;
}

} // namespace d1::advisor
