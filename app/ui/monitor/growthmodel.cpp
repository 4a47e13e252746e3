// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/growthmodel.h"

#include "ui/widgets/numbertext.h"

#include <cmath>

namespace d1 {

namespace {

struct GrowthWords {
    Q_DECLARE_TR_FUNCTIONS(d1::GrowthModel)
};

QString withSign(double value, const QString &text)
{
    return value > 0 ? u'+' + text : text;
}

QString howText(SizeSample::How how)
{
    switch (how) {
    case SizeSample::How::Told:
        return GrowthWords::tr("told by the database");
    case SizeSample::How::HighestRow:
        return GrowthWords::tr("highest rowid, at most");
    case SizeSample::How::Statistics:
        return GrowthWords::tr("last ANALYZE");
    case SizeSample::How::Counted:
        return GrowthWords::tr("counted");
    case SizeSample::How::NotKnown:
        break;
    }
    return GrowthWords::tr("no rowid, no ANALYZE");
}

QString textOf(const Growth &growth, int column)
{
    const NumberText numbers;
    switch (column) {
    case GrowthModel::Name:
        return QString::fromStdString(growth.table.empty() ? growth.target : growth.table);
    case GrowthModel::Size:
        return growth.bytes ? numbers.bytes(*growth.bytes) : QString();
    case GrowthModel::SizeADay:
        return growth.bytesPerDay ? withSign(*growth.bytesPerDay, numbers.bytes(std::llround(*growth.bytesPerDay)))
                                  : QString();
    case GrowthModel::Rows:
        return growth.rows ? numbers.exact(*growth.rows) : QString();
    case GrowthModel::RowsADay:
        return growth.rowsPerDay ? withSign(*growth.rowsPerDay, numbers.compact(std::round(*growth.rowsPerDay)))
                                 : QString();
    default:
        return howText(growth.how);
    }
}

bool isNumber(int column)
{
    return column != GrowthModel::Name && column != GrowthModel::How;
}

} // namespace

void GrowthModel::setGrowth(std::vector<Growth> growth)
{
    if (growth == m_growth)
        return; // what is read on stays
    beginResetModel();
    m_growth = std::move(growth);
    endResetModel();
}

const Growth *GrowthModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_growth[static_cast<std::size_t>(row)] : nullptr;
}

int GrowthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_growth.size());
}

int GrowthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant GrowthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Growth &growth = m_growth[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole)
        return textOf(growth, index.column());
    if (role == Qt::ToolTipRole && index.column() == Size && growth.bytes)
        return tr("%1 B", "bytes").arg(NumberText().exact(*growth.bytes));
    if (role == Qt::TextAlignmentRole && isNumber(index.column()))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant GrowthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString heads[] = {tr("Database or table"), tr("Size"),    tr("Size a day"), tr("Rows"),
                             tr("Rows a day"),        tr("Known by")};
    return heads[section];
}

} // namespace d1
