// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"
#include "features/querylog/logsearch.h"

#include <map>

namespace d1 {

/// What the last minutes came to: second by second, and all of them as a single step.
struct LiveFigures {
    TrafficSeries series;
    TrafficSeries totals;
};

/// The last minutes second by second, for live charts: what arrives in the query log is added as it comes, what is
/// older goes. A reading costs what it shows, however much lies behind in the log; still it is no work for the main
/// thread.
class LiveTraffic
{
public:
    static constexpr std::chrono::seconds Longest{600};

    void add(const ArrivedTraffic &arrived);
    /// What began before is forgotten.
    void forgetBefore(Clock::WallTime time);

    /// Of one target or, when it is empty, of all; of the end of `span` when it is longer than Longest.
    [[nodiscard]] LiveFigures figures(TimeSpan span, const std::string &target) const;

private:
    std::map<Clock::WallTime, std::vector<ArrivedTraffic::Second>> m_seconds;
};

} // namespace d1
