// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/timespan.h"
#include "features/monitor/latency.h"
#include "features/monitor/trafficsource.h"

#include <string>
#include <vector>

namespace d1 {

/// Runs that take longer than the query used to: more than its mean and two standard deviations in the time before.
struct Anomaly {
    double share = 0;               ///< of the runs, 0 to 1; about 0.02 is usual
    Histogram::Duration limit{0};   ///< beyond which a run counts
    std::uint64_t baselineRuns = 0; ///< that the limit was drawn from
    bool isMarked = false;          ///< many enough, of enough runs, to look at

    bool operator==(const Anomaly &) const = default;
};

/// Why runs failed, and how many.
struct ErrorCount {
    std::optional<ErrorKind> kind; ///< absent when it cannot be told
    std::string message;           ///< in the source's words, where it keeps one for all; may be empty
    std::uint64_t count = 0;

    bool operator==(const ErrorCount &) const = default;
};

/// All runs of one query on one target in a span: a line of the slow-query list, from either source. What a source does
/// not tell is absent.
struct QueryGroup {
    TrafficSource source = TrafficSource::Desktop;
    bool isEstimated = false; ///< from a sample of the traffic
    std::string target;
    std::string fingerprint;
    std::string operation; ///< sql::operationOf
    std::string table;     ///< read first, or written
    std::string sql;       ///< as it ran last; empty when it was not kept
    std::string origin;    ///< who ran it last; empty when unknown

    std::uint64_t runs = 0; ///< requests, each counted once
    std::optional<std::uint64_t> attempts;
    std::optional<std::uint64_t> errors; ///< requests that failed in the end
    std::optional<std::uint64_t> retries;
    std::vector<ErrorCount> errorKinds; ///< of attempts, the most frequent first
    Latency serverTime;
    Latency roundTrip;
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    std::optional<std::int64_t> rowsReturned;
    std::optional<double> rowsReadPerRow; ///< returned; D1's efficiency. Absent when none were returned
    std::optional<double> listPrice;      ///< US dollars; absent where rows cost nothing
    double costShare = 0;                 ///< of all groups, 0 to 1: of the price where rows cost, else of the time
    std::optional<Clock::WallTime> firstSeen;
    std::optional<Clock::WallTime> lastSeen;
    std::chrono::seconds seenWithin{0}; ///< both are beginnings of steps so long; 0: exact
    std::vector<double> sparkline;      ///< runs in each of equal steps of the span
    std::optional<Anomaly> anomaly;     ///< absent when there is too little to compare with
    bool isMuted = false;

    bool operator==(const QueryGroup &) const = default;

    /// By the server where it told, else from outside; the two are never mixed within a group.
    [[nodiscard]] const Latency &latency() const { return serverTime.count > 0 ? serverTime : roundTrip; }
};

/// What a source tells of all queries of a span.
struct QueryGroups {
    TrafficSource source = TrafficSource::Desktop;
    std::vector<QueryGroup> groups;   ///< ranked by cost
    TimeSpan covered;                 ///< that the figures are of; can be more than asked, in whole steps, or less
    Clock::WallTime asOf;             ///< how far they reach
    bool isEstimated = false;         ///< from a sample of the traffic
    std::vector<std::string> notices; ///< sentences for the person about what is missing, and why
};

/// Fills in the shares of a list that is whole, and puts the most expensive first: by price, then by total time.
void rankByCost(std::vector<QueryGroup> &groups);

} // namespace d1
