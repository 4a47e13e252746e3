// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"

#include <QTimeZone>

#include <vector>

namespace d1 {

/// What a page of charts and lists shows: a stretch that ends now and moves on, or one that stands still.
class TimeRange
{
public:
    enum class Kind { FiveMinutes, Hour, Day, Week, Month, Custom };

    /// The last hour.
    TimeRange() = default;
    /// Needs kind != Custom.
    explicit TimeRange(Kind kind)
        : m_kind(kind)
    {}
    /// Whole minutes around `span`, at least one.
    [[nodiscard]] static TimeRange custom(TimeSpan span);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Ends now, so that what happens comes in.
    [[nodiscard]] bool movesOn() const { return m_kind != Kind::Custom; }
    /// Shown second by second, from single events.
    [[nodiscard]] bool isLive() const { return m_kind == Kind::FiveMinutes; }

    /// The stretch as it is at `now`. A day and longer begin with a full hour, so that sums answer for them.
    [[nodiscard]] TimeSpan spanAt(Clock::WallTime now) const;

    bool operator==(const TimeRange &) const = default;

private:
    Kind m_kind = Kind::Hour;
    TimeSpan m_custom;
};

/// The word of the command line and of settings: "5m", "1h", "24h", "7d", "31d", "custom".
[[nodiscard]] std::string_view nameOf(TimeRange::Kind kind);

/// Cuts a span into at most `atMost` steps, but never shorter than a second, for charts. Steps are 1, 5, 15, 30 s and
/// so on up to whole days; days are those of `zone`, so that one in spring has 23 hours and one in autumn 25. The first
/// and the last step end with the span.
[[nodiscard]] std::vector<Clock::WallTime> chartSteps(TimeSpan span, std::size_t atMost, const QTimeZone &zone);

} // namespace d1
