// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/idempotence.h"

#include "sql/ascii.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

/// SQLite's functions that give the same result for the same arguments, always. CURRENT_*, random(), changes(),
/// last_insert_rowid() and everything about time are missing on purpose.
constexpr auto pureFunctions = std::to_array<std::string_view>({
    "abs",          "acos",        "acosh",       "asin",       "asinh",        "atan",        "atan2",
    "atanh",        "ceil",        "ceiling",     "char",       "coalesce",     "concat",      "concat_ws",
    "cos",          "cosh",        "degrees",     "exp",        "floor",        "format",      "glob",
    "hex",          "ifnull",      "iif",         "instr",      "json",         "json_array",  "json_array_length",
    "json_extract", "json_insert", "json_object", "json_patch", "json_quote",   "json_remove", "json_replace",
    "json_set",     "json_type",   "json_valid",  "jsonb",      "length",       "like",        "likelihood",
    "likely",       "ln",          "log",         "log10",      "log2",         "lower",       "ltrim",
    "max",          "min",         "mod",         "nullif",     "octet_length", "pi",          "pow",
    "power",        "printf",      "quote",       "radians",    "replace",      "round",       "rtrim",
    "sign",         "sin",         "sinh",        "sqrt",       "substr",       "substring",   "tan",
    "tanh",         "trim",        "trunc",       "typeof",     "unhex",        "unicode",     "unlikely",
    "upper",        "zeroblob",
});
static_assert(std::ranges::is_sorted(pureFunctions));

/// Words that make a statement depend on other rows, on its own former result, or on the time.
constexpr auto dependingWords = std::to_array<std::string_view>(
    {"SELECT", "VALUES", "FROM", "LIMIT", "RETURNING", "CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP"});

/// Words of an expression that read no column.
constexpr auto expressionWords = std::to_array<std::string_view>({
    "AND", "AS",     "BETWEEN", "CASE",    "COLLATE", "DISTINCT", "ELSE", "ESCAPE", "FALSE", "IN",
    "IS",  "ISNULL", "NOT",     "NOTNULL", "NULL",    "OR",       "THEN", "TRUE",   "WHEN",
});

/// Words that read no column behind a value, and name one where a value must stand: SET match = match + 1.
constexpr auto wordsBehindValue = std::to_array<std::string_view>({"END", "GLOB", "LIKE", "MATCH", "REGEXP"});

/// Words that are a value or end one.
constexpr auto wordsEndingValue =
    std::to_array<std::string_view>({"END", "FALSE", "ISNULL", "NOTNULL", "NULL", "TRUE"});

bool isAnyWord(const Token &token, std::span<const std::string_view> words)
{
    return std::ranges::any_of(words, [&token](std::string_view word) { return isWord(token, word); });
}

bool dependsOnMoreThanItsRow(std::span<const Token> tokens)
{
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        const bool hasNext = i + 1 < tokens.size();
        if (isAnyWord(token, dependingWords))
            return true;
        // IN t reads a table without saying SELECT.
        if (isWord(token, "IN") && !(hasNext && isOperator(tokens[i + 1], "(")))
            return true;
        // A keyword before a parenthesis is an operator, but for the few that are functions as well.
        const bool isCall = hasNext && isOperator(tokens[i + 1], "(")
                            && (token.kind == TokenKind::Identifier || token.kind == TokenKind::QuotedIdentifier);
        if (isCall && !std::ranges::binary_search(pureFunctions, asciiLower(token.text)))
            return true;
    }
    return false;
}

bool endsValue(const Token &token)
{
    switch (token.kind) {
    case TokenKind::String:
    case TokenKind::Blob:
    case TokenKind::Number:
    case TokenKind::Variable:
        return true;
    default:
        return isOperator(token, ")") || isAnyWord(token, wordsEndingValue);
    }
}

/// Whether the word at `i`, which is no call, can be read otherwise than as a column's name.
bool readsNoColumn(std::span<const Token> tokens, std::size_t i)
{
    if (!isAnyWord(tokens[i], wordsBehindValue))
        return isAnyWord(tokens[i], expressionWords);
    const std::size_t before = i > 1 && isWord(tokens[i - 1], "NOT") ? i - 2 : i - 1;
    return endsValue(tokens[before]);
}

/// Reads "column = expression, ..." up to WHERE; true when an expression reads a column.
bool setReadsColumns(std::span<const Token> tokens)
{
    int depth = 0;
    bool onRightSide = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        depth += isOperator(token, "(") ? 1 : isOperator(token, ")") ? -1 : 0;
        if (depth == 0 && isWord(token, "WHERE"))
            return false;
        if (depth == 0 && isOperator(token, ",")) {
            onRightSide = false;
            continue;
        }
        if (!onRightSide) {
            onRightSide = depth == 0 && isOperator(token, "=");
            continue;
        }
        const bool isWordOrName = token.kind == TokenKind::Identifier || token.kind == TokenKind::QuotedIdentifier
                                  || token.kind == TokenKind::Keyword;
        const bool isCall = i + 1 < tokens.size() && isOperator(tokens[i + 1], "(");
        // CAST(x AS TYPE) and COLLATE NOCASE: the word behind names no column.
        const bool namesTypeOrCollation = isWord(tokens[i - 1], "AS") || isWord(tokens[i - 1], "COLLATE");
        if (isWordOrName && !isCall && !namesTypeOrCollation && !readsNoColumn(tokens, i))
            return true;
    }
    return false;
}

} // namespace

bool isIdempotentUpdate(std::span<const Token> fromSet)
{
    return !dependsOnMoreThanItsRow(fromSet) && !setReadsColumns(fromSet);
}

bool isIdempotentDelete(std::span<const Token> fromTable)
{
    return !dependsOnMoreThanItsRow(fromTable);
}

} // namespace d1::sql
