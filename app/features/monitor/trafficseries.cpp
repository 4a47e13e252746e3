// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/trafficseries.h"

#include <algorithm>
#include <limits>

namespace d1 {

const MeasureSeries *TrafficSeries::find(Measure measure, std::string_view part) const
{
    const auto found = std::ranges::find_if(
        lines, [&](const MeasureSeries &line) { return line.measure == measure && line.part == part; });
    return found == lines.end() ? nullptr : &*found;
}

double TrafficSeries::only(Measure measure, std::string_view part) const
{
    const MeasureSeries *line = find(measure, part);
    return line && line->values.size() == 1 ? line->values.front() : std::numeric_limits<double>::quiet_NaN();
}

} // namespace d1
