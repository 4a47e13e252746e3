// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"
#include "features/querylog/logsearch.h"

namespace d1 {

/// A measure of what some span came to; NaN where nothing is known. `price` is that of its rows, which only the caller
/// knows to cost something.
[[nodiscard]] double valueOf(Measure measure, const Traffic &traffic, std::chrono::duration<double> length,
                             double price);

/// Every measure of every step, of everything together; errors by kind, requests and error shares by operation. Probes
/// are left out. `operations` are those that QueryLogReader::operations() brings for the same edges.
[[nodiscard]] TrafficSeries seriesOf(const std::vector<OperationTraffic> &operations,
                                     std::vector<Clock::WallTime> edges);

} // namespace d1
