// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"

#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// How finely Cloudflare's figures are told apart in time. Whole: one figure for all of the span.
enum class AnalyticsStep { Minute, FiveMinutes, FifteenMinutes, Hour, SixHours, Day, Whole };

/// Zero for Whole.
[[nodiscard]] std::chrono::seconds lengthOf(AnalyticsStep step);

/// The latest multiple of `unit` since 1970 that is not later; with days, midnight UTC.
[[nodiscard]] Clock::WallTime floorTo(Clock::WallTime time, std::chrono::seconds unit);
[[nodiscard]] Clock::WallTime ceilTo(Clock::WallTime time, std::chrono::seconds unit);

/// The starts of the units that the span touches, in order.
[[nodiscard]] std::vector<Clock::WallTime> unitsIn(TimeSpan span, std::chrono::seconds unit);
/// Units that follow each other as spans, none longer than `longest`.
[[nodiscard]] std::vector<TimeSpan> runsOf(const std::vector<Clock::WallTime> &units, std::chrono::seconds unit,
                                           std::chrono::seconds longest);

/// "2026-04-22T10:00:00Z" and "2026-04-22".
[[nodiscard]] std::string timeText(Clock::WallTime time);
[[nodiscard]] std::string dateText(Clock::WallTime time);
/// Either of them; absent when it is neither.
[[nodiscard]] std::optional<Clock::WallTime> timeFrom(std::string_view text);

} // namespace d1
