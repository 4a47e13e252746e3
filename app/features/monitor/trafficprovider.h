// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/timespan.h"
#include "features/monitor/querygroup.h"
#include "features/monitor/trafficseries.h"
#include "features/monitor/usage.h"
#include "features/querylog/logsearch.h"

#include <QCoroTask>

#include <vector>

namespace d1 {

/// Answers the monitor's questions from one source. Main thread; the calls may outlive it. `target` narrows to one
/// database; empty: all.
class TrafficProvider
{
public:
    TrafficProvider() = default;
    TrafficProvider(const TrafficProvider &) = delete;
    TrafficProvider &operator=(const TrafficProvider &) = delete;
    virtual ~TrafficProvider() = default;

    [[nodiscard]] virtual TrafficSource source() const = 0;

    /// Muted ones too.
    virtual QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan span, std::string target) = 0;
    /// Of the steps between `edges`, which ascend; the answer may have other, coarser ones.
    virtual QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime> edges, std::string target) = 0;
    virtual QCoro::Task<Result<Usage>> usage(Clock::WallTime now, std::string target) = 0;
    /// By target, table and time.
    virtual QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan span, std::string target) = 0;
};

} // namespace d1
