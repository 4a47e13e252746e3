// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartframe.h"
#include "ui/charts/crosshair.h"

class QPainter;

namespace d1 {

class Theme;

/// Paints what is not a series: axes and grid below them; names, marks and the crosshair with its values over them. The
/// theme must outlive it.
class ChartOverlay
{
public:
    explicit ChartOverlay(const Theme &theme);

    void paintAxes(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const;
    /// At the right ends of several lines, or above the plot where there are no ends.
    void paintNames(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const;
    void paintMarks(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const;
    /// The part of the horizontal axis between these fractions of it.
    void paintSelection(QPainter &painter, const ChartFrame &frame, double from, double to) const;
    void paintCrosshair(QPainter &painter, const ChartFrame &frame, const ChartContent &content,
                        const Crosshair &crosshair) const;

private:
    void paintTitles(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const;
    void paintEndNames(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const;
    void paintLegend(QPainter &painter, const ChartFrame &frame, const ChartContent &content) const;
    void paintReadings(QPainter &painter, const ChartFrame &frame, const ChartContent &content,
                       const Crosshair &crosshair) const;

    const Theme &m_theme;
};

} // namespace d1
