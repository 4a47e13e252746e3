// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/completionplace.h"

#include "sql/quoting.h"

#include <algorithm>
#include <array>
#include <optional>

namespace d1 {

namespace {

using Tokens = std::span<const sql::Token>;
using Wanted = CompletionPlace::Wanted;

constexpr auto clauses = std::to_array<std::string_view>({
    "SELECT", "FROM", "JOIN",   "ON",     "USING",     "WHERE",  "GROUP", "HAVING", "ORDER", "LIMIT",
    "SET",    "INTO", "UPDATE", "VALUES", "RETURNING", "CREATE", "ALTER", "DROP",   "WITH",  "PRAGMA",
});

/// Keywords that a value follows.
constexpr auto openers = std::to_array<std::string_view>({
    "SELECT",  "DISTINCT", "ALL",   "WHERE",  "AND",       "OR",    "NOT",    "ON",    "HAVING",  "BY",
    "WHEN",    "THEN",     "ELSE",  "CASE",   "IN",        "LIKE",  "GLOB",   "MATCH", "REGEXP",  "ESCAPE",
    "BETWEEN", "IS",       "LIMIT", "OFFSET", "RETURNING", "USING", "VALUES", "FROM",  "DEFAULT", "COLLATE",
});

template<std::size_t Count>
std::optional<std::string_view> wordOf(const sql::Token &token, const std::array<std::string_view, Count> &words)
{
    const auto found =
        std::ranges::find_if(words, [&token](std::string_view word) { return sql::isWord(token, word); });
    return found == words.end() ? std::nullopt : std::optional(*found);
}

bool isWordAt(Tokens tokens, std::size_t fromEnd, std::string_view word)
{
    return fromEnd < tokens.size() && sql::isWord(tokens[tokens.size() - 1 - fromEnd], word);
}

bool isComplete(Tokens before)
{
    const sql::Token &last = before.back();
    if (last.kind == sql::TokenKind::Operator) {
        const bool allColumns =
            last.text == "*"
            && (before.size() < 2 || isWordAt(before, 1, "SELECT") || isWordAt(before, 1, "DISTINCT")
                || before[before.size() - 2].text == "," || before[before.size() - 2].text == ".");
        return last.text == ")" || allColumns;
    }
    return !(last.kind == sql::TokenKind::Keyword && wordOf(last, openers));
}

/// A place in parentheses that begin right behind `outer`.
std::optional<CompletionPlace> placeInList(Tokens outer, bool atBegin, bool atName)
{
    if (outer.empty() || !atName)
        return std::nullopt;
    if (isWordAt(outer, 0, "CONFLICT"))
        return CompletionPlace{Wanted::Column, "INTO"};
    if (isWordAt(outer, 1, "PRAGMA"))
        return CompletionPlace{Wanted::Table, "PRAGMA"};
    if (isWordAt(outer, 1, "INTO") || isWordAt(outer, 1, "REFERENCES"))
        return CompletionPlace{Wanted::Column, "INTO", sql::unquoteIdentifier(outer.back().text)};
    if (atBegin && (isWordAt(outer, 0, "FROM") || isWordAt(outer, 0, "JOIN")))
        return CompletionPlace{Wanted::Table, "FROM", {}, true};
    if (sql::isWord(outer.front(), "CREATE") && isWordAt(outer, 1, "TABLE"))
        return CompletionPlace{Wanted::NewName, "CREATE"};
    return std::nullopt;
}

bool wantsTable(Tokens before, std::string_view clause)
{
    const sql::Token &last = before.back();
    if (last.text == ",")
        return clause == "FROM" || clause == "JOIN" || clause == "ON" || clause == "USING";
    if (sql::isWord(last, "UPDATE"))
        return !isWordAt(before, 1, "DO");
    if (sql::isWord(last, "FROM"))
        return !isWordAt(before, 1, "DISTINCT");
    const bool drops = sql::isWord(before.front(), "DROP") || sql::isWord(before.front(), "ALTER");
    if (drops && (sql::isWord(last, "TABLE") || sql::isWord(last, "VIEW") || sql::isWord(last, "EXISTS")))
        return true;
    if (sql::isWord(before.front(), "CREATE") && sql::isWord(last, "ON"))
        return true;
    return sql::isWord(last, "JOIN") || sql::isWord(last, "INTO") || sql::isWord(last, "REFERENCES");
}

} // namespace

CompletionPlace CompletionPlace::after(std::span<const sql::Token> before)
{
    if (before.empty() || isWordAt(before, 0, "EXPLAIN") || isWordAt(before, 0, "PLAN"))
        return {};
    const sql::Token &last = before.back();
    const bool atListName = last.text == "(" || last.text == ",";
    CompletionPlace place{Wanted::Expression};
    place.afterParenthesis = last.text == "(";

    int depth = 0;
    for (std::size_t i = before.size(); i-- > 0;) {
        if (before[i].text == ")") {
            ++depth;
        } else if (before[i].text == "(" && --depth < 0) {
            const Tokens outer = before.first(i);
            if (isWordAt(outer, 0, "CAST") && sql::isWord(last, "AS"))
                return {Wanted::Type, {}};
            if (auto found = placeInList(outer, last.text == "(", atListName))
                return *std::move(found);
            break;
        } else if (depth == 0) {
            if (const auto clause = wordOf(before[i], clauses)) {
                place.clause = *clause;
                break;
            }
        }
    }
    if (sql::isWord(last, "PRAGMA"))
        place.wanted = Wanted::Pragma;
    else if (wantsTable(before, place.clause))
        place.wanted = Wanted::Table;
    else if (sql::isWord(last, "SET") || (place.clause == "SET" && last.text == ","))
        place.wanted = Wanted::Column;
    else if (sql::isWord(last, "AS") || (place.clause == "WITH" && (sql::isWord(last, "WITH") || last.text == ",")))
        place.wanted = Wanted::NewName;
    else if (isComplete(before))
        place.wanted = Wanted::Keyword;
    return place;
}

} // namespace d1
