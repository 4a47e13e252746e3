// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/slowqueries.h"

#include "core/price.h"

#include <algorithm>
#include <map>

namespace d1 {

namespace {

constexpr std::uint64_t fewestRuns = 5;
constexpr std::uint64_t fewestRunsBefore = 20;
// Of a bell curve 2 % lie beyond two deviations; times have longer tails, so a mark wants more.
constexpr double markedShare = 0.10;

std::vector<ErrorCount> errorKindsOf(const Traffic &traffic)
{
    std::vector<ErrorCount> kinds;
    for (std::size_t kind = 0; kind < traffic.failures.size(); ++kind) {
        if (traffic.failures[kind] > 0)
            kinds.push_back({static_cast<ErrorKind>(kind), {}, traffic.failures[kind]});
    }
    std::ranges::stable_sort(kinds, std::ranges::greater(), &ErrorCount::count);
    return kinds;
}

QueryGroup groupOf(QueryTraffic query)
{
    const Traffic &traffic = query.traffic;
    QueryGroup group;
    group.target = std::move(query.target);
    group.fingerprint = std::move(query.fingerprint);
    group.operation = std::move(query.operation);
    group.table = std::move(query.table);
    group.sql = std::move(query.sql);
    group.origin = std::move(query.origin);
    group.runs = traffic.requests;
    group.attempts = traffic.attempts;
    group.errors = traffic.failedRequests;
    group.retries = traffic.retries();
    group.errorKinds = errorKindsOf(traffic);
    group.serverTime = latencyOf(traffic.serverTime);
    group.roundTrip = latencyOf(traffic.roundTrip);
    group.rowsRead = traffic.allRowsRead();
    group.rowsWritten = traffic.allRowsWritten();
    group.rowsReturned = traffic.rowsReturned;
    if (group.rowsRead && traffic.rowsReturned > 0)
        group.rowsReadPerRow = static_cast<double>(*group.rowsRead) / static_cast<double>(traffic.rowsReturned);
    if (query.isBilled)
        group.listPrice = Price::ofRows(group.rowsRead, group.rowsWritten);
    if (!traffic.isEmpty()) {
        group.firstSeen = traffic.firstSeen;
        group.lastSeen = traffic.lastSeen;
    }
    group.sparkline.assign(query.runs.begin(), query.runs.end());
    group.isMuted = query.isMuted;
    return group;
}

/// The times that the group is judged by; those of the span and those before are of the same kind, or none.
const Histogram &timesOf(const Traffic &traffic, bool byServer)
{
    return byServer ? traffic.serverTime : traffic.roundTrip;
}

} // namespace

std::optional<Anomaly> anomalyOf(const Histogram &runs, const Histogram &before)
{
    if (runs.count() < fewestRuns || before.count() < fewestRunsBefore)
        return std::nullopt;
    Anomaly anomaly;
    anomaly.limit = *before.mean() + 2 * *before.deviation();
    anomaly.baselineRuns = before.count();
    anomaly.share = static_cast<double>(runs.countAbove(anomaly.limit)) / static_cast<double>(runs.count());
    anomaly.isMarked = anomaly.share >= markedShare;
    return anomaly;
}

std::vector<QueryGroup> slowQueriesOf(std::vector<QueryTraffic> queries, const std::vector<QueryTraffic> &before)
{
    std::map<std::pair<std::string_view, std::string_view>, const Traffic *> earlier;
    for (const QueryTraffic &query : before)
        earlier[{query.target, query.fingerprint}] = &query.traffic;
    std::vector<QueryGroup> groups;
    groups.reserve(queries.size());
    for (QueryTraffic &query : queries) {
        const auto known = earlier.find({query.target, query.fingerprint});
        const bool byServer = !query.traffic.serverTime.isEmpty();
        std::optional<Anomaly> anomaly;
        if (known != earlier.end())
            anomaly = anomalyOf(timesOf(query.traffic, byServer), timesOf(*known->second, byServer));
        groups.push_back(groupOf(std::move(query)));
        groups.back().anomaly = anomaly;
    }
    rankByCost(groups);
    return groups;
}

} // namespace d1
