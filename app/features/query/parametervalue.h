// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"
#include "core/error.h"

#include <string>
#include <string_view>

namespace d1 {

/// Reads what a person typed as a value of exactly this type. Integer: 64 bits, a sign allowed. Real: digits with a
/// point, never a comma. Blob: hex digits, bare or as X'..'. Text as it is. NULL ignores the text.
/// A text that does not fit is one sentence that says what would (ErrorKind::Syntax).
[[nodiscard]] Result<Cell> parameterValue(CellType type, std::string_view typed);

/// What parameterValue() reads back as this value; empty for NULL.
[[nodiscard]] std::string parameterText(const Cell &value);

} // namespace d1
