// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"

#include <optional>
#include <vector>

namespace d1 {

/// How long the spans are that the log keeps a Traffic of, in UTC, whatever the clock on the wall does. The numbers are
/// in the file.
enum class RollupLevel { Minute = 0, Hour = 1, Day = 2 };

[[nodiscard]] Clock::WallTime beginOf(RollupLevel level, Clock::WallTime time); ///< of the span that holds `time`
[[nodiscard]] Clock::WallTime endOf(RollupLevel level,
                                    Clock::WallTime time); ///< `time` itself when a span begins there

/// From when on the log is whole, by what it is asked for; what lies before may be forgotten.
struct KeptSince {
    Clock::WallTime events;
    Clock::WallTime minutes;
    Clock::WallTime hours;
    Clock::WallTime days;

    bool operator==(const KeptSince &) const = default;
};

/// A part of a span and where it is read from: whole spans of a level, or single events.
struct CoverPart {
    std::optional<RollupLevel> level; ///< nothing: events
    TimeSpan span;

    bool operator==(const CoverPart &) const = default;
};

/// Cuts a span into the fewest parts, in order and without a gap, from `coarsest` down to events. Where events that a
/// part would need are forgotten, the hours around them stand in, so the parts may reach beyond the span by less than
/// one.
[[nodiscard]] std::vector<CoverPart> cover(TimeSpan span, const KeptSince &kept,
                                           RollupLevel coarsest = RollupLevel::Day);

/// The same edges of steps, each moved to the nearest that whole sums are kept from, the last one later, the others
/// earlier, and each once: nothing is then counted that lies outside its step.
[[nodiscard]] std::vector<Clock::WallTime> readableEdges(std::vector<Clock::WallTime> edges, const KeptSince &kept);

} // namespace d1
