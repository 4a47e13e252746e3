// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plantreeproxy.h"

#include "features/plan/plantreemodel.h"
#include "ui/plan/planwords.h"
#include "ui/theme/theme.h"
#include "ui/widgets/numbertext.h"

namespace d1 {

namespace {

PlanSeverity severityAt(const QModelIndex &index)
{
    return static_cast<PlanSeverity>(index.data(PlanTreeModel::SeverityRole).toInt());
}

} // namespace

PlanTreeProxy::PlanTreeProxy(const Theme &theme, const IconSet &icons, QObject *parent)
    : QIdentityProxyModel(parent)
    , m_theme(theme)
    , m_icons(icons)
{}

QString PlanTreeProxy::textOf(const QModelIndex &index) const
{
    const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
    if (!value.isValid())
        return {};
    switch (index.column()) {
    case PlanTreeModel::Severity:
        return PlanWords::severity(severityAt(index));
    case PlanTreeModel::TableRows:
        return NumberText().exact(value.toLongLong());
    case PlanTreeModel::Share:
        return PlanWords::share(value.toDouble());
    default:
        return value.toString();
    }
}

QString PlanTreeProxy::accessibleText(const QModelIndex &index) const
{
    if (index.column() != PlanTreeModel::Step)
        return textOf(index);
    const QString sentence = textOf(index.siblingAtColumn(PlanTreeModel::Sentence));
    return tr("%1, %2: %3").arg(textOf(index), PlanWords::severity(severityAt(index)), sentence);
}

QVariant PlanTreeProxy::decorationOf(const QModelIndex &index) const
{
    if (index.column() == PlanTreeModel::Severity)
        return m_icons.icon(PlanWords::severityIcon(severityAt(index)), PlanWords::severityColor(severityAt(index)));
    if (index.column() != PlanTreeModel::Step)
        return {};
    const auto operation = static_cast<sql::PlanOperation>(index.data(PlanTreeModel::OperationRole).toInt());
    return m_icons.icon(PlanWords::operationIcon(operation));
}

QVariant PlanTreeProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isNumber = index.column() == PlanTreeModel::TableRows || index.column() == PlanTreeModel::Share;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(index);
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::ToolTipRole:
        return index.column() == PlanTreeModel::Step ? index.data(PlanTreeModel::DetailRole) : textOf(index);
    case Qt::DecorationRole:
        return decorationOf(index);
    case Qt::ForegroundRole:
        return index.column() == PlanTreeModel::Severity ? m_theme.color(PlanWords::severityColor(severityAt(index)))
                                                         : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

QVariant PlanTreeProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case PlanTreeModel::Step:
        return tr("Step");
    case PlanTreeModel::Severity:
        return tr("Severity");
    case PlanTreeModel::TableRows:
        return tr("Table rows");
    case PlanTreeModel::Share:
        return tr("Cost");
    case PlanTreeModel::Sentence:
        return tr("What happens");
    default:
        return {};
    }
}

} // namespace d1
