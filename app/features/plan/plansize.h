// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// Where reading every row stops being free and begins to hurt.
inline constexpr std::int64_t tinyTableRows = 100;
inline constexpr std::int64_t smallTableRows = 1'000;
inline constexpr std::int64_t bigTableRows = 10'000;

/// "60,000"
[[nodiscard]] std::string countText(std::int64_t count);

[[nodiscard]] inline bool isTiny(const std::optional<std::int64_t> &rows)
{
    return rows && *rows <= tinyTableRows;
}

} // namespace d1
