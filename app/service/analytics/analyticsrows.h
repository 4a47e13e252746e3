// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// Of how many runs a value lies below; absent where the account's schema has none. Never to be averaged.
struct AnalyticsQuantiles {
    std::optional<double> p50;
    std::optional<double> p75;
    std::optional<double> p90;
    std::optional<double> p95;
    std::optional<double> p99;
    std::optional<double> p999;

    bool operator==(const AnalyticsQuantiles &) const = default;
};

/// What every row has. Cloudflare samples busy traffic: from an interval above 1 on the figures are estimates.
struct AnalyticsRow {
    Clock::WallTime start; ///< of the step; the span's for AnalyticsStep::Whole
    std::string databaseId;
    double sampleInterval = 1;

    [[nodiscard]] bool isEstimated() const { return sampleInterval > 1; }
    bool operator==(const AnalyticsRow &) const = default;
};

/// A database's traffic in one step. A "batch" is a request to the database with its statements.
struct TrafficRow : AnalyticsRow {
    std::int64_t batches = 0;
    std::optional<std::int64_t> readQueries;
    std::optional<std::int64_t> writeQueries;
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten; ///< index entries included
    std::optional<std::int64_t> responseBytes;
    std::optional<double> batchMs;    ///< sum, milliseconds at the server
    std::optional<double> avgBatchMs; ///< a batch
    AnalyticsQuantiles batchMsOf;
    AnalyticsQuantiles responseBytesOf;

    bool operator==(const TrafficRow &) const = default;
};

/// What one query's runs cost in one step. The text may hold literals: private.
struct QueryRow : AnalyticsRow {
    std::string query;
    std::string error; ///< empty when they succeeded, or where it is not told
    std::int64_t count = 0;
    std::optional<double> durationMs; ///< sum, milliseconds at the server
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    std::optional<std::int64_t> rowsReturned;
    AnalyticsQuantiles durationMsOf;

    /// Rows returned for each row read; absent when nothing was read.
    [[nodiscard]] std::optional<double> efficiency() const;
    bool operator==(const QueryRow &) const = default;
};

/// A database's size: the largest of the day.
struct StorageRow : AnalyticsRow {
    std::int64_t bytes = 0;

    bool operator==(const StorageRow &) const = default;
};

/// From one group of Cloudflare's answer. What is missing stays absent; `start` is for groups without a time.
[[nodiscard]] TrafficRow trafficRowFrom(const nlohmann::json &group, Clock::WallTime start);
[[nodiscard]] QueryRow queryRowFrom(const nlohmann::json &group, Clock::WallTime start);
[[nodiscard]] StorageRow storageRowFrom(const nlohmann::json &group, Clock::WallTime start);

/// The time of a group, whichever of the time dimensions it has.
[[nodiscard]] std::optional<Clock::WallTime> timeOf(const nlohmann::json &group);

} // namespace d1
