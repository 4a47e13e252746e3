// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"
#include "core/resultsetbuilder.h"

#include <optional>
#include <string>
#include <string_view>

namespace d1 {

/// The expression that brings a column's values through JSON exactly, which loses integers of 2^53 and beyond, whole
/// and infinite reals and the difference between -0.0 and 0. NULL, smaller integers and reals with a fraction come as
/// themselves, everything else as text behind a letter. A text or blob of more than `longest` bytes is withheld: only
/// its size comes, so that the answer's size has a bound. `column` is written several times; a short alias is best.
[[nodiscard]] std::string exactExpression(std::string_view column, std::size_t longest);

/// The same for a column of a key, where nothing is withheld and a text comes byte for byte.
[[nodiscard]] std::string exactKeyExpression(std::string_view column);

/// What became of a value asked for with one of these.
struct ExactCell {
    bool isSound = true;             ///< false: no such value could have been asked for
    std::optional<CellType> missing; ///< a text or blob that has to be read again: it was withheld, or a text holds
                                     ///< U+FFFD, which stands for itself or for bytes that are no UTF-8
    std::size_t bytes = 0;           ///< of a text or a blob, as the database counts
};

/// Adds the value that came as `received`; NULL when it is missing. `scratch` is a buffer to reuse.
ExactCell appendExact(ResultSetBuilder &rows, const CellView &received, std::string &scratch);

/// The bytes of hexadecimal digits; nothing when they are none.
[[nodiscard]] bool readHex(std::string_view digits, std::string &bytes);

} // namespace d1
