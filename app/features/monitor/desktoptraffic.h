// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficprovider.h"

#include <memory>

namespace d1 {

class QueryLogReader;

/// The monitor's figures from the query log: every request that D1 Console and d1ctl made on this machine.
class DesktopTraffic final : public TrafficProvider
{
public:
    /// So many steps a sparkline has.
    static constexpr std::size_t SparklineSteps = 24;

    explicit DesktopTraffic(std::shared_ptr<QueryLogReader> reader);

    [[nodiscard]] TrafficSource source() const override { return TrafficSource::Desktop; }
    QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan span, std::string target) override;
    QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime> edges, std::string target) override;
    QCoro::Task<Result<Usage>> usage(Clock::WallTime now, std::string target) override;
    QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan span, std::string target) override;

private:
    std::shared_ptr<QueryLogReader> m_reader;
};

/// The time that a span is compared with: seven times as long and right before it, at most a month.
[[nodiscard]] TimeSpan baselineOf(TimeSpan span);

} // namespace d1
