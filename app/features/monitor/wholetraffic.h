// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficprovider.h"
#include "service/analytics/timespans.h"

#include <map>
#include <memory>
#include <string>

namespace d1 {

class AccountAnalytics;
class QueryLogReader;

/// The monitor's figures from Cloudflare's analytics: everyone's traffic of an account's databases. They come about 15
/// minutes late and may be estimates; attempts, retries, round trips, plans and anomalies are not among them.
class WholeTraffic final : public TrafficProvider
{
public:
    struct Parts {
        std::shared_ptr<AccountAnalytics> analytics;
        /// The targets that are known, by database id. A question about another one is refused; an answer about another
        /// one names it by its id.
        std::map<std::string, std::string> targets;
        std::shared_ptr<QueryLogReader> log; ///< knows which queries are muted; null: none are
    };

    explicit WholeTraffic(Parts parts);

    [[nodiscard]] TrafficSource source() const override { return TrafficSource::WholeTraffic; }
    QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan span, std::string target) override;
    QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime> edges, std::string target) override;
    QCoro::Task<Result<Usage>> usage(Clock::WallTime now, std::string target) override;
    QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan span, std::string target) override;

private:
    std::shared_ptr<const Parts> m_parts; ///< shared with the calls
};

/// The step of a query's trend: some 12 to 31 in any span up to a month.
[[nodiscard]] AnalyticsStep trendStepOf(TimeSpan span);

} // namespace d1
