// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plansurroundings.h"

#include "features/plan/plansize.h"

#include <algorithm>
#include <numeric>

namespace d1 {

using sql::PlanNode;
using sql::PlanOperation;

namespace {

/// SQLite guards it so that its rows or its value are computed once a run.
bool runsOnce(const PlanNode &node)
{
    return node.operation == PlanOperation::ScalarSubquery || node.operation == PlanOperation::ListSubquery
           || node.operation == PlanOperation::Materialize;
}

} // namespace

bool isLoop(const PlanNode &node)
{
    return node.operation == PlanOperation::Scan || node.operation == PlanOperation::Search
           || node.operation == PlanOperation::VirtualTable;
}

PlanSurroundings::PlanSurroundings(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects,
                                   const StatementShape &shape)
    : m_tree(tree)
    , m_subjects(subjects)
    , m_shape(shape)
    , m_parents(tree.nodes.size())
{
    std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
    for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
        for (const std::size_t child : tree.nodes[i].children)
            m_parents[child] = i;
    }
}

const std::vector<std::size_t> &PlanSurroundings::level(std::size_t index) const
{
    const std::size_t parent = m_parents[index];
    return parent == index ? m_tree.roots : node(parent).children;
}

std::optional<std::size_t> PlanSurroundings::outerLoop(std::size_t index) const
{
    std::optional<std::size_t> outer;
    for (const std::size_t sibling : level(index)) {
        if (sibling == index)
            break;
        if (const std::optional<std::size_t> loop = loopOf(sibling))
            outer = loop;
    }
    const std::optional<PlanOperation> around = operationAround(index);
    if (!outer && (around == PlanOperation::OrTerm || around == PlanOperation::MultiIndexOr))
        return outerLoop(m_parents[index]);
    // The sides of an OR are no loops around each other.
    return node(index).operation == PlanOperation::OrTerm ? outerLoop(m_parents[index]) : outer;
}

std::optional<std::size_t> PlanSurroundings::loopOf(std::size_t index) const
{
    const PlanNode &step = node(index);
    if (isLoop(step))
        return index;
    if ((step.operation != PlanOperation::MultiIndexOr && step.operation != PlanOperation::OrTerm)
        || step.children.empty())
        return std::nullopt;
    return loopOf(step.children.front());
}

std::optional<PlanOperation> PlanSurroundings::operationAround(std::size_t index) const
{
    if (m_parents[index] == index)
        return std::nullopt;
    return node(m_parents[index]).operation;
}

bool PlanSurroundings::isRepeated(std::size_t index) const
{
    while (m_parents[index] != index) {
        index = m_parents[index];
        if (node(index).operation == PlanOperation::CorrelatedSubquery)
            return true;
        if (runsOnce(node(index)))
            return false;
    }
    return false;
}

bool PlanSurroundings::isSorted(std::size_t index) const
{
    return std::ranges::any_of(level(index), [this](std::size_t sibling) {
        return node(sibling).operation == PlanOperation::UseTempBTree && node(sibling).purpose != "DISTINCT";
    });
}

bool PlanSurroundings::readsMuch(std::size_t index) const
{
    const PlanNode &step = node(index);
    const bool readsAll = step.operation == PlanOperation::Scan && !subject(index).isDerived && !step.stopsAtFirst;
    if (readsAll && !isTiny(subject(index).rows))
        return true;
    return std::ranges::any_of(step.children,
                               [this](std::size_t child) { return !runsOnce(node(child)) && readsMuch(child); });
}

} // namespace d1
