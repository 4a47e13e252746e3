// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/indexdefinitionparser.h"

#include "sql/ascii.h"
#include "sql/createindex.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <span>

namespace d1::advisor {

namespace {

/// email, lower(email) COLLATE NOCASE DESC
std::optional<IndexPart> partIn(std::string_view text, const SchemaTable &table)
{
    const std::vector<sql::Token> all = sql::significantTokens(text);
    std::span<const sql::Token> tokens = all;
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
    part.sql = text.substr(0, tokens.back().offset + tokens.back().text.size());
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

} // namespace

std::optional<IndexDefinition> indexDefinitionIn(std::string_view sql, const Schema &schema)
{
    const std::optional<sql::CreateIndex> index = sql::createIndex(sql);
    const SchemaTable *table = index ? schema.find(index->table) : nullptr;
    if (!table || table->type != SchemaTableType::Table)
        return std::nullopt;
    IndexDefinition definition{table->name, {}, index->filter};
    for (const std::string &text : index->parts) {
        std::optional<IndexPart> part = partIn(text, *table);
        if (!part)
            return std::nullopt;
        definition.parts.push_back(*std::move(part));
    }
    return definition;
}

} // namespace d1::advisor
