// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <algorithm>
#include <cstdint>

namespace d1 {

/// The log's own count of time: microseconds since 1970, UTC.
[[nodiscard]] constexpr std::int64_t microsecondsOf(Clock::WallTime time)
{
    return std::chrono::floor<std::chrono::microseconds>(time.time_since_epoch()).count();
}

/// The nearest that a time can hold: a damaged file may say anything.
[[nodiscard]] constexpr Clock::WallTime wallTimeOf(std::int64_t microseconds)
{
    using Microseconds = std::chrono::microseconds;
    constexpr auto last = std::chrono::duration_cast<Microseconds>(Clock::WallTime::duration::max()).count();
    return Clock::WallTime(std::chrono::duration_cast<Clock::WallTime::duration>(
        Microseconds(std::clamp<std::int64_t>(microseconds, -last, last))));
}

} // namespace d1
