// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/rolluplevel.h"

#include <algorithm>

namespace d1 {

namespace {

template<typename Unit>
Clock::WallTime floorTo(Clock::WallTime time)
{
    return std::chrono::time_point_cast<Clock::WallTime::duration>(std::chrono::floor<Unit>(time));
}

CoverPart around(TimeSpan span, RollupLevel level)
{
    return {level, {beginOf(level, span.from), endOf(level, span.to)}};
}

/// Whole spans of `level` in the middle, the rest by the finer ones.
void addParts(std::vector<CoverPart> &parts, TimeSpan span, RollupLevel level, const KeptSince &kept)
{
    if (span.isEmpty())
        return;
    // Minutes count from a full hour on: an hour that stands in for events must not overlap them.
    const Clock::WallTime since = level == RollupLevel::Day    ? kept.days
                                  : level == RollupLevel::Hour ? kept.hours
                                                               : endOf(RollupLevel::Hour, kept.minutes);
    TimeSpan whole{endOf(level, std::max(span.from, since)), beginOf(level, span.to)};
    if (whole.isEmpty())
        whole = {span.to, span.to};
    const auto addFiner = [&](TimeSpan rest) {
        if (rest.isEmpty())
            return;
        if (level != RollupLevel::Minute)
            addParts(parts, rest, level == RollupLevel::Day ? RollupLevel::Hour : RollupLevel::Minute, kept);
        else if (rest.from >= kept.events)
            parts.push_back({std::nullopt, rest});
        else
            parts.push_back(around(rest, rest.from >= kept.hours ? RollupLevel::Hour : RollupLevel::Day));
    };
    addFiner({span.from, whole.from});
    if (!whole.isEmpty())
        parts.push_back({level, whole});
    addFiner({whole.to, span.to});
}

} // namespace

Clock::WallTime beginOf(RollupLevel level, Clock::WallTime time)
{
    switch (level) {
    case RollupLevel::Minute:
        return floorTo<std::chrono::minutes>(time);
    case RollupLevel::Hour:
        return floorTo<std::chrono::hours>(time);
    case RollupLevel::Day:
        break;
    }
    return floorTo<std::chrono::days>(time);
}

Clock::WallTime endOf(RollupLevel level, Clock::WallTime time)
{
    const Clock::WallTime begin = beginOf(level, time);
    if (begin == time)
        return time;
    switch (level) {
    case RollupLevel::Minute:
        return begin + std::chrono::minutes(1);
    case RollupLevel::Hour:
        return begin + std::chrono::hours(1);
    case RollupLevel::Day:
        break;
    }
    return begin + std::chrono::days(1);
}

std::vector<CoverPart> cover(TimeSpan span, const KeptSince &kept, RollupLevel coarsest)
{
    std::vector<CoverPart> parts;
    addParts(parts, {beginOf(RollupLevel::Minute, span.from), endOf(RollupLevel::Minute, span.to)}, coarsest, kept);
    return parts;
}

std::vector<Clock::WallTime> readableEdges(std::vector<Clock::WallTime> edges, const KeptSince &kept)
{
    if (edges.empty())
        return edges;
    const auto levelAt = [&kept](Clock::WallTime time) {
        return time < kept.hours                               ? RollupLevel::Day
               : time < endOf(RollupLevel::Hour, kept.minutes) ? RollupLevel::Hour
                                                               : RollupLevel::Minute;
    };
    edges.back() = endOf(levelAt(edges.back()), edges.back());
    for (Clock::WallTime &edge : edges)
        edge = beginOf(levelAt(edge), edge);
    const auto repeated = std::ranges::unique(edges);
    edges.erase(repeated.begin(), repeated.end());
    return edges;
}

} // namespace d1
