// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <span>
#include <string>
#include <string_view>

namespace d1::sql {

/// The statement with its values written in place of its parameters, for scripts, which cannot bind any. It does what
/// the bound one does: every literal keeps its value and type. A parameter without a value becomes NULL, as SQLite
/// has it. Not for parameters that stand alone in ORDER BY or GROUP BY, where a whole number would name a column.
[[nodiscard]] std::string withLiterals(std::string_view sql, std::span<const Cell> values);

} // namespace d1::sql
