// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace d1 {

/// Where Cloudflare counts what.
enum class Dataset { Traffic, Queries, Storage };

/// "d1AnalyticsAdaptiveGroups", ...
[[nodiscard]] const char *nameOf(Dataset dataset);

/// What an account may ask of one dataset.
struct DatasetAbilities {
    bool isEnabled = false;
    std::chrono::seconds longestSpan{std::chrono::days(31)};  ///< one question may cover
    std::chrono::seconds notOlderThan{std::chrono::days(31)}; ///< kept
    std::size_t largestPage = 10'000;                         ///< rows of one answer
    std::size_t mostFields = 30;                              ///< of one question
    std::map<std::string, std::set<std::string>> fields;      ///< by part: sum, avg, max, quantiles, dimensions

    [[nodiscard]] bool has(const std::string &part, const std::string &field) const;
    bool operator==(const DatasetAbilities &) const = default;
};

/// What an account may ask at all, from its schema and its settings.
struct AnalyticsAbilities {
    std::map<Dataset, DatasetAbilities> datasets;

    /// Of a dataset that the account lacks: not enabled.
    [[nodiscard]] const DatasetAbilities &of(Dataset dataset) const;

    /// Only what Cloudflare documents; for accounts whose schema cannot be read.
    [[nodiscard]] static AnalyticsAbilities documented();

    /// The question for schemaFrom(), and what is read from its answer's data: absent parts are hidden.
    [[nodiscard]] static std::string schemaDocument();
    [[nodiscard]] static AnalyticsAbilities schemaFrom(const nlohmann::json &data);
    /// The question for the limits of the datasets that there are, with $account; empty when there are none.
    [[nodiscard]] std::string settingsDocument() const;
    void readSettings(const nlohmann::json &data);

    /// For the disk.
    [[nodiscard]] std::string toText() const;
    [[nodiscard]] static std::optional<AnalyticsAbilities> fromText(const std::string &text);

    bool operator==(const AnalyticsAbilities &) const = default;
};

} // namespace d1
