// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"

#include <QAbstractTableModel>

namespace d1 {

/// The table behind a chart: a row a step, first its beginning as QDateTime in UTC, then a column a line with its value
/// as double, invalid where there is none.
class SeriesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setSeries(TrafficSeries series);
    [[nodiscard]] const TrafficSeries &series() const { return m_series; }
    /// Of a column; null for the first.
    [[nodiscard]] const MeasureSeries *lineOf(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    TrafficSeries m_series;
};

} // namespace d1
