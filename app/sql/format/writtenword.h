// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/tokenizer.h"

#include <string>
#include <string_view>
#include <vector>

namespace d1::sql {

struct WrittenComment {
    std::string_view text;
    bool afterBlankLine = false;

    /// Nothing may follow it in its line.
    [[nodiscard]] bool endsLine() const { return text.starts_with("--") || text.contains('\n'); }
};

/// A significant token as it stands in its script, with the comments that belong to it. Points into the script.
struct WrittenWord {
    Token token;
    bool isKeyword = false; ///< plays a keyword's part here; a contextual one may as well be a name
    bool afterBlankLine = false;
    std::vector<WrittenComment> above;  ///< on lines of their own
    std::vector<WrittenComment> behind; ///< in its line

    [[nodiscard]] bool is(std::string_view upperCaseKeyword) const;
    [[nodiscard]] bool isOneOf(std::string_view spacedKeywords) const;
    [[nodiscard]] bool isOperator(std::string_view text) const;
    [[nodiscard]] bool endsLine() const;
    /// As it is to be written.
    [[nodiscard]] std::string text() const;
};

/// The significant tokens of a script and behind them one empty word that carries the comments at its end. A line's
/// comment in front of a comma or a semicolon is moved behind it.
[[nodiscard]] std::vector<WrittenWord> writtenWords(std::string_view script);

/// Whether `word` is one of the words in `list`, which are separated by single spaces; case counts.
[[nodiscard]] bool isInList(std::string_view list, std::string_view word);

} // namespace d1::sql
