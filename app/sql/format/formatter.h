// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace d1::sql {

/// Lines longer than this are broken where the grammar allows it.
inline constexpr std::size_t FormatColumns = 100;

/// The script laid out anew: keywords in upper case, one clause a line, long lists and subqueries indented, comments
/// kept beside their tokens. Its significant tokens stay the same ones in the same order, keywords' case aside, and
/// formatting twice gives what formatting once gives. A statement that is not sound stays as it was written.
[[nodiscard]] std::string formatSql(std::string_view script);

/// Where a caret at byte `caret` of `before` belongs in `after`, the same script formatted: at the same character of
/// the same token or comment.
[[nodiscard]] std::size_t samePlace(std::string_view before, std::size_t caret, std::string_view after);

} // namespace d1::sql
