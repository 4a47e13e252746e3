// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/traffic.h"

#include <algorithm>
#include <numeric>

namespace d1 {

void Traffic::record(const QueryEvent &event, const sql::PlanFacts *plan)
{
    firstSeen = isEmpty() ? event.startedAt : std::min(firstSeen, event.startedAt);
    lastSeen = isEmpty() ? event.startedAt : std::max(lastSeen, event.startedAt);
    ++attempts;
    requests += event.attempt == 1 ? 1 : 0;
    if (event.failure) {
        ++failures.at(static_cast<std::size_t>(event.failure->kind));
        failedRequests += event.isLastAttempt && event.failure->kind != ErrorKind::Cancelled ? 1 : 0;
        return;
    }
    ++successes;
    roundTrip.record(event.roundTrip);
    if (event.serverTime)
        serverTime.record(std::chrono::round<Histogram::Duration>(*event.serverTime));
    if (event.rowsRead) {
        ++knowRowsRead;
        rowsRead += *event.rowsRead;
    }
    if (event.rowsWritten) {
        ++knowRowsWritten;
        rowsWritten += *event.rowsWritten;
    }
    rowsReturned += event.rowsReturned;
    if (plan) {
        ++knowPlan;
        useIndex += plan->usesIndex() ? 1 : 0;
        scanTable += plan->scansTable() ? 1 : 0;
    }
}

void Traffic::merge(const Traffic &other)
{
    if (other.isEmpty())
        return;
    firstSeen = isEmpty() ? other.firstSeen : std::min(firstSeen, other.firstSeen);
    lastSeen = isEmpty() ? other.lastSeen : std::max(lastSeen, other.lastSeen);
    requests += other.requests;
    attempts += other.attempts;
    failedRequests += other.failedRequests;
    std::ranges::transform(failures, other.failures, failures.begin(), std::plus<>());
    successes += other.successes;
    knowRowsRead += other.knowRowsRead;
    knowRowsWritten += other.knowRowsWritten;
    rowsRead += other.rowsRead;
    rowsWritten += other.rowsWritten;
    rowsReturned += other.rowsReturned;
    knowPlan += other.knowPlan;
    useIndex += other.useIndex;
    scanTable += other.scanTable;
    roundTrip.merge(other.roundTrip);
    serverTime.merge(other.serverTime);
}

std::uint64_t Traffic::failedAttempts() const
{
    return std::accumulate(failures.begin(), failures.end(), std::uint64_t{0}) - failuresOf(ErrorKind::Cancelled);
}

std::optional<std::int64_t> Traffic::allRowsRead() const
{
    return knowRowsRead == successes ? std::optional(rowsRead) : std::nullopt;
}

std::optional<std::int64_t> Traffic::allRowsWritten() const
{
    return knowRowsWritten == successes ? std::optional(rowsWritten) : std::nullopt;
}

} // namespace d1
