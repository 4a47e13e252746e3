// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/indexusemodel.h"

#include <QStringList>

namespace d1 {

namespace {

QString columnsOf(const IndexUse &use)
{
    QStringList names;
    for (const std::string &column : use.columns)
        names << (column.empty() ? QStringLiteral("(…)") : QString::fromStdString(column));
    return names.join(QStringLiteral(", "));
}

} // namespace

IndexUseModel::Finding IndexUseModel::findingOf(const IndexUse &use)
{
    if (!use.coveredBy.empty())
        return Finding::Duplicate;
    if (use.isUnused)
        return Finding::Unused;
    return use.queries.empty() && (use.isUnique || use.isConstraint) ? Finding::KeepsUnique : Finding::None;
}

void IndexUseModel::setReport(IndexReport report)
{
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

int IndexUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_report.indexes.size());
}

int IndexUseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IndexUseModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const IndexUse &use = m_report.indexes[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case Index:
        return QString::fromStdString(use.index);
    case Table:
        return QString::fromStdString(use.table);
    case Columns:
        return columnsOf(use);
    case Queries:
        return static_cast<qlonglong>(use.queries.size());
    case Runs:
        return static_cast<qlonglong>(use.runs);
    case Writes:
        return static_cast<qlonglong>(use.writes);
    case SizeShare:
        return use.sizeShare ? QVariant(*use.sizeShare) : QVariant();
    default:
        return static_cast<int>(findingOf(use));
    }
}

} // namespace d1
