// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartcontent.h"

#include <QFontMetricsF>
#include <QRectF>
#include <QStringList>

namespace d1 {

/// Where the labels of an axis stand, as fractions of it, and what they say: plain text, elided, of one or two lines.
struct AxisLabels {
    std::vector<double> fractions;
    QStringList texts;

    bool operator==(const AxisLabels &) const = default;
};

/// Where the plot of a chart is and what its axes say, for the room there is. A value, made from the sizes of texts.
struct ChartFrame {
    QSizeF size; ///< of the whole chart
    QRectF plot; ///< on whole pixels; may be empty when there is no room
    AxisLabels x;
    AxisLabels y;

    /// `metrics` of the labels and titles.
    [[nodiscard]] static ChartFrame of(const ChartContent &content, const QSizeF &size, const QFontMetricsF &metrics);

    /// A place of the plot, in pixels; and back.
    [[nodiscard]] QPointF at(double x, double y) const;
    [[nodiscard]] QPointF fractionsOf(const QPointF &pixel) const;
};

/// Longer names end in …
inline constexpr double WidestSeriesName = 140;

} // namespace d1
