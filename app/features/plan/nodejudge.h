// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "features/plan/plansubject.h"

namespace d1 {

/// Says of each node of a plan what it does and whether that is a reason to worry.
class NodeJudge
{
public:
    /// All three must outlive it.
    NodeJudge(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects, const StatementShape &shape);

    /// Without costShare.
    [[nodiscard]] PlanJudgement judge(std::size_t index) const;

private:
    [[nodiscard]] PlanJudgement judgeScan(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeFullScan(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeRepeatedScan(std::size_t index, std::size_t outer) const;
    [[nodiscard]] PlanJudgement judgeSearch(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeExtreme(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeAutomaticIndex(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeTempBTree(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeCorrelated(std::size_t index) const;
    [[nodiscard]] PlanJudgement judgeCompoundPart(std::size_t index) const;

    [[nodiscard]] const sql::PlanNode &node(std::size_t index) const { return m_tree.nodes[index]; }
    [[nodiscard]] const PlanSubject &subject(std::size_t index) const { return m_subjects[index]; }
    /// The nodes of the same level, itself included.
    [[nodiscard]] const std::vector<std::size_t> &level(std::size_t index) const;
    /// The loop around this one: the closest before it on its level.
    [[nodiscard]] std::optional<std::size_t> outerLoop(std::size_t index) const;
    /// The node itself where it is a loop, the first of its sides for an OR by several indexes.
    [[nodiscard]] std::optional<std::size_t> loopOf(std::size_t index) const;
    [[nodiscard]] bool readsMuch(std::size_t index) const;

    const sql::PlanTree &m_tree;
    const std::vector<PlanSubject> &m_subjects;
    const StatementShape &m_shape;
    std::vector<std::size_t> m_parents; // of each node; its own position for a root
};

} // namespace d1
