// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/subqueryjudge.h"

#include "features/plan/planphrases.h"

#include <algorithm>

namespace d1 {

using sql::PlanNode;
using sql::PlanOperation;

namespace {

PlanJudgement neutral(std::string title, std::string sentence)
{
    return planJudgement(PlanSeverity::Neutral, std::move(title), std::move(sentence));
}

PlanJudgement judgeCorrelated(const PlanSurroundings &plan, std::size_t index)
{
    const std::vector<std::size_t> &steps = plan.node(index).children;
    if (std::ranges::any_of(steps, [&plan](std::size_t step) { return plan.readsMuch(step); }))
        return planJudgement(
            PlanSeverity::Warning, "Subquery for each row",
            "Runs again for each row of the outer query and reads a whole table each time; an index on the "
            "column that ties them, or a join, would help.");
    return planJudgement(
        PlanSeverity::Notice, "Subquery for each row",
        "Runs again for each row of the outer query; each run searches, so it is cheap while those are few.");
}

PlanJudgement judgeBloomFilter(const std::string &name)
{
    if (name.empty())
        return neutral("Filter early",
                       "Notes the values of the list in a small filter that tells most others at once.");
    return neutral("Filter early", "Sorts out most rows that have no partner in " + name + " before searching it.");
}

} // namespace

PlanJudgement judgeSubquery(const PlanSurroundings &plan, std::size_t index)
{
    const PlanNode &step = plan.node(index);
    const std::string &name = plan.subject(index).name;
    const bool isReused = step.detail.starts_with("REUSE ");
    switch (step.operation) {
    case PlanOperation::CorrelatedSubquery:
        return judgeCorrelated(plan, index);
    case PlanOperation::ScalarSubquery:
        return neutral("Subquery", isReused ? "Uses the value of a subquery that has run before."
                                            : "Runs once; its value is kept for every row.");
    case PlanOperation::ListSubquery:
        return neutral("List for IN", isReused ? "Uses the values of a list that was made before."
                                               : "Runs once and keeps its values, to be looked up by IN.");
    case PlanOperation::InOperator:
        return planJudgement(PlanSeverity::Good, "Look up IN",
                             "Answers IN straight from a key or an index, without a list.");
    case PlanOperation::CoRoutine:
        return neutral("Compute " + name, "Computes the rows of " + name + " one at a time, as they are asked for.");
    case PlanOperation::Materialize:
        return neutral("Compute " + name + " first", "Computes " + name + " once and keeps its rows for this run.");
    case PlanOperation::BloomFilter:
        return judgeBloomFilter(name);
    case PlanOperation::Setup:
        return neutral("First rows", "Gives the rows that the recursion begins with.");
    default:
        return neutral("Next rows", "Runs again for each row found, until there are no new ones.");
    }
}

} // namespace d1
