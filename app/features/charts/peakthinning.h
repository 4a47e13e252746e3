// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/chartline.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace d1 {

/// Thins a line to what can be seen in `columns` columns of pixels, point by point in ascending order of x: of each
/// column its first, least, greatest and last value stay, so that no peak is lost and the painted line is the same. A
/// gap stays when it is wider than a column. At most 5 points a column come out, whatever goes in. One use a line.
class PeakThinning
{
public:
    /// Needs columns > 0.
    explicit PeakThinning(std::size_t columns)
        : m_columns(static_cast<double>(columns))
    {}

    /// x from 0 to 1; what lies outside counts to the first or last column. A y of NaN is a gap.
    void add(const ChartPoint &point);
    [[nodiscard]] std::vector<ChartPoint> finish();

private:
    void flush();

    double m_columns;
    double m_column = -1; ///< the one that points are being added to
    std::optional<ChartPoint> m_first;
    ChartPoint m_least;
    ChartPoint m_most;
    ChartPoint m_last;
    bool m_hasGap = false; ///< since the last value
    std::vector<ChartPoint> m_kept;
};

/// The places of at most `count` bars that stand for all: of each run of neighbours the one that is farthest from
/// `base`. Ascending. NaN is farthest from nothing.
[[nodiscard]] std::vector<std::size_t> thinnedBars(std::span<const double> values, std::size_t count, double base = 0);

} // namespace d1
