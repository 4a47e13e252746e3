// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedtraffic.h"

namespace d1::test {

QueryGroup groupOf(std::string fingerprint, std::uint64_t runs, double milliseconds, std::int64_t rowsRead,
                   std::int64_t rowsReturned)
{
    const auto time = std::chrono::round<Latency::Duration>(Milliseconds(milliseconds));
    QueryGroup group;
    group.target = "demo:";
    group.sql = fingerprint;
    group.fingerprint = std::move(fingerprint);
    group.operation = "select";
    group.runs = runs;
    group.attempts = runs;
    group.errors = 0;
    group.retries = 0;
    group.serverTime.count = runs;
    group.serverTime.p50 = time;
    group.serverTime.p95 = 2 * time;
    group.serverTime.total = time * static_cast<std::int64_t>(runs);
    group.rowsRead = rowsRead;
    group.rowsReturned = rowsReturned;
    group.rowsReadPerRow = static_cast<double>(rowsRead) / static_cast<double>(rowsReturned);
    group.sparkline = {1, 0, 3};
    group.firstSeen = std::chrono::system_clock::now() - std::chrono::hours(1);
    group.lastSeen = std::chrono::system_clock::now();
    return group;
}

QCoro::Task<Result<QueryGroups>> ScriptedTraffic::slowQueries(TimeSpan span, std::string target)
{
    spans.push_back(span);
    targets.push_back(std::move(target));
    if (error)
        co_return std::unexpected(*error);
    QueryGroups answer = groups;
    answer.covered = span;
    answer.asOf = span.to;
    rankByCost(answer.groups);
    co_return answer;
}

QCoro::Task<Result<TrafficSeries>> ScriptedTraffic::series(std::vector<Clock::WallTime>, std::string)
{
    co_return TrafficSeries();
}

QCoro::Task<Result<Usage>> ScriptedTraffic::usage(Clock::WallTime, std::string)
{
    co_return Usage();
}

QCoro::Task<Result<std::vector<SizeSample>>> ScriptedTraffic::sizes(TimeSpan, std::string)
{
    co_return std::vector<SizeSample>();
}

} // namespace d1::test
