// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/braces.h"

#include "sql/tokencursor.h"

#include <algorithm>

namespace d1::sql {

namespace {

std::optional<std::size_t> partnerOf(const std::vector<Token> &tokens, std::size_t brace)
{
    const bool isOpening = isOperator(tokens[brace], "(");
    int depth = 0;
    for (std::size_t i = brace; i < tokens.size(); i = isOpening ? i + 1 : i - 1) { // wraps below zero
        if (isOperator(tokens[i], ";"))
            break;
        if (isOperator(tokens[i], "("))
            ++depth;
        else if (isOperator(tokens[i], ")"))
            --depth;
        if (depth == 0)
            return tokens[i].offset;
    }
    return std::nullopt;
}

} // namespace

std::optional<BracePair> braceAt(std::string_view script, std::size_t caret)
{
    const auto isBraceAt = [script](std::size_t i) {
        return i < script.size() && (script[i] == '(' || script[i] == ')');
    };
    const bool isBefore = caret > 0 && isBraceAt(caret - 1);
    if (!isBefore && !isBraceAt(caret))
        return std::nullopt;
    const std::vector<Token> tokens = significantTokens(script);
    for (const std::size_t place : {caret, caret - 1}) {
        if (!isBraceAt(place))
            continue;
        const auto token = std::ranges::lower_bound(tokens, place, {}, &Token::offset);
        if (token == tokens.end() || token->offset != place || token->kind != TokenKind::Operator)
            continue;
        return BracePair{place, partnerOf(tokens, static_cast<std::size_t>(token - tokens.begin()))};
    }
    return std::nullopt;
}

bool isInsideText(std::string_view script, std::size_t caret)
{
    for (const Token &token : tokenize(script)) {
        const std::size_t end = token.offset + token.text.size();
        if (token.offset >= caret)
            return false;
        if (end < caret)
            continue;
        switch (token.kind) {
        case TokenKind::String:
        case TokenKind::QuotedIdentifier:
        case TokenKind::Blob:
            return caret < end;
        case TokenKind::Comment:
            return caret < end || token.text.starts_with("--") || token.text.size() < 4 || !token.text.ends_with("*/");
        case TokenKind::Invalid:
            return token.text.find_first_of("'\"`[") != std::string_view::npos;
        default:
            return false;
        }
    }
    return false;
}

} // namespace d1::sql
