// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/history/historyentry.h"

#include <QAbstractTableModel>

#include <vector>

namespace d1 {

/// Entries of the history, a row each, as raw values: when as QDateTime in UTC, times in milliseconds as double, rows
/// as qlonglong or invalid.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { StartedAt, Target, Sql, Rows, Elapsed, Error, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<HistoryEntry> entries);
    [[nodiscard]] const std::vector<HistoryEntry> &entries() const { return m_entries; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<HistoryEntry> m_entries;
};

} // namespace d1
