// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/chartscale.h"

#include <vector>

namespace d1 {

/// The values along an axis that are worth a line and a label.
struct ChartTicks {
    std::vector<double> values; ///< ascending, all on the axis
    /// Between two of them. Linear: 1, 2 or 5 with zeros. Time: milliseconds, of the longest one. Logarithmic: 0.
    double step = 0;

    bool operator==(const ChartTicks &) const = default;
};

/// The least step of 1, 2 or 5 times a power of ten that divides `span` at most `ticks` times. Needs span > 0.
[[nodiscard]] double tickStep(double span, int ticks);

/// About `atMost` of them, never more. Times fall on whole seconds, hours, days, months of a clock that is ahead of UTC
/// by `utcOffsetMs`.
[[nodiscard]] ChartTicks ticksOf(const ChartScale &scale, int atMost, double utcOffsetMs = 0);

} // namespace d1
