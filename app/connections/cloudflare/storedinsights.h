// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// What queries cost, or what a suggestion would save, over the time that Cloudflare looked at.
struct InsightCost {
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    std::optional<double> milliseconds;

    bool operator==(const InsightCost &) const = default;
};

/// Something to run.
struct InsightSuggestion {
    std::string kind; ///< "index_creation"
    std::string sql;
    std::string summary;
    InsightCost saves;

    bool operator==(const InsightSuggestion &) const = default;
};

/// A query that made Cloudflare suggest something. Its text can hold literals: private.
struct InsightQuery {
    std::string id; ///< of the query's text, may be empty
    std::string sql;
    InsightCost cost;

    bool operator==(const InsightQuery &) const = default;
};

/// One finding of Cloudflare's.
struct StoredInsight {
    std::string summary;
    std::string reasoning;
    std::string severity; ///< "high", where it is told
    std::vector<InsightSuggestion> suggestions;
    std::vector<InsightQuery> queries;
    std::int64_t queryCount = 0; ///< may be more than are listed

    bool operator==(const StoredInsight &) const = default;
};

/// What Cloudflare computed in the background about one database, whichever of the two documented forms it came in.
/// No time: never computed, or expired. A time and no insights: nothing to suggest. Neither is an error.
struct StoredInsights {
    std::string databaseId; ///< where several databases are told of
    std::optional<std::string> generatedAt;
    std::vector<StoredInsight> insights;
    std::string note; ///< what Cloudflare says of the coverage, may be empty

    bool operator==(const StoredInsights &) const = default;
};

/// From the `result` of one database, or one item of an account's list. Absent when it is neither form.
[[nodiscard]] std::optional<StoredInsights> insightsFrom(const nlohmann::json &result);

} // namespace d1
