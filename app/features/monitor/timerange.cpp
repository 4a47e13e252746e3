// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/timerange.h"

#include "features/querylog/rolluplevel.h"

#include <QDateTime>

#include <array>

namespace d1 {

namespace {

using namespace std::chrono;

constexpr std::array<seconds, 14> stepLengths{seconds(1), seconds(5), seconds(15), seconds(30), minutes(1),
                                              minutes(2), minutes(5), minutes(15), minutes(30), hours(1),
                                              hours(2),   hours(3),   hours(6),    hours(12)};

Clock::WallTime timeOf(const QDateTime &time)
{
    return Clock::WallTime(milliseconds(time.toMSecsSinceEpoch()));
}

QDateTime dateTimeOf(Clock::WallTime time, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(time.time_since_epoch()).count(), zone);
}

/// Midnights of the zone, `daysAStep` apart.
void addDays(std::vector<Clock::WallTime> &edges, TimeSpan span, const QTimeZone &zone, qint64 daysAStep)
{
    for (QDate day = dateTimeOf(span.from, zone).date().addDays(1);; day = day.addDays(daysAStep)) {
        // The day's beginning, which is not 00:00 where the clock jumps over that.
        const Clock::WallTime edge = timeOf(day.startOfDay(zone));
        if (edge >= span.to)
            return;
        if (edge > edges.back())
            edges.push_back(edge);
    }
}

} // namespace

TimeRange TimeRange::custom(TimeSpan span)
{
    TimeRange range(Kind::Custom);
    range.m_custom = {beginOf(RollupLevel::Minute, span.from), endOf(RollupLevel::Minute, span.to)};
    if (range.m_custom.isEmpty())
        range.m_custom.to = range.m_custom.from + minutes(1);
    return range;
}

TimeSpan TimeRange::spanAt(Clock::WallTime now) const
{
    const auto lastHours = [now](hours count) { return TimeSpan{beginOf(RollupLevel::Hour, now - count), now}; };
    switch (m_kind) {
    case Kind::FiveMinutes:
        return {now - minutes(5), now};
    case Kind::Hour:
        return {now - hours(1), now};
    case Kind::Day:
        return lastHours(hours(24));
    case Kind::Week:
        return lastHours(days(7));
    case Kind::Month:
        return lastHours(days(31));
    case Kind::Custom:
        break;
    }
    return m_custom;
}

std::string_view nameOf(TimeRange::Kind kind)
{
    switch (kind) {
    case TimeRange::Kind::FiveMinutes:
        return "5m";
    case TimeRange::Kind::Hour:
        return "1h";
    case TimeRange::Kind::Day:
        return "24h";
    case TimeRange::Kind::Week:
        return "7d";
    case TimeRange::Kind::Month:
        return "31d";
    case TimeRange::Kind::Custom:
        break;
    }
    return "custom";
}

std::vector<Clock::WallTime> chartSteps(TimeSpan span, std::size_t atMost, const QTimeZone &zone)
{
    std::vector<Clock::WallTime> edges{span.from};
    if (span.isEmpty())
        return edges;
    // A first and a last step may be cut off by the span.
    const auto most = static_cast<std::int64_t>(std::max<std::size_t>(atMost, 3) - 1);
    const auto fits = [&](seconds length) { return span.length() / length < most; };
    const auto length = std::ranges::find_if(stepLengths, fits);
    if (length == stepLengths.end()) {
        qint64 daysAStep = 1;
        while (!fits(days(daysAStep)))
            ++daysAStep;
        addDays(edges, span, zone, daysAStep);
    } else {
        const Clock::WallTime first = time_point_cast<Clock::WallTime::duration>(floor<seconds>(span.from));
        const auto since = first.time_since_epoch() % *length;
        for (Clock::WallTime edge = first - since + *length; edge < span.to; edge += *length)
            edges.push_back(edge);
    }
    edges.push_back(span.to);
    return edges;
}

} // namespace d1
