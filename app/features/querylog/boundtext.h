// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// Bound values as a JSON array, a blob in it as {"blob":"00FF"}. Nothing when they would take over 64 KiB.
[[nodiscard]] std::optional<std::string> boundText(const std::vector<Cell> &values);

/// Back again; empty when the text is none.
[[nodiscard]] std::vector<Cell> boundValuesOf(std::string_view text);

/// A message without what stands in quotes in it, which may be a part of the SQL: near "…": syntax error.
[[nodiscard]] std::string withoutQuoted(std::string_view message);

} // namespace d1
