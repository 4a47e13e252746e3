// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/growth.h"

#include <QAbstractTableModel>

namespace d1 {

/// How large databases and tables are and how fast they grow, a row each, in words.
class GrowthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Size, SizeADay, Rows, RowsADay, How, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setGrowth(std::vector<Growth> growth);
    /// Of a row; null when there is none.
    [[nodiscard]] const Growth *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Growth> m_growth;
};

} // namespace d1
