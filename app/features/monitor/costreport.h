// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/monitor/usage.h"

#include <optional>

namespace d1 {

/// A daily allowance of the free plan, and when it will be used up.
struct DailyLimit {
    std::int64_t used = 0;
    std::int64_t allowed = 0;
    /// At the pace of the last hour, before the day ends; now or earlier: it is used up. Absent: it lasts.
    std::optional<Clock::WallTime> runsOut;

    [[nodiscard]] double share() const { return static_cast<double>(used) / static_cast<double>(allowed); }
    [[nodiscard]] bool isUsedUp() const { return used >= allowed; }

    bool operator==(const DailyLimit &) const = default;
};

/// What rows and storage cost, in US dollars. "At list price" is before any allowance, which the plan's figures take
/// off. Forecasts go on as the last week went, those of a day as the last hour.
struct CostReport {
    TrafficSource source = TrafficSource::Desktop;
    double today = 0;     ///< rows, at list price
    double thisMonth = 0; ///< the same
    /// Rows by the end of the month, and a month of the storage, at list price.
    double forecastMonth = 0;
    /// What the paid plan would bill for the same beyond its allowance, the plan's own price aside.
    double forecastPaidPlan = 0;
    DailyLimit freeReads;
    DailyLimit freeWrites;

    bool operator==(const CostReport &) const = default;
};

[[nodiscard]] CostReport costOf(const Usage &usage, Clock::WallTime now);

} // namespace d1
