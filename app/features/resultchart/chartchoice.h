// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/chartkind.h"
#include "features/resultchart/chartcolumn.h"

namespace d1 {

/// What is drawn of a result.
struct ChartChoice {
    ChartKind kind = ChartKind::Line;
    std::optional<std::size_t> x; ///< a column of the result; without: the row's number as shown
    std::vector<std::size_t> ys;  ///< columns of numbers; empty: there is nothing to draw
    bool isLogarithmic = false;   ///< the vertical axis

    /// What a person would most likely ask for. Times go from left to right as a line, names become bars, two measures
    /// a cloud of points, ascending numbers or row numbers a line. Keys are drawn only when there is nothing else; so
    /// many measures are taken as one axis can show.
    [[nodiscard]] static ChartChoice fitting(const std::vector<ChartColumn> &columns);

    bool operator==(const ChartChoice &) const = default;
};

} // namespace d1
