// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace d1 {

/// "1 row", "12,345 rows".
[[nodiscard]] std::string countText(std::int64_t number, std::string_view word);
/// "512 bytes", "5.6 kB", "12 MB".
[[nodiscard]] std::string bytesText(std::uint64_t bytes);
/// "0.2 s", "75 s".
[[nodiscard]] std::string secondsText(std::chrono::milliseconds duration);

} // namespace d1
