// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"

#include <QAbstractTableModel>

#include <map>

namespace d1 {

/// The table behind a chart: a row a step, first its beginning as QDateTime in UTC, then a column a line with its value
/// as double, invalid where there is none; last, where there are any, the steps' notes.
class SeriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// `notes` say what happened in steps.
    void setSeries(TrafficSeries series, std::map<std::size_t, QString> notes = {});
    [[nodiscard]] const TrafficSeries &series() const { return m_series; }
    /// Of a column; null for the first, and for that of the notes.
    [[nodiscard]] const MeasureSeries *lineOf(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    TrafficSeries m_series;
    std::map<std::size_t, QString> m_notes;
};

} // namespace d1
