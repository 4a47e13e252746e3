// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/databases/explorerfilter.h"

#include "ui/databases/explorermodel.h"

namespace d1 {

ExplorerFilter::ExplorerFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void ExplorerFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

bool ExplorerFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_text.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    // The open database would bring all of its schema along.
    if (index.data(ExplorerModel::GroupRole).toBool() || index.data(ExplorerModel::OpenRole).toBool())
        return false;
    return index.data(Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive);
}

} // namespace d1
