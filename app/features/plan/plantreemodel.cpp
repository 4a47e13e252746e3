// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plantreemodel.h"

namespace d1 {

void PlanTreeModel::setPlan(Plan plan)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_places.assign(m_plan.tree.nodes.size(), {});
    place(m_plan.tree.roots, std::nullopt);
    endResetModel();
}

void PlanTreeModel::place(const std::vector<std::size_t> &level, std::optional<std::size_t> parent)
{
    for (std::size_t row = 0; row < level.size(); ++row) {
        m_places[level[row]] = {parent, static_cast<int>(row)};
        place(m_plan.tree.nodes[level[row]].children, level[row]);
    }
}

QModelIndex PlanTreeModel::indexOf(std::size_t node, int column) const
{
    return node < m_places.size() ? createIndex(m_places[node].row, column, node) : QModelIndex();
}

std::optional<std::size_t> PlanTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? std::optional<std::size_t>(index.internalId()) : std::nullopt;
}

const std::vector<std::size_t> &PlanTreeModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_plan.tree.nodes[parent.internalId()].children : m_plan.tree.roots;
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, childrenOf(parent)[static_cast<std::size_t>(row)]);
}

QModelIndex PlanTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const std::optional<std::size_t> parent = m_places[index.internalId()].parent;
    return parent ? indexOf(*parent) : QModelIndex();
}

int PlanTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(childrenOf(parent).size());
}

int PlanTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant PlanTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const sql::PlanNode &node = m_plan.tree.nodes[index.internalId()];
    const PlanJudgement &judgement = m_plan.judgements[index.internalId()];
    if (role == DetailRole)
        return QString::fromStdString(node.detail);
    if (role == SeverityRole)
        return static_cast<int>(judgement.severity);
    if (role == OperationRole)
        return static_cast<int>(node.operation);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Step:
        return QString::fromStdString(judgement.title);
    case Severity:
        return static_cast<int>(judgement.severity);
    case TableRows:
        return judgement.tableRows ? QVariant::fromValue<qlonglong>(*judgement.tableRows) : QVariant();
    case Share:
        return judgement.costShare > 0 ? QVariant(judgement.costShare) : QVariant();
    case Sentence:
        return QString::fromStdString(judgement.sentence);
    default:
        return {};
    }
}

} // namespace d1
