// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/querylog/histogram.h"
#include "service/queryevent.h"

#include <algorithm>
#include <array>

namespace d1 {

/// What the attempts of some span of time came to. Adding two in any order gives that of both.
struct Traffic {
    using KindCounts = std::array<std::uint64_t, 10>; ///< by ErrorKind

    std::uint64_t requests = 0;
    std::uint64_t attempts = 0;       ///< retries included
    std::uint64_t failedRequests = 0; ///< whose last attempt failed; those that the person stopped are not among them
    KindCounts failures{};            ///< attempts that failed, by kind; cancelled ones too

    // Of the attempts that succeeded. What the database did not tell is in no sum, so a sum goes with its count.
    std::uint64_t successes = 0;
    std::uint64_t knowRowsRead = 0;
    std::uint64_t knowRowsWritten = 0;
    std::int64_t rowsRead = 0;
    std::int64_t rowsWritten = 0;
    std::int64_t rowsReturned = 0;
    std::uint64_t knowPlan = 0;  ///< of those whose plan is known, how many ...
    std::uint64_t useIndex = 0;  ///< ... find rows through an index or a key
    std::uint64_t scanTable = 0; ///< ... read a whole table; one can do both
    Histogram roundTrip;
    Histogram serverTime;

    Clock::WallTime firstSeen; ///< of all attempts; both mean nothing when there are none
    Clock::WallTime lastSeen;

    /// `plan` is what is known of how the event's statement runs, or null.
    void record(const QueryEvent &event, const sql::PlanFacts *plan);
    void merge(const Traffic &other);

    [[nodiscard]] bool isEmpty() const { return attempts == 0; }
    [[nodiscard]] std::uint64_t retries() const { return attempts - std::min(requests, attempts); }
    [[nodiscard]] std::uint64_t failuresOf(ErrorKind kind) const { return failures.at(static_cast<std::size_t>(kind)); }
    /// Attempts that failed, without those that the person stopped.
    [[nodiscard]] std::uint64_t failedAttempts() const;
    /// Present only when every success told.
    [[nodiscard]] std::optional<std::int64_t> allRowsRead() const;
    [[nodiscard]] std::optional<std::int64_t> allRowsWritten() const;

    bool operator==(const Traffic &) const = default;
};

} // namespace d1
