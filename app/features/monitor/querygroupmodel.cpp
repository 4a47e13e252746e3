// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/querygroupmodel.h"

#include <QDateTime>

namespace d1 {

namespace {

QVariant valueOf(const std::optional<Latency::Duration> &duration)
{
    return duration ? QVariant(std::chrono::duration<double, std::milli>(*duration).count()) : QVariant();
}

QVariant valueOf(const std::optional<std::int64_t> &count)
{
    return count ? QVariant(static_cast<qlonglong>(*count)) : QVariant();
}

QVariant valueOf(const std::optional<std::uint64_t> &count)
{
    return count ? QVariant(static_cast<qlonglong>(*count)) : QVariant();
}

QVariant valueOf(const std::optional<double> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QVariant valueOf(const std::optional<Clock::WallTime> &time)
{
    if (!time)
        return {};
    const auto since = std::chrono::floor<std::chrono::milliseconds>(time->time_since_epoch());
    return QDateTime::fromMSecsSinceEpoch(since.count(), Qt::UTC);
}

QVariant shownValue(const QueryGroup &group, int column)
{
    switch (column) {
    case QueryGroupModel::CostShare:
        return group.costShare;
    case QueryGroupModel::Runs:
        return static_cast<qlonglong>(group.runs);
    case QueryGroupModel::P50:
        return valueOf(group.latency().p50);
    case QueryGroupModel::P95:
        return valueOf(group.latency().p95);
    case QueryGroupModel::TotalTime:
        return valueOf(group.latency().total);
    case QueryGroupModel::RowsRead:
        return valueOf(group.rowsRead);
    case QueryGroupModel::RowsReadPerRow:
        return valueOf(group.rowsReadPerRow);
    case QueryGroupModel::ListPrice:
        return valueOf(group.listPrice);
    case QueryGroupModel::Errors:
        return valueOf(group.errors);
    case QueryGroupModel::Retries:
        return valueOf(group.retries);
    case QueryGroupModel::AnomalyShare:
        return group.anomaly ? QVariant(group.anomaly->share) : QVariant();
    case QueryGroupModel::Trend:
        return QVariantList(group.sparkline.begin(), group.sparkline.end());
    case QueryGroupModel::FirstSeen:
        return valueOf(group.firstSeen);
    case QueryGroupModel::LastSeen:
        return valueOf(group.lastSeen);
    case QueryGroupModel::Target:
        return QString::fromStdString(group.target);
    default:
        return QString::fromStdString(group.fingerprint);
    }
}

} // namespace

void QueryGroupModel::setGroups(std::vector<QueryGroup> groups)
{
    beginResetModel();
    m_groups = std::move(groups);
    endResetModel();
}

void QueryGroupModel::setMuted(std::size_t group, bool muted)
{
    m_groups.at(group).isMuted = muted;
    const int row = static_cast<int>(group);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int QueryGroupModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int QueryGroupModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueryGroupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QueryGroup &group = m_groups[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shownValue(group, index.column());
    case MarkedRole:
        return group.anomaly && group.anomaly->isMarked;
    case MutedRole:
        return group.isMuted;
    case EstimatedRole:
        return group.isEstimated;
    default:
        return {};
    }
}

} // namespace d1
