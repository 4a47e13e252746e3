// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/chartline.h"
#include "features/resultchart/chartdata.h"

namespace d1 {

/// What is seen of a ChartData in a frame of some size: the axes, and the points that are left of each series.
struct ChartFigure {
    struct Line {
        std::size_t column = 0;         ///< of the result
        std::vector<ChartPoint> points; ///< places are entries of the data; x ascends unless the kind is Points
    };

    ChartScale x;
    ChartScale y;
    std::vector<Line> lines; ///< one a series
    /// Entries that the bars stand for, from left to right; empty for the other kinds.
    std::vector<std::size_t> bars;
    bool isThinned = false; ///< not every entry is drawn

    /// `width` and `height` in pixels, above 0. Takes some 20 ms a series of a million rows: call it on another thread.
    [[nodiscard]] static ChartFigure of(const ChartData &data, std::size_t width, std::size_t height);

    [[nodiscard]] std::size_t pointCount() const;
    /// Every drawn entry once, from left to right, where its first value stands.
    [[nodiscard]] std::vector<ChartPoint> stops() const;
};

/// A bar and the room beside it, in pixels: of more bars than fit the highest stay.
inline constexpr std::size_t NarrowestBar = 4;

} // namespace d1
