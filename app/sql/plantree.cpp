// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/plantree.h"

#include "sql/ascii.h"

#include <algorithm>

namespace d1::sql {

namespace {

bool isExplainQueryPlan(const ResultSet &rows)
{
    // The third column has changed its name over time.
    const auto names = rows.columnNames();
    return names.size() == 4 && equalsIgnoringCase(names[0], "id") && equalsIgnoringCase(names[1], "parent")
           && equalsIgnoringCase(names[3], "detail");
}

/// Children to parents by id. A parent that has not come before its child is not one; such a node becomes a root.
void link(PlanTree &tree)
{
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        const auto before = tree.nodes.begin() + static_cast<std::ptrdiff_t>(i);
        const auto parent = std::find_if(tree.nodes.begin(), before, [&tree, i](const PlanNode &candidate) {
            return candidate.id == tree.nodes[i].parent && candidate.id != 0;
        });
        if (parent == before)
            tree.roots.push_back(i);
        else
            parent->children.push_back(i);
    }
}

} // namespace

std::optional<PlanTree> planTreeFrom(const ResultSet &rows)
{
    if (!isExplainQueryPlan(rows))
        return std::nullopt;
    PlanTree tree;
    tree.nodes.reserve(rows.rowCount());
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        PlanNode node = parsePlanDetail(rows.cell(row, 3).bytes());
        node.id = rows.cell(row, 0).integer();
        node.parent = rows.cell(row, 1).integer();
        node.estimate = rows.cell(row, 2).integer();
        tree.nodes.push_back(std::move(node));
    }
    link(tree);
    return tree;
}

std::string_view nameOf(PlanOperation operation)
{
    switch (operation) {
    case PlanOperation::Scan:
        return "scan";
    case PlanOperation::Search:
        return "search";
    case PlanOperation::UseTempBTree:
        return "use_temp_b_tree";
    case PlanOperation::ScalarSubquery:
        return "scalar_subquery";
    case PlanOperation::ListSubquery:
        return "list_subquery";
    case PlanOperation::CorrelatedSubquery:
        return "correlated_subquery";
    case PlanOperation::InOperator:
        return "in_operator";
    case PlanOperation::CoRoutine:
        return "co_routine";
    case PlanOperation::Materialize:
        return "materialize";
    case PlanOperation::Compound:
        return "compound";
    case PlanOperation::CompoundPart:
        return "compound_part";
    case PlanOperation::MultiIndexOr:
        return "multi_index_or";
    case PlanOperation::OrTerm:
        return "or_term";
    case PlanOperation::BloomFilter:
        return "bloom_filter";
    case PlanOperation::RecursiveStep:
        return "recursive_step";
    case PlanOperation::Setup:
        return "setup";
    case PlanOperation::ConstantRow:
        return "constant_row";
    case PlanOperation::VirtualTable:
        return "virtual_table";
    case PlanOperation::Merge:
        return "merge";
    case PlanOperation::MergePart:
        return "merge_part";
    case PlanOperation::RightJoin:
        return "right_join";
    case PlanOperation::Other:
        break;
    }
    return "other";
}

std::string_view nameOf(PlanAccess access)
{
    switch (access) {
    case PlanAccess::None:
        break;
    case PlanAccess::FullScan:
        return "full_scan";
    case PlanAccess::CoveringIndex:
        return "covering_index";
    case PlanAccess::Index:
        return "index";
    case PlanAccess::PrimaryKey:
        return "primary_key";
    case PlanAccess::RowId:
        return "rowid";
    case PlanAccess::AutomaticIndex:
        return "automatic_index";
    case PlanAccess::AutomaticPartialIndex:
        return "automatic_partial_index";
    case PlanAccess::VirtualTable:
        return "virtual_table";
    }
    return "";
}

} // namespace d1::sql
