// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/tokenizer.h"

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>

namespace d1::sql {

/// The name of a table, an index, ...: "main"."orders" taken apart and unquoted.
struct QualifiedName {
    std::string schema; ///< empty when not written
    std::string name;
    std::size_t offset = 0; ///< of the first token
    std::size_t length = 0; ///< to the end of the last
};

/// Reads significant tokens from front to back. `tokens` must outlive it.
class TokenCursor
{
public:
    explicit TokenCursor(std::span<const Token> tokens)
        : m_tokens(tokens)
    {}

    [[nodiscard]] bool atEnd() const { return m_position == m_tokens.size(); }
    [[nodiscard]] std::size_t position() const { return m_position; }
    /// The token `ahead` places on; null beyond the end.
    [[nodiscard]] const Token *peek(std::size_t ahead = 0) const;
    [[nodiscard]] bool isAt(std::string_view upperCaseWord) const;
    [[nodiscard]] bool isAtOperator(std::string_view text) const;
    [[nodiscard]] std::span<const Token> rest() const { return m_tokens.subspan(m_position); }

    void advance();
    /// Takes the word if it is next.
    bool take(std::string_view upperCaseWord);
    bool takeOperator(std::string_view text);
    /// Takes all of them, in this order, or nothing.
    bool takeAll(std::initializer_list<std::string_view> upperCaseWords);
    /// Takes name or schema.name; bare words, every quoting style and SQLite's 'name' alike.
    std::optional<QualifiedName> takeName();

private:
    std::span<const Token> m_tokens;
    std::size_t m_position = 0;
};

[[nodiscard]] bool isOperator(const Token &token, std::string_view text);
/// A token that can stand for a name: a bare word, a quoted one, or a string where SQLite forgives it.
[[nodiscard]] bool isName(const Token &token);

} // namespace d1::sql
