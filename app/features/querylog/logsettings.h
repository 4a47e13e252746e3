// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>

namespace d1 {

/// What the log keeps, and how much of it. Kept in the log's own file, so that every program that writes there obeys.
struct LogSettings {
    bool isOn = true;
    bool keepsValues = false;  ///< bound values, of statements that have any
    bool keepsLiterals = true; ///< SQL as it was sent; else only its fingerprint, when it holds literals
    std::chrono::days maxAge{31};
    std::int64_t maxBytes = 512LL * 1024 * 1024;

    static constexpr std::chrono::days LongestAge{366};
    static constexpr std::int64_t SmallestBytes = 8LL * 1024 * 1024;

    bool operator==(const LogSettings &) const = default;
};

} // namespace d1
