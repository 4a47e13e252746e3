// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historymodel.h"

#include <QDateTime>

namespace d1 {

void HistoryModel::setEntries(std::vector<HistoryEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case StartedAt:
        return QDateTime::fromMSecsSinceEpoch(entry.startedAt, Qt::UTC);
    case Target:
        return QString::fromStdString(entry.target);
    case Sql:
        return QString::fromStdString(entry.sql);
    case Rows:
        return entry.rows ? QVariant(static_cast<qlonglong>(*entry.rows)) : QVariant();
    case Elapsed:
        return entry.elapsed.count();
    default:
        return QString::fromStdString(entry.error);
    }
}

} // namespace d1
