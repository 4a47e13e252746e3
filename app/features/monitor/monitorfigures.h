// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/costreport.h"
#include "features/monitor/growth.h"
#include "features/monitor/trafficprovider.h"
#include "features/querylog/logsearch.h"

#include <memory>

namespace d1 {

/// Everything a monitor page shows of one source and span.
struct MonitorFigures {
    TrafficSeries series;           ///< of the charts
    TrafficSeries totals;           ///< the same span as a single step, for tiles
    std::optional<CostReport> cost; ///< absent: the source could not tell
    std::vector<Growth> growth;     ///< in the last month
    /// Those of the last month that are of whole databases.
    std::vector<SizeSample> databaseSizes;

    /// Nothing was asked, and so nothing failed.
    [[nodiscard]] bool isEmpty() const;
};

/// What to read of them.
struct MonitorQuestion {
    std::shared_ptr<TrafficProvider> provider;
    /// Of the steps; empty: neither series nor totals are wanted.
    std::vector<Clock::WallTime> edges;
    std::string target; ///< empty: all
    Clock::WallTime now;
};

/// Of the samples that growth is told from: the last month, whatever the charts show.
[[nodiscard]] TimeSpan growthSpanAt(Clock::WallTime now);

/// Cost and sizes are left out when they cannot be read; only the series decide on success.
[[nodiscard]] QCoro::Task<Result<MonitorFigures>> readMonitorFigures(MonitorQuestion question);

} // namespace d1
