// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace d1 {

/// A point as it is painted.
struct ChartPoint {
    double x = 0;          ///< fraction of the horizontal axis
    double y = 0;          ///< fraction of the vertical axis; NaN: a gap, nothing is painted here
    std::size_t place = 0; ///< of the value among those it was taken from

    [[nodiscard]] bool isGap() const { return y != y; }
};

/// Equal in place and position; gaps equal gaps.
[[nodiscard]] bool operator==(const ChartPoint &left, const ChartPoint &right);

/// The runs of points between the gaps; none is empty.
[[nodiscard]] std::vector<std::span<const ChartPoint>> runsOf(std::span<const ChartPoint> points);

/// The point, gaps aside, whose x is the nearest; points.size() when there is none. Needs ascending x.
[[nodiscard]] std::size_t nearestByX(std::span<const ChartPoint> points, double x);

} // namespace d1
