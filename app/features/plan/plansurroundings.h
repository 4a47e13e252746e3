// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "features/plan/plansubject.h"

namespace d1 {

/// What is around a node of a plan: the loops before it, what repeats it, what sorts after it. All three must outlive
/// it.
class PlanSurroundings
{
public:
    PlanSurroundings(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects, const StatementShape &shape);

    [[nodiscard]] const sql::PlanNode &node(std::size_t index) const { return m_tree.nodes[index]; }
    [[nodiscard]] const PlanSubject &subject(std::size_t index) const { return m_subjects[index]; }
    [[nodiscard]] const StatementShape &shape() const { return m_shape; }

    /// The nodes of the same level, itself included.
    [[nodiscard]] const std::vector<std::size_t> &level(std::size_t index) const;
    /// The loop around this one: the closest before it on its level. A side of OR runs in the loop around the OR.
    [[nodiscard]] std::optional<std::size_t> outerLoop(std::size_t index) const;
    [[nodiscard]] std::optional<sql::PlanOperation> operationAround(std::size_t index) const;
    /// Inside a subquery that runs again for each row outside, and not inside one of that which runs once.
    [[nodiscard]] bool isRepeated(std::size_t index) const;
    /// The rows of its level are sorted, so that all are read before the first is given.
    [[nodiscard]] bool isSorted(std::size_t index) const;
    /// It, or something below it that does not run only once, goes through a table that is not tiny.
    [[nodiscard]] bool readsMuch(std::size_t index) const;

private:
    /// The node itself where it is a loop, the first of its sides for an OR by several indexes.
    [[nodiscard]] std::optional<std::size_t> loopOf(std::size_t index) const;

    const sql::PlanTree &m_tree;
    const std::vector<PlanSubject> &m_subjects;
    const StatementShape &m_shape;
    std::vector<std::size_t> m_parents; // of each node; its own position for a root
};

/// Goes through rows: a scan, a search, or a virtual table.
[[nodiscard]] bool isLoop(const sql::PlanNode &node);

} // namespace d1
