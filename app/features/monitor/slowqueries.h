// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"
#include "features/querylog/logsearch.h"

namespace d1 {

/// The lines of the slow-query list from what the query log has of a span; `before` is what it has of the time before,
/// to compare with. Ranked by cost.
[[nodiscard]] std::vector<QueryGroup> slowQueriesOf(std::vector<QueryTraffic> queries,
                                                    const std::vector<QueryTraffic> &before);

/// How many of the runs take longer than two standard deviations above the mean of those before. Nothing when there are
/// too few of either to tell.
[[nodiscard]] std::optional<Anomaly> anomalyOf(const Histogram &runs, const Histogram &before);

} // namespace d1
