// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriespool.h"

#include <QChart>
#include <QLineSeries>
#include <QPen>
#include <QScatterSeries>

namespace d1 {

SeriesPool::SeriesPool(QChart &chart, QAbstractAxis &x, QAbstractAxis &y)
    : m_chart(chart)
    , m_x(x)
    , m_y(y)
{}

template<typename Series>
Series &SeriesPool::next(QList<Series *> &all, qsizetype &used)
{
    if (used == all.size()) {
        all.append(new Series);
        m_chart.addSeries(all.back());
        all.back()->attachAxis(&m_x);
        all.back()->attachAxis(&m_y);
    }
    return *all.at(used++);
}

void SeriesPool::begin()
{
    m_usedLines = 0;
    m_usedClouds = 0;
}

void SeriesPool::addLine(const QList<QPointF> &points, const QPen &pen)
{
    QLineSeries &line = next(m_lines, m_usedLines);
    line.setPen(pen);
    line.replace(points);
}

void SeriesPool::addPoints(const QList<QPointF> &points, const QColor &color, double size)
{
    QScatterSeries &cloud = next(m_clouds, m_usedClouds);
    cloud.setMarkerSize(size);
    cloud.setColor(color);
    cloud.setBorderColor(Qt::transparent);
    cloud.replace(points);
}

void SeriesPool::end()
{
    for (qsizetype line = m_usedLines; line < m_lines.size(); ++line)
        m_lines.at(line)->clear();
    for (qsizetype cloud = m_usedClouds; cloud < m_clouds.size(); ++cloud)
        m_clouds.at(cloud)->clear();
}

void SeriesPool::forget()
{
    m_lines.clear();
    m_clouds.clear();
}

} // namespace d1
