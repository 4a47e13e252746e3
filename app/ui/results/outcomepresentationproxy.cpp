// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/outcomepresentationproxy.h"

#include "features/query/outcomemodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

namespace {

OutcomeModel::End endAt(const QModelIndex &index)
{
    return static_cast<OutcomeModel::End>(index.data(OutcomeModel::EndRole).toInt());
}

bool isText(int column)
{
    return column == OutcomeModel::Sql || column == OutcomeModel::Ending;
}

} // namespace

OutcomePresentationProxy::OutcomePresentationProxy(const Theme &theme, const IconSet &icons, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
    , m_icons(icons)
{}

QString OutcomePresentationProxy::textOf(const QModelIndex &index) const
{
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
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

QVariant OutcomePresentationProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isEnding = index.column() == OutcomeModel::Ending;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return textOf(index);
    case Qt::ToolTipRole:
        if (index.column() == OutcomeModel::Sql)
            return toolTipOf(QIdentityProxyModel::data(index, Qt::DisplayRole).toString());
        if (isEnding && endAt(index) != OutcomeModel::End::Done)
            return toolTipOf(index.data(OutcomeModel::MessageRole).toString());
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isText(index.column()) ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
        return isEnding ? QVariant() : m_theme.font(FontRole::Fixed);
    case Qt::ForegroundRole:
        return isEnding && endAt(index) == OutcomeModel::End::Failed ? m_theme.color(ColorRole::Danger) : QVariant();
    case Qt::DecorationRole:
        if (!isEnding)
            return {};
        switch (endAt(index)) {
        case OutcomeModel::End::Done:
            return m_icons.icon(IconName::Ok, ColorRole::Ok);
        case OutcomeModel::End::Failed:
            return m_icons.icon(IconName::Error, ColorRole::Danger);
        case OutcomeModel::End::Cancelled:
            return m_icons.icon(IconName::Cancel, ColorRole::SecondaryText);
        }
        return {};
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant OutcomePresentationProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isText(section) ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
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
