// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/snippets/snippet.h"

#include "features/snippets/snippettext.h"
#include "sql/tokenizer.h"

#include <algorithm>
#include <array>

namespace d1 {

bool isWholeStatement(const Snippet &snippet)
{
    constexpr auto verbs = std::to_array<std::string_view>({
        "SELECT",
        "INSERT",
        "REPLACE",
        "UPDATE",
        "DELETE",
        "WITH",
        "VALUES",
        "CREATE",
        "ALTER",
        "DROP",
        "PRAGMA",
        "EXPLAIN",
        "ANALYZE",
        "REINDEX",
        "VACUUM",
    });
    const std::string text = expandSnippet(snippet.body).text;
    const std::vector<sql::Token> tokens = sql::significantTokens(text);
    return !tokens.empty()
           && std::ranges::any_of(verbs, [&tokens](std::string_view verb) { return isWord(tokens.front(), verb); });
}

} // namespace d1
