// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/plainstatement.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>

namespace d1::advisor {

namespace {

using sql::isWord;

/// The place of the first of a statement's own clauses that are to go, or its end.
std::size_t endOfPlainPart(const std::vector<sql::Token> &tokens, std::size_t length)
{
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        depth += sql::isOperator(tokens[i], "(") ? 1 : sql::isOperator(tokens[i], ")") ? -1 : 0;
        const bool isUpsert = isWord(tokens[i], "ON") && i + 1 < tokens.size() && isWord(tokens[i + 1], "CONFLICT");
        if (depth == 0 && (isUpsert || isWord(tokens[i], "RETURNING")))
            return tokens[i].offset;
    }
    return length;
}

} // namespace

std::string withoutIndexHints(std::string_view sql)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    std::string plain(sql);
    const auto blank = [&](std::size_t first, std::size_t last) {
        const std::size_t end = tokens[last].offset + tokens[last].text.size();
        std::fill(plain.begin() + static_cast<std::ptrdiff_t>(tokens[first].offset),
                  plain.begin() + static_cast<std::ptrdiff_t>(end), ' ');
    };
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (isWord(tokens[i], "INDEXED") && isWord(tokens[i + 1], "BY") && i + 2 < tokens.size())
            blank(i, i + 2);
        else if (isWord(tokens[i], "NOT") && isWord(tokens[i + 1], "INDEXED"))
            blank(i, i + 1);
    }
    return plain;
}

std::set<std::string> indexHints(std::string_view sql)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    std::set<std::string> names;
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        if (isWord(tokens[i - 2], "INDEXED") && isWord(tokens[i - 1], "BY") && sql::isName(tokens[i]))
            names.insert(sql::asciiLower(sql::unquoteIdentifier(tokens[i].text)));
    }
    return names;
}

std::string withoutUpsertAndReturning(std::string_view sql)
{
    return std::string(sql.substr(0, endOfPlainPart(sql::significantTokens(sql), sql.size())));
}

} // namespace d1::advisor
