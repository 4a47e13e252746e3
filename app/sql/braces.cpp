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

constexpr std::string_view pairedCharacters = "()'\"`[]";

/// The quotes around a token, when `place` is one of them. What is never closed has no partner.
std::optional<BracePair> quotesOf(const Token &token, std::size_t place)
{
    const std::size_t opening = token.offset + (token.text.find_first_of("'\"`["));
    const std::size_t closing = token.offset + token.text.size() - 1;
    switch (token.kind) {
    case TokenKind::String:
    case TokenKind::QuotedIdentifier:
    case TokenKind::Blob:
        if (place == opening || place == closing)
            return BracePair{place, place == opening ? closing : opening};
        return std::nullopt;
    case TokenKind::Invalid:
        return place == opening ? std::optional(BracePair{place, std::nullopt}) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<BracePair> pairAt(const std::vector<Token> &tokens, std::size_t place)
{
    const auto behind = std::ranges::upper_bound(tokens, place, {}, &Token::offset);
    if (behind == tokens.begin())
        return std::nullopt;
    const auto token = std::prev(behind);
    if (isOperator(*token, "(") || isOperator(*token, ")"))
        return token->offset == place ? std::optional(
                   BracePair{place, partnerOf(tokens, static_cast<std::size_t>(token - tokens.begin()))})
                                      : std::nullopt;
    return place < token->offset + token->text.size() ? quotesOf(*token, place) : std::nullopt;
}

} // namespace

std::optional<BracePair> braceAt(std::string_view script, std::size_t caret)
{
    const auto mayBePaired = [script](std::size_t i) {
        return i < script.size() && pairedCharacters.contains(script[i]);
    };
    const bool isBefore = caret > 0 && mayBePaired(caret - 1);
    if (!isBefore && !mayBePaired(caret))
        return std::nullopt;
    const std::vector<Token> tokens = significantTokens(script);
    if (mayBePaired(caret)) {
        if (const std::optional<BracePair> pair = pairAt(tokens, caret))
            return pair;
    }
    return isBefore ? pairAt(tokens, caret - 1) : std::nullopt;
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
