// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace d1 {

/// A time as people write it: 2026-11-23T10:00:00Z (UTC when no zone is given; the time of day may be left out),
/// seconds or milliseconds since 1970, or how long ago: 90s, 15m, 2h, 3d. Absent when it is none of these.
[[nodiscard]] std::optional<std::chrono::system_clock::time_point>
timeFromArgument(std::string_view text, std::chrono::system_clock::time_point now);

/// "2026-11-23T10:00:00.000Z".
[[nodiscard]] std::string textOf(std::chrono::system_clock::time_point time);

} // namespace d1
