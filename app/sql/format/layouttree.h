// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/format/writtenword.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace d1::sql {

/// A word of a statement, or words with a beginning and an end of their own. Words are told by their places in the
/// statement.
struct LayoutNode {
    enum class Kind {
        Word,
        Parentheses,
        Case, ///< CASE ... END
        Body, ///< a trigger's BEGIN ... END
    };

    Kind kind = Kind::Word;
    std::size_t first = 0;
    std::size_t last = 0; ///< the closing word; of a word the word itself
    std::vector<LayoutNode> children;
};

/// Nothing when the statement is not sound: a stray byte, an open string, parentheses or a CASE that do not match, or
/// deeper nesting than any database takes.
[[nodiscard]] std::optional<std::vector<LayoutNode>> layoutTree(std::span<const WrittenWord> statement);

} // namespace d1::sql
