// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/keywords.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <initializer_list>

namespace d1 {

[[nodiscard]] inline bool isAnyOf(const sql::Token &token, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&token](std::string_view word) { return sql::isWord(token, word); });
}

/// Words that end a list of sources, and a filter.
[[nodiscard]] inline bool endsClause(const sql::Token &token)
{
    return isAnyOf(token, {"WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "WINDOW", "UNION", "INTERSECT", "EXCEPT",
                           "SET", "SELECT", "VALUES", "RETURNING"});
}

/// Words that end the ON of the join before.
[[nodiscard]] inline bool beginsJoin(const sql::Token &token)
{
    return isAnyOf(token, {"JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "ON", "USING"});
}

/// Functions and words that need all rows before there is a first one to give.
[[nodiscard]] inline bool summarises(const sql::Token &token, const sql::Token *next)
{
    if (isAnyOf(token, {"GROUP", "OVER", "DISTINCT"}))
        return true;
    return next && sql::isOperator(*next, "(")
           && isAnyOf(token, {"COUNT", "SUM", "TOTAL", "AVG", "MIN", "MAX", "GROUP_CONCAT", "STRING_AGG",
                              "JSON_GROUP_ARRAY", "JSON_GROUP_OBJECT"});
}

/// A word that can be an alias without AS.
[[nodiscard]] inline bool isBareAlias(const sql::Token &token)
{
    return sql::isName(token)
           && (token.kind != sql::TokenKind::Keyword || sql::keywordClassOf(token.text) == sql::KeywordClass::None);
}

} // namespace d1
