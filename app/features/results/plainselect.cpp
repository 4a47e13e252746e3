// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/plainselect.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>

namespace d1 {

using sql::Token;
using sql::TokenKind;
using Tokens = std::span<const Token>;

namespace {

constexpr std::array joinWords{"JOIN", "LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS"};
constexpr std::array clauseWords{"WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT"};
constexpr std::array refusedWords{"UNION", "INTERSECT", "EXCEPT", "NATURAL", "USING"};

bool isOneOf(const Token &token, std::span<const char *const> words)
{
    return std::ranges::any_of(words, [&token](const char *word) { return sql::isWord(token, word); });
}

bool isColumnName(const Token &token)
{
    return token.kind != TokenKind::String && sql::isName(token);
}

/// The tokens outside all parentheses, each group of parentheses as its opening one; nothing when they do not match.
std::optional<std::vector<Token>> outerTokens(Tokens tokens)
{
    std::vector<Token> outer;
    int depth = 0;
    for (const Token &token : tokens) {
        if (sql::isOperator(token, ")")) {
            if (--depth < 0)
                return std::nullopt;
            continue;
        }
        if (depth == 0)
            outer.push_back(token);
        if (sql::isOperator(token, "("))
            ++depth;
    }
    return depth == 0 ? std::optional(std::move(outer)) : std::nullopt;
}

/// In "a IS DISTINCT FROM b" the word is part of an operator.
std::size_t placeOfFrom(Tokens tokens)
{
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        if (sql::isWord(tokens[place], "FROM") && (place == 0 || !sql::isWord(tokens[place - 1], "DISTINCT")))
            return place;
    }
    return tokens.size();
}

PlainSelect::Item itemOf(Tokens tokens)
{
    PlainSelect::Item item;
    const auto isDot = [&tokens](std::size_t place) {
        return place < tokens.size() && sql::isOperator(tokens[place], ".");
    };
    const auto nameAt = [&tokens](std::size_t place) { return sql::unquoteIdentifier(tokens[place].text); };
    std::size_t last = 0; // of the parts between dots
    while (isDot(last + 1) && last + 2 < tokens.size() && last < 4)
        last += 2;
    for (std::size_t part = 0; part < last; part += 2) {
        if (!isColumnName(tokens[part]))
            return item;
    }
    if (last > 0)
        item.qualifier = nameAt(last - 2);
    if (last < tokens.size() && sql::isOperator(tokens[last], "*") && tokens.size() == last + 1) {
        item.kind = PlainSelect::Item::Star;
        return item;
    }
    if (last >= tokens.size() || !isColumnName(tokens[last]))
        return item;
    std::size_t alias = last + 1;
    if (alias < tokens.size() && sql::isWord(tokens[alias], "AS"))
        ++alias;
    const bool hasAlias = alias < tokens.size();
    if (tokens.size() > alias + 1 || (hasAlias && !sql::isName(tokens[alias])) || (!hasAlias && alias > last + 1))
        return item;
    item.kind = PlainSelect::Item::Column;
    item.column = nameAt(last);
    if (hasAlias)
        item.alias = nameAt(alias);
    return item;
}

std::vector<PlainSelect::Item> itemsOf(Tokens tokens)
{
    std::vector<PlainSelect::Item> items;
    for (;;) {
        const auto comma = std::ranges::find_if(tokens, [](const Token &token) { return sql::isOperator(token, ","); });
        const auto size = static_cast<std::size_t>(comma - tokens.begin());
        items.push_back(itemOf(tokens.first(size)));
        if (size == tokens.size())
            return items;
        tokens = tokens.subspan(size + 1);
    }
}

/// Reads "orders AS o JOIN items ON ...".
std::optional<std::vector<PlainSelect::Source>> sourcesOf(Tokens tokens)
{
    std::vector<PlainSelect::Source> sources;
    sql::TokenCursor cursor(tokens);
    do {
        const auto table = cursor.takeName();
        const bool isOfMain = table && (table->schema.empty() || sql::equalsIgnoringCase(table->schema, "main"));
        if (!isOfMain || cursor.isAtOperator("("))
            return std::nullopt;
        std::string name = table->name;
        if (cursor.take("AS")
            || (!cursor.atEnd() && !isOneOf(*cursor.peek(), joinWords) && isColumnName(*cursor.peek())
                && !cursor.isAt("INDEXED"))) {
            const auto alias = cursor.takeName();
            if (!alias || !alias->schema.empty())
                return std::nullopt;
            name = alias->name;
        }
        sources.push_back({table->name, name});
        while (!cursor.atEnd() && !cursor.isAtOperator(",") && !isOneOf(*cursor.peek(), joinWords)) {
            if (cursor.takeOperator("."))
                cursor.advance(); // a name behind a dot is never a word
            cursor.advance();
        }
        if (cursor.atEnd())
            return sources;
        while (!cursor.atEnd() && (cursor.isAtOperator(",") || isOneOf(*cursor.peek(), joinWords)))
            cursor.advance();
    } while (true);
}

} // namespace

std::optional<PlainSelect> PlainSelect::read(std::string_view sql)
{
    std::vector<Token> significant = sql::significantTokens(sql);
    while (!significant.empty() && sql::isOperator(significant.back(), ";"))
        significant.pop_back();
    const std::optional<std::vector<Token>> outer = outerTokens(significant);
    if (!outer || outer->empty() || !sql::isWord(outer->front(), "SELECT"))
        return std::nullopt;
    if (std::ranges::any_of(*outer, [](const Token &token) {
            return isOneOf(token, refusedWords) || token.kind == TokenKind::Invalid || sql::isOperator(token, ";");
        }))
        return std::nullopt;
    Tokens tokens = Tokens(*outer).subspan(1);
    if (!tokens.empty() && (sql::isWord(tokens.front(), "DISTINCT") || sql::isWord(tokens.front(), "ALL")))
        tokens = tokens.subspan(1);
    const std::size_t from = placeOfFrom(tokens);
    if (from == tokens.size())
        return std::nullopt;
    Tokens behind = tokens.subspan(from + 1);
    const auto clause = std::ranges::find_if(behind, [](const Token &token) { return isOneOf(token, clauseWords); });
    auto sources = sourcesOf(behind.first(static_cast<std::size_t>(clause - behind.begin())));
    if (!sources)
        return std::nullopt;
    return PlainSelect{itemsOf(tokens.first(from)), std::move(*sources)};
}

} // namespace d1
