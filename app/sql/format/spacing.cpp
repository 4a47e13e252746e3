// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/format/spacing.h"

#include "sql/format/keywordroles.h"

#include <algorithm>

namespace d1::sql {

namespace {

bool isUnary(std::span<const WrittenWord> statement, std::size_t i)
{
    const WrittenWord &word = statement[i];
    if (word.isOperator("~"))
        return true;
    return (word.isOperator("-") || word.isOperator("+")) && (i == 0 || !endsOperand(statement[i - 1]));
}

bool createsIndex(std::span<const WrittenWord> statement)
{
    return statement.front().is("CREATE") && statement.size() > 2
           && (statement[1].is("INDEX") || statement[2].is("INDEX"));
}

/// A table with its columns, as in INSERT INTO t (a), rather than a call, as in f(a).
bool isTableName(std::span<const WrittenWord> statement, std::size_t i)
{
    while (i >= 2 && statement[i - 1].isOperator("."))
        i -= 2;
    if (i == 0)
        return false;
    const WrittenWord &previous = statement[i - 1];
    return previous.isOneOf("INTO TABLE EXISTS REFERENCES VIEW") || (previous.is("ON") && createsIndex(statement));
}

} // namespace

bool hasSpaceBefore(std::span<const WrittenWord> statement, std::size_t i)
{
    if (i == 0)
        return false;
    const WrittenWord &left = statement[i - 1];
    const WrittenWord &right = statement[i];
    if (right.isOperator(",") || right.isOperator(";") || right.isOperator(")"))
        return false;
    if (!left.behind.empty())
        return true;
    if (right.isOperator(".") || left.isOperator(".") || left.isOperator("("))
        return false;
    if (isUnary(statement, i - 1))
        return right.isOperator("-") || right.isOperator("+");
    if (right.isOperator("(")) {
        const TokenKind kind = left.token.kind;
        if (left.isKeyword)
            return !left.isOneOf("CAST RAISE");
        const bool isName =
            kind == TokenKind::Keyword || kind == TokenKind::Identifier || kind == TokenKind::QuotedIdentifier;
        return !isName || isTableName(statement, i - 1);
    }
    return true;
}

std::size_t columnsOf(std::string_view utf8)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

} // namespace d1::sql
