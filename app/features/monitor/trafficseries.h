// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "features/monitor/measure.h"
#include "features/monitor/trafficsource.h"

#include <cmath>
#include <string>
#include <vector>

namespace d1 {

/// One line of a chart: a value a step, NaN where nothing is known, or nothing happened that it could be read from.
struct MeasureSeries {
    Measure measure = Measure::RequestsPerSecond;
    std::string part; ///< an operation, or the kind of an error; empty: of everything
    std::vector<double> values;
};

/// Everything the charts of a page show of one span, from either source.
struct TrafficSeries {
    TrafficSource source = TrafficSource::Desktop;
    bool isEstimated = false;           ///< from a sample of the traffic
    std::vector<Clock::WallTime> edges; ///< of the steps, one more than there are; ascending
    std::vector<MeasureSeries> lines;   ///< a measure that the source cannot tell has none
    Clock::WallTime asOf;               ///< how far the figures reach
    std::vector<std::string> notices;   ///< sentences for the person about what is missing, and why

    [[nodiscard]] std::size_t steps() const { return edges.empty() ? 0 : edges.size() - 1; }
    /// Null when there is none.
    [[nodiscard]] const MeasureSeries *find(Measure measure, std::string_view part = {}) const;
    /// The one value of a series of one step, for a tile; NaN when it is not known.
    [[nodiscard]] double only(Measure measure, std::string_view part = {}) const;
};

} // namespace d1
