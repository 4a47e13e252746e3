// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace d1::sql {

/// The same SELECT, giving at most `rows` rows: columns, order, and every offset into it stay as they are. Nothing when
/// the statement is no SELECT, has a LIMIT of its own, or cannot take one (it ends with VALUES).
[[nodiscard]] std::optional<std::string> withRowLimit(std::string_view statement, std::size_t rows);

} // namespace d1::sql
