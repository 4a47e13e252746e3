// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/rowlimit.h"

#include "sql/tokencursor.h"

namespace d1::sql {

std::optional<std::string> withRowLimit(std::string_view statement, std::size_t rows)
{
    const std::vector<Token> tokens = significantTokens(statement);
    if (tokens.empty() || (!isWord(tokens.front(), "SELECT") && !isWord(tokens.front(), "WITH")))
        return std::nullopt;
    bool endsWithSelect = false;
    int depth = 0;
    for (const Token &token : tokens) {
        if (isOperator(token, "("))
            ++depth;
        else if (isOperator(token, ")"))
            --depth;
        if (depth != 0)
            continue;
        if (isWord(token, "SELECT"))
            endsWithSelect = true;
        else if (isWord(token, "VALUES"))
            endsWithSelect = false;
        for (const std::string_view word : {"LIMIT", "INSERT", "UPDATE", "DELETE", "REPLACE"}) {
            const bool isCall = &token != &tokens.back() && isOperator(*(&token + 1), "(");
            if (isWord(token, word) && !isCall)
                return std::nullopt;
        }
        if (isOperator(token, ";"))
            return std::nullopt;
    }
    if (!endsWithSelect || depth != 0)
        return std::nullopt;
    const Token &last = tokens.back();
    return std::string(statement.substr(0, last.offset + last.text.size())) + " LIMIT " + std::to_string(rows);
}

} // namespace d1::sql
