// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/tokencursor.h"

#include "sql/keywords.h"
#include "sql/quoting.h"

#include <utility>

namespace d1::sql {

const Token *TokenCursor::peek(std::size_t ahead) const
{
    return m_position + ahead < m_tokens.size() ? &m_tokens[m_position + ahead] : nullptr;
}

bool TokenCursor::isAt(std::string_view upperCaseWord) const
{
    return !atEnd() && isWord(m_tokens[m_position], upperCaseWord);
}

bool TokenCursor::isAtOperator(std::string_view text) const
{
    return !atEnd() && isOperator(m_tokens[m_position], text);
}

void TokenCursor::advance()
{
    if (!atEnd())
        ++m_position;
}

bool TokenCursor::take(std::string_view upperCaseWord)
{
    const bool found = isAt(upperCaseWord);
    if (found)
        advance();
    return found;
}

bool TokenCursor::takeOperator(std::string_view text)
{
    const bool found = isAtOperator(text);
    if (found)
        advance();
    return found;
}

bool TokenCursor::takeAll(std::initializer_list<std::string_view> upperCaseWords)
{
    std::size_t ahead = 0;
    for (const std::string_view word : upperCaseWords) {
        const Token *token = peek(ahead++);
        if (!token || !isWord(*token, word))
            return false;
    }
    m_position += ahead;
    return true;
}

std::optional<QualifiedName> TokenCursor::takeName()
{
    const Token *first = peek();
    if (!first || !isName(*first))
        return std::nullopt;
    QualifiedName name{{}, unquoteIdentifier(first->text), first->offset, first->text.size()};
    const Token *dot = peek(1);
    const Token *second = peek(2);
    if (dot && isOperator(*dot, ".") && second && isName(*second)) {
        name.schema = std::exchange(name.name, unquoteIdentifier(second->text));
        name.length = second->offset + second->text.size() - first->offset;
        advance();
        advance();
    }
    advance();
    return name;
}

bool isOperator(const Token &token, std::string_view text)
{
    return token.kind == TokenKind::Operator && token.text == text;
}

bool isName(const Token &token)
{
    switch (token.kind) {
    case TokenKind::Identifier:
    case TokenKind::QuotedIdentifier:
    case TokenKind::String:
        return true;
    case TokenKind::Keyword:
        return keywordClassOf(token.text) == KeywordClass::Contextual;
    default:
        return false;
    }
}

} // namespace d1::sql
