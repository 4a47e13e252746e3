// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/tokenizer.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace d1::sql {

/// A parenthesis, or a quote of a string or a name, and its partner; without one it is unmatched. UTF-8 bytes.
struct BracePair {
    std::size_t brace = 0;
    std::optional<std::size_t> partner;

    bool operator==(const BracePair &) const = default;
};

/// The parenthesis or quote behind the caret, else the one before it. Those in strings and comments are none, and
/// parentheses have no partner beyond a semicolon.
[[nodiscard]] std::optional<BracePair> braceAt(std::string_view script, std::size_t caret);

/// Whether text typed at the caret would go into a string, a quoted name or a comment.
[[nodiscard]] bool isInsideText(std::string_view script, std::size_t caret);

} // namespace d1::sql
