// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypresentationproxy.h"

#include "features/history/historymodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numbertext.h"

#include <QDateTime>

namespace d1 {

namespace {

constexpr qsizetype longestLine = 300; // what a row can show at most

/// What was run today needs no date.
QString whenText(const QDateTime &when)
{
    const QLocale locale;
    if (when.date() == QDate::currentDate())
        return locale.toString(when.time(), QStringLiteral("HH:mm:ss"));
    return locale.toString(when, QLocale::ShortFormat);
}

} // namespace

HistoryPresentationProxy::HistoryPresentationProxy(const Theme &theme, const IconSet &icons, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
    , m_icons(icons)
{}

QString HistoryPresentationProxy::textOf(const QModelIndex &index) const
{
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    switch (index.column()) {
    case HistoryModel::StartedAt:
        return whenText(value.toDateTime().toLocalTime());
    case HistoryModel::Sql:
        return value.toString().left(longestLine).simplified();
    case HistoryModel::Rows:
        return value.isValid() ? NumberText().exact(value.toLongLong()) : QString();
    case HistoryModel::Elapsed:
        return NumberText().duration(Milliseconds(value.toDouble()));
    default:
        return value.toString();
    }
}

QVariant HistoryPresentationProxy::data(const QModelIndex &index, int role) const
{
    const QModelIndex error = index.siblingAtColumn(HistoryModel::Error);
    const bool failed = !QIdentityProxyModel::data(error, Qt::DisplayRole).toString().isEmpty();
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::ToolTipRole:
        return index.column() == HistoryModel::Error || index.column() == HistoryModel::Target ? textOf(index)
                                                                                               : QVariant();
    case Qt::DecorationRole:
        if (index.column() != HistoryModel::Error)
            return {};
        return failed ? m_icons.icon(IconName::Error, ColorRole::Danger) : m_icons.icon(IconName::Ok, ColorRole::Ok);
    case Qt::FontRole:
        return index.column() == HistoryModel::Sql ? QVariant(m_theme.font(FontRole::Fixed)) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == HistoryModel::Rows || index.column() == HistoryModel::Elapsed
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::AccessibleTextRole:
        return index.column() == HistoryModel::Error && !failed ? tr("Succeeded") : textOf(index);
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant HistoryPresentationProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return section == HistoryModel::Rows || section == HistoryModel::Elapsed
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case HistoryModel::StartedAt:
        return tr("When");
    case HistoryModel::Target:
        return tr("Database");
    case HistoryModel::Sql:
        return tr("Statement");
    case HistoryModel::Rows:
        return tr("Rows");
    case HistoryModel::Elapsed:
        return tr("Time");
    default:
        return tr("Outcome");
    }
}

} // namespace d1
