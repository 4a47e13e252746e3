// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/seriesmodel.h"

#include <QDateTime>

namespace d1 {

void SeriesModel::setSeries(TrafficSeries series, std::map<std::size_t, QString> notes)
{
    beginResetModel();
    m_series = std::move(series);
    m_notes = std::move(notes);
    endResetModel();
}

const MeasureSeries *SeriesModel::lineOf(int column) const
{
    const auto line = static_cast<std::size_t>(column) - 1;
    return column > 0 && line < m_series.lines.size() ? &m_series.lines[line] : nullptr;
}

int SeriesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_series.steps());
}

int SeriesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_series.lines.size()) + (m_notes.empty() ? 1 : 2);
}

QVariant SeriesModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto step = static_cast<std::size_t>(index.row());
    if (const MeasureSeries *line = lineOf(index.column())) {
        const bool isKnown = step < line->values.size() && !std::isnan(line->values[step]);
        return isKnown ? QVariant(line->values[step]) : QVariant();
    }
    if (index.column() > 0) {
        const auto note = m_notes.find(step);
        return note == m_notes.end() ? QVariant() : QVariant(note->second);
    }
    const auto since = std::chrono::floor<std::chrono::milliseconds>(m_series.edges[step].time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC);
}

} // namespace d1
