// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/analytics/analyticsabilities.h"
#include "service/analytics/timespans.h"

#include <nlohmann/json.hpp>

namespace d1 {

/// One question to one dataset, whose answer may come in pages.
struct DatasetQuery {
    Dataset dataset = Dataset::Traffic;
    AnalyticsStep step = AnalyticsStep::Hour;
    TimeSpan span; ///< of whole steps
    std::string databaseId;
    std::size_t most = 0; ///< only so many, those that took the most time; 0: all, in the order of their dimensions
    bool byDatabase = true;
    bool byQuery = true;
};

/// The finest step that is offered and not finer than `step`; Whole always is.
[[nodiscard]] AnalyticsStep offeredStep(AnalyticsStep step, Dataset dataset, const DatasetAbilities &abilities);

/// The dimensions that a query's rows are told apart by, in their order.
[[nodiscard]] std::vector<std::string> keysOf(const DatasetQuery &query, const DatasetAbilities &abilities);

/// The GraphQL document, with only such fields as the account has. It takes $account and $filter.
[[nodiscard]] std::string documentFor(const DatasetQuery &query, const DatasetAbilities &abilities);

/// The filter of the page after the group `last`, of the first page when that is null.
[[nodiscard]] nlohmann::json filterFor(const DatasetQuery &query, const DatasetAbilities &abilities,
                                       const nlohmann::json &last);

/// How many groups a page holds.
[[nodiscard]] std::size_t pageSizeOf(const DatasetQuery &query, const DatasetAbilities &abilities);

} // namespace d1
