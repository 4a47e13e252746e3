// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/chartreading.h"

#include "ui/results/celltext.h"
#include "ui/widgets/numbertext.h"

#include <QDateTime>

#include <cmath>

namespace d1 {

ChartReading::ChartReading(ChartDataPtr data, ChartFigure figure, std::vector<ChartColumn> columns)
    : m_data(std::move(data))
    , m_figure(std::move(figure))
    , m_columns(std::move(columns))
{}

QString ChartReading::nameOf(std::size_t column) const
{
    return QString::fromStdString(m_columns[column].name);
}

QString ChartReading::xTitle() const
{
    const auto x = m_data->choice().x;
    return x ? nameOf(*x) : tr("row");
}

QString ChartReading::xText(std::size_t entry) const
{
    const auto x = m_data->choice().x;
    if (!x)
        return NumberText().exact(static_cast<std::int64_t>(m_data->rowOf(entry) + 1));
    const ChartColumn &column = m_columns[*x];
    const CellView cell = m_data->cellOf(entry, *x);
    const std::optional<double> time = timeOf(cell, column.timeForm);
    if (column.nature != ChartColumn::Nature::Time || column.timeForm == TimeForm::Text || !time)
        return CellText::preview(cell);
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(std::llround(*time), Qt::UTC);
    return utc.toString(utc.time().msec() == 0 ? QStringLiteral("yyyy-MM-dd HH:mm:ss")
                                               : QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

ChartContent::Axis ChartReading::xAxis() const
{
    ChartContent::Axis axis;
    axis.scale = m_figure.x;
    axis.title = xTitle();
    if (m_data->choice().kind == ChartKind::Bars) {
        const double last = static_cast<double>(m_figure.bars.size()) - 0.5;
        axis.scale = ChartScale::exactly(ChartScale::Kind::Linear, {-0.5, last});
        axis.nameOf = [reading = *this](double place) {
            const auto bar = static_cast<std::size_t>(place);
            return bar < reading.m_figure.bars.size() ? reading.xText(reading.m_figure.bars[bar]) : QString();
        };
    } else if (m_data->isByPlace()) {
        axis.nameOf = [reading = *this](double place) {
            const auto entry = static_cast<std::size_t>(place);
            return entry < reading.m_data->size() ? reading.xText(entry) : QString();
        };
    }
    return axis;
}

ChartContent ChartReading::content() const
{
    ChartContent content;
    content.kind = m_data->choice().kind;
    content.x = xAxis();
    content.y.scale = m_figure.y;
    for (const ChartFigure::Line &line : m_figure.lines)
        content.series.push_back({nameOf(line.column), line.points});
    if (content.series.size() == 1)
        content.y.title = content.series.front().name;
    return content;
}

Crosshair ChartReading::at(const ChartPoint &stop) const
{
    Crosshair crosshair;
    crosshair.x = stop.x;
    crosshair.title = QStringLiteral("%1 %2").arg(xTitle(), xText(stop.place));
    for (const ChartData::Series &series : m_data->series()) {
        Crosshair::Reading reading;
        reading.series = static_cast<int>(crosshair.readings.size());
        reading.y = m_figure.y.fractionOf(series.values[stop.place]);
        reading.text = CellText::preview(m_data->cellOf(stop.place, series.column));
        crosshair.readings << reading;
    }
    return crosshair;
}

QString ChartReading::sentence(const Crosshair &crosshair) const
{
    QStringList values;
    for (const Crosshair::Reading &reading : crosshair.readings) {
        const std::size_t column = m_figure.lines[static_cast<std::size_t>(reading.series)].column;
        values << QStringLiteral("%1 %2").arg(nameOf(column), reading.text);
    }
    return QStringLiteral("%1: %2").arg(crosshair.title, values.join(QStringLiteral(", ")));
}

QString ChartReading::title() const
{
    QStringList names;
    for (const ChartFigure::Line &line : m_figure.lines)
        names << nameOf(line.column);
    const QString all = names.join(QStringLiteral(", "));
    switch (m_data->choice().kind) {
    case ChartKind::Line:
        return tr("Line of %1 by %2").arg(all, xTitle());
    case ChartKind::Bars:
        return tr("Bars of %1 by %2").arg(all, xTitle());
    case ChartKind::Points:
        return tr("Points of %1 by %2").arg(all, xTitle());
    }
    return {};
}

QString ChartReading::facts() const
{
    const NumberText number;
    QStringList parts{number.rows(static_cast<std::int64_t>(m_data->size()))};
    const QString drawn = number.exact(static_cast<std::int64_t>(m_figure.pointCount()));
    if (m_figure.isThinned) {
        switch (m_data->choice().kind) {
        case ChartKind::Line:
            parts << tr("%1 points are drawn, every peak among them").arg(drawn);
            break;
        case ChartKind::Bars:
            parts << tr("the highest of neighbouring bars are drawn");
            break;
        case ChartKind::Points:
            parts << tr("%1 points are drawn, the others lie under them").arg(drawn);
            break;
        }
    }
    if (const auto without = static_cast<std::int64_t>(m_data->rowsLeftOut()); without > 0)
        parts << tr("%1 without %2").arg(number.rows(without), xTitle());
    return parts.join(QStringLiteral(" · "));
}

} // namespace d1
