// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/outcomepresentationproxy.h"

#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

namespace {

OutcomeModel::End endAt(const QModelIndex &index)
{
    return static_cast<OutcomeModel::End>(index.data(OutcomeModel::EndRole).toInt());
}

} // namespace

OutcomePresentationProxy::OutcomePresentationProxy(const Theme &theme, const IconSet &icons, QObject *parent)
    : PresentationProxy(parent)
    , m_theme(theme)
    , m_icons(icons)
{}

QString OutcomePresentationProxy::textOf(const QModelIndex &index) const
{
    const QVariant value = valueOf(index);
    if (!value.isValid())
        return {};
    switch (index.column()) {
    case OutcomeModel::Sql:
        return value.toString().simplified();
    case OutcomeModel::Ending:
        switch (endAt(index)) {
        case OutcomeModel::End::Done:
            return tr("Done");
        case OutcomeModel::End::Failed:
            return index.data(OutcomeModel::MessageRole).toString().simplified();
        case OutcomeModel::End::Cancelled:
            return tr("Cancelled");
        }
        return {};
    case OutcomeModel::ServerTime:
    case OutcomeModel::Elapsed:
        return NumberText().duration(Milliseconds(value.toDouble()));
    default:
        return NumberText().exact(value.toLongLong());
    }
}

bool OutcomePresentationProxy::isNumber(int column) const
{
    return column != OutcomeModel::Sql && column != OutcomeModel::Ending;
}

QIcon OutcomePresentationProxy::iconOf(OutcomeModel::End end) const
{
    switch (end) {
    case OutcomeModel::End::Done:
        return m_icons.icon(IconName::Ok, ColorRole::Ok);
    case OutcomeModel::End::Failed:
        return m_icons.icon(IconName::Error, ColorRole::Danger);
    case OutcomeModel::End::Cancelled:
        return m_icons.icon(IconName::Cancel, ColorRole::SecondaryText);
    }
    return {};
}

QVariant OutcomePresentationProxy::lookOf(const QModelIndex &index, int role) const
{
    const bool isEnding = index.column() == OutcomeModel::Ending;
    const OutcomeModel::End end = endAt(index);
    if (role == Qt::ToolTipRole && index.column() == OutcomeModel::Sql)
        return toolTipOf(valueOf(index).toString());
    if (role == Qt::ToolTipRole && isEnding && end != OutcomeModel::End::Done)
        return toolTipOf(index.data(OutcomeModel::MessageRole).toString());
    if (role == Qt::FontRole && !isEnding)
        return m_theme.font(FontRole::Fixed);
    if (role == Qt::ForegroundRole && isEnding && end == OutcomeModel::End::Failed)
        return m_theme.color(ColorRole::Danger);
    if (role == Qt::DecorationRole && isEnding)
        return iconOf(end);
    return {};
}

QString OutcomePresentationProxy::headingOf(int column) const
{
    switch (column) {
    case OutcomeModel::Number:
        return tr("#");
    case OutcomeModel::Sql:
        return tr("Statement");
    case OutcomeModel::Ending:
        return tr("Outcome");
    case OutcomeModel::Rows:
        return tr("Rows");
    case OutcomeModel::Changes:
        return tr("Changed");
    case OutcomeModel::ServerTime:
        return tr("Server");
    case OutcomeModel::Elapsed:
        return tr("Elapsed");
    case OutcomeModel::RowsRead:
        return tr("Read");
    case OutcomeModel::RowsWritten:
        return tr("Written");
    default:
        return {};
    }
}

} // namespace d1
