// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/planfacts.h"

#include "sql/ascii.h"

#include <algorithm>
#include <array>

namespace d1::sql {

namespace {

constexpr std::array allAccesses{PlanAccess::FullScan,
                                 PlanAccess::CoveringIndex,
                                 PlanAccess::Index,
                                 PlanAccess::PrimaryKey,
                                 PlanAccess::RowId,
                                 PlanAccess::AutomaticIndex,
                                 PlanAccess::AutomaticPartialIndex,
                                 PlanAccess::VirtualTable};

bool isAnyOf(PlanAccess access, std::initializer_list<PlanAccess> accesses)
{
    return std::ranges::find(accesses, access) != accesses.end();
}

/// CO-ROUTINE x and MATERIALIZE x make x, which a later step reads.
bool isMadeByThePlan(const PlanTree &tree, const std::string &name)
{
    return std::ranges::any_of(tree.nodes, [&name](const PlanNode &node) {
        return (node.operation == PlanOperation::CoRoutine || node.operation == PlanOperation::Materialize)
               && equalsIgnoringCase(node.table, name);
    });
}

} // namespace

bool PlanFacts::usesIndex() const
{
    return std::ranges::any_of(steps, [](const PlanStep &step) {
        return isAnyOf(step.access,
                       {PlanAccess::Index, PlanAccess::CoveringIndex, PlanAccess::PrimaryKey, PlanAccess::RowId});
    });
}

bool PlanFacts::scansTable() const
{
    return std::ranges::any_of(steps, [](const PlanStep &step) {
        return isAnyOf(step.access,
                       {PlanAccess::FullScan, PlanAccess::AutomaticIndex, PlanAccess::AutomaticPartialIndex});
    });
}

PlanFacts planFactsOf(const PlanTree &tree)
{
    PlanFacts facts;
    for (const PlanNode &node : tree.nodes) {
        if (isAnyOf(node.access, {PlanAccess::None, PlanAccess::VirtualTable}) || isMadeByThePlan(tree, node.table))
            continue;
        facts.steps.push_back({node.access, node.table, node.index});
    }
    return facts;
}

PlanAccess planAccessOf(std::string_view name)
{
    const auto found = std::ranges::find(allAccesses, name, [](PlanAccess access) { return nameOf(access); });
    return found == allAccesses.end() ? PlanAccess::None : *found;
}

} // namespace d1::sql
