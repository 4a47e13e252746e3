// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/resultchart/chartfigure.h"
#include "ui/charts/chartcontent.h"
#include "ui/charts/crosshair.h"

#include <QCoreApplication>

namespace d1 {

/// The chart of a result in words: what a canvas shows, and what is said of one of its entries.
class ChartReading
{
    Q_DECLARE_TR_FUNCTIONS(d1::ChartReading)

public:
    /// `columns` are the result's.
    ChartReading(ChartDataPtr data, ChartFigure figure, std::vector<ChartColumn> columns);

    [[nodiscard]] ChartContent content() const;
    /// At one of the figure's stops, with the values as the result holds them.
    [[nodiscard]] Crosshair at(const ChartPoint &stop) const;
    /// "day 2026-01-02: sold 20, returned 4"
    [[nodiscard]] QString sentence(const Crosshair &crosshair) const;
    /// "Line of sold and returned by day"
    [[nodiscard]] QString title() const;
    /// "2,000 rows" and what was left out or thinned.
    [[nodiscard]] QString facts() const;

private:
    [[nodiscard]] QString nameOf(std::size_t column) const;
    [[nodiscard]] QString xTitle() const;
    [[nodiscard]] QString xText(std::size_t entry) const;
    [[nodiscard]] ChartContent::Axis xAxis() const;

    ChartDataPtr m_data;
    ChartFigure m_figure;
    std::vector<ChartColumn> m_columns;
};

} // namespace d1
