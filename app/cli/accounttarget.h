// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace d1 {

/// The account that "d1:ACCOUNT_ID/" names, and "" for "d1:", the credential's own; absent for the target of a
/// database.
[[nodiscard]] std::optional<std::string> accountOf(const std::string &target);

} // namespace d1
