// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/timerange.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace d1 {

/// Ranges and moments of the monitor in words, in the person's own time zone.
class RangeWords
{
    Q_DECLARE_TR_FUNCTIONS(d1::RangeWords)

public:
    /// For a button: "Live", "1 h", "31 d", "Custom".
    [[nodiscard]] static QString shortName(TimeRange::Kind kind);
    /// "The last 24 hours".
    [[nodiscard]] static QString longName(TimeRange::Kind kind);

    [[nodiscard]] static QDateTime localTime(Clock::WallTime time);
    [[nodiscard]] static Clock::WallTime wallTime(const QDateTime &time);

    /// "14:03", with the day where it is not that of `now`: "28 Nov 14:03".
    [[nodiscard]] static QString moment(Clock::WallTime time, Clock::WallTime now, const QLocale &locale = QLocale());
};

} // namespace d1
