// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/usage.h"
#include "features/querylog/logsearch.h"
#include "service/analytics/analyticsquestion.h"
#include "service/analytics/analyticsrows.h"

#include <functional>
#include <string>
#include <vector>

namespace d1 {

/// The time that Cloudflare is asked about to know the last hour, today, the last week and this month.
[[nodiscard]] TimeSpan usageSpanAt(Clock::WallTime now);

/// What was used, from Cloudflare's figures by the hour; the last hour is the part of two hours. `sizes` by the day.
[[nodiscard]] Usage wholeUsageOf(const AnalyticsReport<TrafficRow> &hours, const std::vector<StorageRow> &sizes,
                                 Clock::WallTime now);

/// By target and time.
[[nodiscard]] std::vector<SizeSample> samplesOf(const std::vector<StorageRow> &sizes,
                                                const std::function<std::string(const std::string &)> &targetOf);

} // namespace d1
