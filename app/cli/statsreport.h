// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/costreport.h"
#include "features/monitor/growth.h"
#include "features/monitor/trafficseries.h"

#include <iosfwd>

namespace d1 {

/// What `d1ctl stats` tells.
struct Stats {
    TimeSpan covered;
    TrafficSeries totals; ///< of one step
    CostReport cost;
    std::vector<Growth> growth;
};

/// One line.
[[nodiscard]] std::string statsJson(const Stats &stats);
void writeStatsTable(const Stats &stats, std::ostream &out);

} // namespace d1
