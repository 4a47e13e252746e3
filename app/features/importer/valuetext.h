// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <optional>
#include <string>
#include <string_view>

namespace d1 {

/// The number that a text stands for, when the database would give the same text back; else nothing.
[[nodiscard]] std::optional<CellView> exactNumber(std::string_view text);

/// The real that a column of reals holds for a text, to the last bit; also the infinite ones, Inf and -Inf, which SQL
/// has no digits for. Nothing when it is no number.
[[nodiscard]] std::optional<CellView> anyReal(std::string_view text);

/// The bytes of X'00FF', whatever its case; nothing when it is no blob literal.
[[nodiscard]] std::optional<std::string> blobLiteral(std::string_view text);

} // namespace d1
