// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/countrefusals.h"

#include "sql/tokencursor.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

Refusal refusalAt(const Token &token, RefusalRule rule, std::string message)
{
    return {rule, std::move(message), token.offset, token.text.size()};
}

template<std::size_t Count>
bool isAny(const Token &token, const std::array<std::string_view, Count> &words)
{
    return std::ranges::any_of(words, [&token](std::string_view word) { return isWord(token, word); });
}

/// What has been counted between one parenthesis and its partner.
struct Level {
    std::size_t selects = 1;   ///< terms of the compound SELECT that is being read
    std::size_t arguments = 0; ///< of the call whose parenthesis this is; 0: it is no call
};

bool isCallAt(std::span<const Token> tokens, std::size_t parenthesis)
{
    if (parenthesis == 0 || tokens[parenthesis - 1].kind != TokenKind::Identifier)
        return false;
    // A table's name before its columns is none: INSERT INTO t (...), CREATE TABLE t (...), WITH t (...), REFERENCES.
    constexpr auto before =
        std::to_array<std::string_view>({"INTO", "TABLE", "EXISTS", "ON", "REFERENCES", "WITH", "RECURSIVE", "USING"});
    return parenthesis < 2
           || (!isAny(tokens[parenthesis - 2], before) && !isOperator(tokens[parenthesis - 2], ".")
               && !isWord(tokens[parenthesis - 2], "AS"));
}

void checkLevels(std::span<const Token> tokens, std::vector<Refusal> &refusals)
{
    constexpr auto joins = std::to_array<std::string_view>({"UNION", "EXCEPT", "INTERSECT"});
    std::vector<Level> levels(1);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (isOperator(token, "(")) {
            const std::size_t arguments = isCallAt(tokens, i) ? 1 : 0;
            levels.push_back({1, arguments});
        } else if (isOperator(token, ")")) {
            if (levels.size() > 1)
                levels.pop_back();
        } else if (isOperator(token, ";")) {
            levels.back().selects = 1; // in a trigger's body
        } else if (isOperator(token, ",")) {
            if (levels.back().arguments > 0 && ++levels.back().arguments == maxFunctionArguments + 1)
                refusals.push_back(
                    refusalAt(token, RefusalRule::TooManyArguments,
                              "D1 takes at most 32 arguments in a function: nest calls, or pass a JSON array."));
        } else if (isAny(token, joins)) {
            const bool hasSelect =
                i + 1 < tokens.size()
                && (isWord(tokens[i + 1], "SELECT") || (i + 2 < tokens.size() && isWord(tokens[i + 2], "SELECT")));
            if (hasSelect && ++levels.back().selects == maxCompoundTerms + 1)
                refusals.push_back(refusalAt(token, RefusalRule::TooManyTerms,
                                             "D1 takes at most 5 SELECTs joined by UNION, EXCEPT or INTERSECT: use "
                                             "VALUES, json_each(), or WITH tables of up to 5 each."));
        }
    }
}

void checkColumns(std::span<const Token> tokens, std::vector<Refusal> &refusals)
{
    constexpr auto constraints =
        std::to_array<std::string_view>({"CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"});
    TokenCursor cursor(tokens);
    if (!cursor.take("CREATE"))
        return;
    if (!cursor.take("TEMP"))
        cursor.take("TEMPORARY");
    if (!cursor.take("TABLE"))
        return;
    cursor.takeAll({"IF", "NOT", "EXISTS"});
    if (!cursor.takeName() || !cursor.takeOperator("("))
        return;
    std::size_t columns = 0;
    int depth = 1;
    bool atDefinition = true;
    for (const Token &token : cursor.rest()) {
        if (depth == 1 && atDefinition && !isAny(token, constraints) && ++columns == maxColumns + 1)
            refusals.push_back(refusalAt(token, RefusalRule::TooManyColumns,
                                         "D1 takes at most 100 columns in a table: split it, or keep some as JSON."));
        atDefinition = false;
        if (isOperator(token, "("))
            ++depth;
        else if (isOperator(token, ")") && --depth == 0)
            return;
        else if (depth == 1 && isOperator(token, ","))
            atDefinition = true;
    }
}

} // namespace

std::vector<Refusal> countRefusals(std::span<const Token> tokens)
{
    std::vector<Refusal> refusals;
    checkColumns(tokens, refusals);
    checkLevels(tokens, refusals);
    return refusals;
}

} // namespace d1::sql
