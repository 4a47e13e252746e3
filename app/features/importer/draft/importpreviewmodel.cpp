// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/draft/importpreviewmodel.h"

namespace d1 {

ImportPreviewModel::ImportPreviewModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::fileChanged, this, [this] {
        beginResetModel();
        endResetModel();
    });
}

int ImportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.preview().rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_draft.preview().columns.size());
}

QVariant ImportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &row = m_draft.preview().rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= row.size() || !row[column])
        return {};
    return QString::fromStdString(*row[column]);
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const auto column = static_cast<std::size_t>(section);
    return column < m_draft.preview().columns.size() ? QString::fromStdString(m_draft.preview().columns[column])
                                                     : QVariant();
}

} // namespace d1
