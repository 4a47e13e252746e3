// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace d1 {

/// The log's own count of time: microseconds since 1970, UTC.
[[nodiscard]] constexpr std::int64_t microsecondsOf(Clock::WallTime time)
{
    return std::chrono::floor<std::chrono::microseconds>(time.time_since_epoch()).count();
}

[[nodiscard]] constexpr Clock::WallTime wallTimeOf(std::int64_t microseconds)
{
    return Clock::WallTime(
        std::chrono::duration_cast<Clock::WallTime::duration>(std::chrono::microseconds(microseconds)));
}

} // namespace d1
