// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attempt.h"
#include "core/cell.h"
#include "core/meta.h"
#include "sql/planfacts.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// How the statements of a fingerprint run, as an answer told.
struct ObservedPlan {
    std::string fingerprint;
    sql::PlanFacts facts;

    bool operator==(const ObservedPlan &) const = default;
};

/// One attempt of one request as the log keeps it. Holds no credential, and bound values only when the person asked for
/// them, see QueryLog::setKeepsValues().
struct QueryEvent {
    std::chrono::system_clock::time_point startedAt;
    std::string target;      ///< "d1:acc/shop", as opened
    bool onFallback = false; ///< the fallback answered instead
    std::string origin;      ///< Request::origin
    std::string sql;         ///< the first statement, as sent
    std::string fingerprint; ///< of the first statement
    std::string operation;   ///< sql::operationOf
    std::string table;
    std::size_t statementCount = 1;
    int attempt = 1;
    bool isLastAttempt = true;
    bool isBilled = false; ///< rows read and written cost money
    std::chrono::nanoseconds waitedBefore{0};
    std::chrono::nanoseconds roundTrip{0};
    std::optional<Milliseconds> serverTime; ///< summed over the batch; absent when failed or unknown
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    std::int64_t rowsReturned = 0;
    std::optional<std::int64_t> databaseBytes; ///< size of the database after it
    std::optional<Verdict> failure;
    std::string failureMessage;
    /// When the answer told how a statement runs: the first one, or the one that an EXPLAIN QUERY PLAN asks about.
    std::optional<ObservedPlan> plan;
    std::vector<Cell> boundValues; ///< of the first statement

    bool operator==(const QueryEvent &) const = default;
};

} // namespace d1
