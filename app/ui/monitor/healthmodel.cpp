// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/healthmodel.h"

#include "ui/traffic/rangewords.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

HealthModel::HealthModel(const IconSet &icons, QObject *parent)
    : QAbstractTableModel(parent)
    , m_icons(icons)
{}

void HealthModel::setHealth(std::vector<Health> health, Clock::WallTime now)
{
    const bool isSameSize = health.size() == m_health.size();
    if (!isSameSize)
        beginResetModel();
    m_health = std::move(health);
    m_now = now;
    if (!isSameSize)
        endResetModel();
    else if (!m_health.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HealthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_health.size());
}

int HealthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HealthModel::textOf(const Health &health, int column) const
{
    switch (column) {
    case Database:
        return QString::fromStdString(health.target);
    case State:
        return health.state == Health::State::Up     ? tr("Answers")
               : health.state == Health::State::Down ? tr("Does not answer")
                                                     : tr("Not asked yet");
    case RoundTrip:
        return health.state == Health::State::Up ? NumberText().duration(health.roundTrip) : QString();
    case LastCheck:
        return health.lastCheck ? RangeWords::moment(*health.lastCheck, m_now) : QString();
    case Remark:
        return remarkOf(health);
    default:
        return {};
    }
}

QString HealthModel::remarkOf(const Health &health) const
{
    if (health.onFallback)
        return tr("Reads go to the fallback while it is down");
    if (!health.trouble.empty())
        return QString::fromStdString(health.trouble);
    return health.since ? tr("since %1").arg(RangeWords::moment(*health.since, m_now)) : QString();
}

QVariant HealthModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Health &health = m_health[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Remark))
        return textOf(health, index.column());
    if (role == Qt::TextAlignmentRole && index.column() == RoundTrip)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DecorationRole && index.column() == State) {
        if (health.state == Health::State::Unknown)
            return m_icons.icon(IconName::Info, ColorRole::MutedText);
        const bool up = health.state == Health::State::Up;
        return m_icons.icon(up ? IconName::Ok : IconName::Error, up ? ColorRole::Ok : ColorRole::Danger);
    }
    return {};
}

QVariant HealthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == RoundTrip ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString heads[] = {tr("Database"), tr("State"), tr("Round trip"), tr("Last check"), tr("Remark")};
    return heads[section];
}

} // namespace d1
