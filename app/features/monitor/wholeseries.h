// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"
#include "service/analytics/analyticsquestion.h"
#include "service/analytics/analyticsrows.h"

#include <vector>

namespace d1 {

/// The step to ask Cloudflare for: the whole for a single one, else the finest that is not finer than the first.
[[nodiscard]] AnalyticsStep analyticsStepFor(const std::vector<Clock::WallTime> &edges);

/// What charts and tiles show, from Cloudflare's figures: `traffic` of all databases that are meant together, a row a
/// step; `outcomes` of their queries, a row a step and error. Measures that only an observer of single requests can
/// know (attempts, round trips, plans) have no line. Shares of errors are of queries, not of requests. What may still
/// arrive at `now` and has not begun to is not known.
[[nodiscard]] TrafficSeries wholeSeriesOf(const AnalyticsReport<TrafficRow> &traffic,
                                          const AnalyticsReport<QueryRow> &outcomes, Clock::WallTime now);

} // namespace d1
