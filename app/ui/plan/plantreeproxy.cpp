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
    : PresentationProxy(parent)
    , m_theme(theme)
    , m_icons(icons)
{}

QString PlanTreeProxy::textOf(const QModelIndex &index) const
{
    const QVariant value = valueOf(index);
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

bool PlanTreeProxy::isNumber(int column) const
{
    return column == PlanTreeModel::TableRows || column == PlanTreeModel::Share;
}

QVariant PlanTreeProxy::lookOf(const QModelIndex &index, int role) const
{
    switch (role) {
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case Qt::ToolTipRole:
        return index.column() == PlanTreeModel::Step ? index.data(PlanTreeModel::DetailRole) : textOf(index);
    case Qt::DecorationRole:
        return decorationOf(index);
    case Qt::ForegroundRole:
        return index.column() == PlanTreeModel::Severity ? m_theme.color(PlanWords::severityColor(severityAt(index)))
                                                         : QVariant();
    default:
        return {};
    }
}

QString PlanTreeProxy::headingOf(int column) const
{
    switch (column) {
    case PlanTreeModel::Step:
        return tr("Step and what happens");
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
