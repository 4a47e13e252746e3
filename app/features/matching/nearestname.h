// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace d1 {

/// The name that a mistyped one most likely means, at most two edits away; empty when none is near.
[[nodiscard]] std::string_view nearestName(std::string_view typed, std::span<const std::string_view> names);

} // namespace d1
