// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/traffic/rangewords.h"

namespace d1 {

QString RangeWords::shortName(TimeRange::Kind kind)
{
    switch (kind) {
    case TimeRange::Kind::FiveMinutes:
        return tr("Live");
    case TimeRange::Kind::Hour:
        return tr("1 h", "an hour");
    case TimeRange::Kind::Day:
        return tr("24 h", "hours");
    case TimeRange::Kind::Week:
        return tr("7 d", "days");
    case TimeRange::Kind::Month:
        return tr("31 d", "days");
    case TimeRange::Kind::Custom:
        break;
    }
    return tr("Custom", "stretch of time");
}

QString RangeWords::longName(TimeRange::Kind kind)
{
    switch (kind) {
    case TimeRange::Kind::FiveMinutes:
        return tr("The last 5 minutes, second by second");
    case TimeRange::Kind::Hour:
        return tr("The last hour");
    case TimeRange::Kind::Day:
        return tr("The last 24 hours");
    case TimeRange::Kind::Week:
        return tr("The last 7 days");
    case TimeRange::Kind::Month:
        return tr("The last 31 days");
    case TimeRange::Kind::Custom:
        break;
    }
    return tr("From one time to another");
}

QDateTime RangeWords::localTime(Clock::WallTime time)
{
    return QDateTime::fromMSecsSinceEpoch(
        std::chrono::floor<std::chrono::milliseconds>(time.time_since_epoch()).count());
}

Clock::WallTime RangeWords::wallTime(const QDateTime &time)
{
    return Clock::WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QString RangeWords::moment(Clock::WallTime time, Clock::WallTime now, const QLocale &locale)
{
    const QDateTime local = localTime(time);
    const QString clock = local.toString(QStringLiteral("HH:mm"));
    if (local.date() == localTime(now).date())
        return clock;
    const QLocale own = locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
    return QStringLiteral("%1 %2").arg(own.toString(local.date(), u"d MMM"), clock);
}

} // namespace d1
