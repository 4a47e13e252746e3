// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"
#include "features/querylog/logsearch.h"

#include <map>

namespace d1 {

/// The last minutes second by second, for live charts: what arrives in the query log is added as it comes, what is
/// older goes. A reading costs what it shows, however much lies behind in the log.
class LiveTraffic
{
public:
    static constexpr std::chrono::seconds Longest{600};

    void add(const ArrivedTraffic &arrived);
    /// What began before is forgotten.
    void forgetBefore(Clock::WallTime time);

    /// In steps of a second, of one target or, when it is empty, of all. Needs a span of at most Longest.
    [[nodiscard]] TrafficSeries series(TimeSpan span, const std::string &target) const;
    /// The same span as a single step.
    [[nodiscard]] TrafficSeries totals(TimeSpan span, const std::string &target) const;

private:
    /// Needs a span of whole seconds.
    [[nodiscard]] std::vector<OperationTraffic> operations(TimeSpan span, const std::string &target) const;

    std::map<Clock::WallTime, std::vector<ArrivedTraffic::Second>> m_seconds;
};

} // namespace d1
