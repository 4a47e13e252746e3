// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace d1 {

/// What happens to a row whose key the table has already.
enum class ConflictRule {
    Abort,   ///< nothing is imported at all
    Ignore,  ///< the table's row stays
    Replace, ///< the table's row goes and the file's comes
    Update,  ///< the table's row takes the file's values and keeps the others
};

/// "abort", "ignore", ...
[[nodiscard]] std::string_view nameOf(ConflictRule rule);
[[nodiscard]] std::optional<ConflictRule> conflictRuleFrom(std::string_view name);

} // namespace d1
