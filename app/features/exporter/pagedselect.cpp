// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pagedselect.h"

#include "features/results/plainselect.h"
#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>

namespace d1 {

namespace {

using sql::Token;
using Tokens = std::span<const Token>;

constexpr std::array refusedWords{"GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "DISTINCT", "OVER"};
constexpr std::array aggregates{"avg", "count",      "group_concat",      "max",
                                "min", "string_agg", "json_group_array",  "json_group_object",
                                "sum", "total",      "jsonb_group_array", "jsonb_group_object"};

/// Where a word stands outside all parentheses.
std::optional<std::size_t> outerPlace(Tokens tokens, std::string_view word)
{
    int depth = 0;
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        if (sql::isOperator(tokens[place], "("))
            ++depth;
        else if (sql::isOperator(tokens[place], ")"))
            --depth;
        else if (depth == 0 && sql::isWord(tokens[place], word))
            return place;
    }
    return std::nullopt;
}

bool isAggregate(Tokens tokens, std::size_t place)
{
    return place + 1 < tokens.size() && sql::isOperator(tokens[place + 1], "(")
           && std::ranges::any_of(aggregates, [&](const char *name) {
                  return sql::equalsIgnoringCase(sql::unquoteIdentifier(tokens[place].text), name);
              });
}

/// The text from the first of these tokens to the end of the last.
std::string textOf(Tokens tokens)
{
    const char *begin = tokens.front().text.data();
    const char *end = tokens.back().text.data() + tokens.back().text.size();
    return {begin, end};
}

std::string numbered(char letter, std::size_t number)
{
    return letter + std::to_string(number);
}

} // namespace

std::optional<PagedSelect> PagedSelect::of(const SchemaTable &table, std::vector<std::string> columns)
{
    // Qualified, since ORDER BY would take a bare name for an alias of the result.
    const std::string source = "source";
    std::optional<PageKey> key = PageKey::of(table, source);
    if (!key)
        return std::nullopt;
    PagedSelect select;
    select.m_key = *std::move(key);
    select.m_from = sql::quoteIdentifier(table.name) + " AS " + source;
    select.m_columnCount = columns.size();
    for (const std::string &column : columns)
        select.m_columns.push_back(source + '.' + sql::quoteIdentifier(column));
    return select;
}

std::optional<PagedSelect> PagedSelect::of(std::string_view sql, std::size_t columns, const Schema &schema)
{
    const std::optional<PlainSelect> plain = PlainSelect::read(sql);
    if (!plain || plain->sources.size() != 1)
        return std::nullopt;
    const SchemaTable *table = schema.find(plain->sources.front().table);
    if (!table || table->type != SchemaTableType::Table)
        return std::nullopt;
    std::vector<Token> significant = sql::significantTokens(sql);
    while (!significant.empty() && sql::isOperator(significant.back(), ";"))
        significant.pop_back();
    const Tokens tokens(significant);
    const std::optional<std::size_t> from = outerPlace(tokens, "FROM");
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        const bool isRefused =
            std::ranges::any_of(refusedWords, [&](const char *word) { return sql::isWord(tokens[place], word); });
        if (isRefused || isAggregate(tokens, place))
            return std::nullopt;
    }
    std::optional<PageKey> key = PageKey::of(*table, sql::quoteIdentifier(plain->sources.front().name));
    if (!from || *from < 2 || !key)
        return std::nullopt;
    const std::size_t where = outerPlace(tokens, "WHERE").value_or(tokens.size());
    PagedSelect select;
    select.m_key = *std::move(key);
    select.m_list = textOf(tokens.subspan(1, *from - 1));
    select.m_from = textOf(tokens.subspan(*from + 1, where - *from - 1));
    if (where + 1 < tokens.size())
        select.m_where = textOf(tokens.subspan(where + 1));
    select.m_columnCount = columns;
    return select;
}

std::string PagedSelect::page(std::size_t firstColumn, std::size_t columns, const std::string &condition,
                              std::optional<std::size_t> limit) const
{
    std::string names;
    std::string values;
    for (std::size_t part = 0; part < m_key.parts.size(); ++part) {
        names += (names.empty() ? "" : ", ") + numbered('k', part);
        values += (values.empty() ? "" : ", ") + m_key.parts[part].expression;
    }
    for (std::size_t column = firstColumn; column < firstColumn + columns; ++column) {
        names += ", " + numbered('c', column);
        if (isDivisible())
            values += ", " + m_columns[column];
    }
    if (!isDivisible())
        values += ", " + m_list;
    std::string where;
    if (!m_where.empty())
        where = " WHERE (" + m_where + "\n)"; // a comment may end the condition
    if (!condition.empty())
        where += (where.empty() ? " WHERE " : " AND ") + condition;
    std::string text = "WITH page(" + names + ") AS (SELECT " + values + " FROM " + m_from + where;
    if (limit)
        text += " ORDER BY " + m_key.order() + " LIMIT " + std::to_string(*limit);
    return text + ')';
}

} // namespace d1
