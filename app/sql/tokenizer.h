// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace d1::sql {

enum class TokenKind {
    Keyword,          ///< a word SQLite reserves or uses as one, any case
    Identifier,       ///< bare name
    QuotedIdentifier, ///< "x", `x`, [x], quotes included
    String,           ///< 'x', quotes included
    Blob,             ///< X'00'
    Number,
    Variable, ///< ?, ?1, :a, @a, $a
    Operator, ///< everything else that means something, ( ) , ; . included
    Comment,  ///< -- to the end of the line, or /* */
    Space,
    Invalid, ///< unterminated string, stray byte
};

/// A piece of the text it was cut from; `text` points into it. Offsets are UTF-8 bytes.
struct Token {
    TokenKind kind;
    std::size_t offset;
    std::string_view text;

    bool operator==(const Token &) const = default;
};

/// Cuts SQL as SQLite does. Lossless: the texts of all tokens joined are the input. Never fails.
[[nodiscard]] std::vector<Token> tokenize(std::string_view sql);

/// Without comments and white space.
[[nodiscard]] std::vector<Token> significantTokens(std::string_view sql);

/// ASCII case-insensitive, as SQLite compares keywords.
[[nodiscard]] bool isWord(const Token &token, std::string_view upperCaseWord);

} // namespace d1::sql
