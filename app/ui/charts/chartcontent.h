// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/chartkind.h"
#include "features/charts/chartline.h"
#include "features/charts/chartscale.h"

#include <QString>

#include <functional>
#include <vector>

namespace d1 {

/// Everything a ChartCanvas shows. All positions are fractions of the axes.
struct ChartContent {
    struct Axis {
        ChartScale scale;
        QString title; ///< may be empty
        /// The name of a whole number on the axis, where numbers are places; empty: values are numbers or times.
        std::function<QString(double place)> nameOf;
    };

    struct Series {
        QString name;
        /// A gap is nothing, in a line, and no bar. x ascends unless the kind is Points.
        std::vector<ChartPoint> points;
    };

    /// Something that happened: a deployment, a migration, a new index.
    struct Mark {
        double x = 0;
        QString text;
    };

    ChartKind kind = ChartKind::Line;
    Axis x;
    Axis y;
    std::vector<Series> series; ///< coloured in this order
    std::vector<Mark> marks;    ///< ascending
    double utcOffsetMs = 0;     ///< of the clock whose times are written, at the right end
    /// The same at any time, where that clock is changed on the way; empty: it is not.
    std::function<double(double time)> utcOffsetMsAt;

    [[nodiscard]] bool isEmpty() const { return series.empty(); }
};

} // namespace d1
