// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficprovider.h"

#include <string>
#include <vector>

namespace d1::test {

/// A query of a list: `runs` of `milliseconds` each, each reading and returning rows.
[[nodiscard]] QueryGroup groupOf(std::string fingerprint, std::uint64_t runs = 10, double milliseconds = 5,
                                 std::int64_t rowsRead = 1'000, std::int64_t rowsReturned = 10);

/// Answers slow queries as told, and remembers what it was asked.
class ScriptedTraffic final : public TrafficProvider
{
public:
    explicit ScriptedTraffic(TrafficSource source) { groups.source = source; }

    QueryGroups groups;         ///< of answers from now on
    std::optional<Error> error; ///< of answers from now on, instead
    std::vector<TimeSpan> spans;
    std::vector<std::string> targets;

    [[nodiscard]] TrafficSource source() const override { return groups.source; }
    QCoro::Task<Result<QueryGroups>> slowQueries(TimeSpan span, std::string target) override;
    QCoro::Task<Result<TrafficSeries>> series(std::vector<Clock::WallTime> edges, std::string target) override;
    QCoro::Task<Result<Usage>> usage(Clock::WallTime now, std::string target) override;
    QCoro::Task<Result<std::vector<SizeSample>>> sizes(TimeSpan span, std::string target) override;
};

} // namespace d1::test
