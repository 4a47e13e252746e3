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
    : PresentationProxy(parent)
    , m_theme(theme)
    , m_icons(icons)
{}

QString HistoryPresentationProxy::textOf(const QModelIndex &index) const
{
    const QVariant value = valueOf(index);
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

bool HistoryPresentationProxy::isNumber(int column) const
{
    return column == HistoryModel::Rows || column == HistoryModel::Elapsed;
}

QVariant HistoryPresentationProxy::lookOf(const QModelIndex &index, int role) const
{
    const bool isOutcome = index.column() == HistoryModel::Error;
    const auto failed = [&] { return !valueOf(index.siblingAtColumn(HistoryModel::Error)).toString().isEmpty(); };
    if (role == Qt::ToolTipRole && (isOutcome || index.column() == HistoryModel::Target))
        return textOf(index);
    if (role == Qt::DecorationRole && isOutcome)
        return failed() ? m_icons.icon(IconName::Error, ColorRole::Danger) : m_icons.icon(IconName::Ok, ColorRole::Ok);
    if (role == Qt::FontRole && index.column() == HistoryModel::Sql)
        return m_theme.font(FontRole::Fixed);
    if (role == Qt::AccessibleTextRole && isOutcome && !failed())
        return tr("Succeeded");
    return {};
}

QString HistoryPresentationProxy::headingOf(int column) const
{
    switch (column) {
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
