// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficsource.h"

#include <cstdint>
#include <optional>

namespace d1 {

/// Rows that cost money.
struct RowUsage {
    std::int64_t read = 0;
    std::int64_t written = 0;

    RowUsage &operator+=(const RowUsage &other)
    {
        read += other.read;
        written += other.written;
        return *this;
    }
    bool operator==(const RowUsage &) const = default;
};

/// What was used up to a moment; days and months are Cloudflare's, in UTC.
struct Usage {
    TrafficSource source = TrafficSource::Desktop;
    RowUsage lastHour;
    RowUsage today;
    RowUsage lastWeek;                       ///< the seven times 24 hours before
    RowUsage thisMonth;                      ///< of the calendar
    double weekDays = 7;                     ///< how many of the week's days there are figures of
    std::optional<std::int64_t> storedBytes; ///< of the databases whose size is known

    bool operator==(const Usage &) const = default;
};

} // namespace d1
