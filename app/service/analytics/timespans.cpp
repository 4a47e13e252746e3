// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/timespans.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>

namespace d1 {

namespace {

using std::chrono::seconds;

QDateTime dateTimeOf(Clock::WallTime time)
{
    return QDateTime::fromSecsSinceEpoch(std::chrono::floor<seconds>(time).time_since_epoch().count(), Qt::UTC);
}

} // namespace

seconds lengthOf(AnalyticsStep step)
{
    using namespace std::chrono_literals;
    switch (step) {
    case AnalyticsStep::Minute:
        return 1min;
    case AnalyticsStep::FiveMinutes:
        return 5min;
    case AnalyticsStep::FifteenMinutes:
        return 15min;
    case AnalyticsStep::Hour:
        return 1h;
    case AnalyticsStep::SixHours:
        return 6h;
    case AnalyticsStep::Day:
        return 24h;
    case AnalyticsStep::Whole:
        break;
    }
    return seconds(0);
}

Clock::WallTime floorTo(Clock::WallTime time, seconds unit)
{
    const auto since = std::chrono::floor<seconds>(time).time_since_epoch().count();
    const auto length = unit.count();
    const auto rest = ((since % length) + length) % length;
    return Clock::WallTime(seconds(since - rest));
}

Clock::WallTime ceilTo(Clock::WallTime time, seconds unit)
{
    const Clock::WallTime floor = floorTo(time, unit);
    return floor == time ? floor : floor + unit;
}

std::vector<Clock::WallTime> unitsIn(TimeSpan span, seconds unit)
{
    std::vector<Clock::WallTime> units;
    if (span.isEmpty())
        return units;
    for (Clock::WallTime at = floorTo(span.from, unit); at < span.to; at += unit)
        units.push_back(at);
    return units;
}

std::vector<TimeSpan> runsOf(const std::vector<Clock::WallTime> &units, seconds unit, seconds longest)
{
    const seconds most = std::max(longest, unit);
    std::vector<TimeSpan> runs;
    for (const Clock::WallTime at : units) {
        const bool follows = !runs.empty() && runs.back().to == at && at + unit - runs.back().from <= most;
        if (follows)
            runs.back().to = at + unit;
        else
            runs.push_back({at, at + unit});
    }
    return runs;
}

std::string timeText(Clock::WallTime time)
{
    return dateTimeOf(time).toString(Qt::ISODate).toStdString();
}

std::string dateText(Clock::WallTime time)
{
    return dateTimeOf(time).date().toString(Qt::ISODate).toStdString();
}

std::optional<Clock::WallTime> timeFrom(std::string_view text)
{
    const QString string = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QDateTime time = QDateTime::fromString(string, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // no zone, as in a date alone
        time.setTimeSpec(Qt::UTC);
    return Clock::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace d1
