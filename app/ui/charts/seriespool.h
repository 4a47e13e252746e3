// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

class QAbstractAxis;
class QChart;
class QColor;
class QLineSeries;
class QPen;
class QScatterSeries;

namespace d1 {

/// The lines and clouds of points of a chart, used again when its content changes: for Qt Charts it is much work to
/// make one, and a line with gaps takes one for each stretch. Chart and axes must outlive it.
class SeriesPool
{
public:
    SeriesPool(QChart &chart, QAbstractAxis &x, QAbstractAxis &y);

    /// Nothing is drawn any more, but for what is added from here on.
    void begin();
    void addLine(const QList<QPointF> &points, const QPen &pen);
    void addPoints(const QList<QPointF> &points, const QColor &color, double size);
    /// What was not used again holds no points.
    void end();
    /// The chart's series are gone.
    void forget();

private:
    template<typename Series>
    Series &next(QList<Series *> &all, qsizetype &used);

    QChart &m_chart;
    QAbstractAxis &m_x;
    QAbstractAxis &m_y;
    QList<QLineSeries *> m_lines; ///< the chart's
    QList<QScatterSeries *> m_clouds;
    qsizetype m_usedLines = 0;
    qsizetype m_usedClouds = 0;
};

} // namespace d1
