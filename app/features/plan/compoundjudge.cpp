// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/compoundjudge.h"

#include "features/plan/planphrases.h"

namespace d1 {

using sql::PlanNode;
using sql::PlanOperation;

namespace {

PlanJudgement neutral(std::string title, std::string sentence)
{
    return planJudgement(PlanSeverity::Neutral, std::move(title), std::move(sentence));
}

/// UNION, EXCEPT or INTERSECT that keeps rows; before 3.24 the whole compound says so, since then each part.
PlanJudgement judgeKeeping(const std::string &purpose)
{
    if (purpose == "UNION")
        return planJudgement(PlanSeverity::Notice, purpose,
                             "Keeps all rows in a temporary index to drop duplicates; UNION ALL would not have to.");
    return planJudgement(PlanSeverity::Notice, purpose, "Keeps the rows in a temporary index to compare both parts.");
}

std::string mergeSentence(const std::string &purpose)
{
    const std::string begins = "Takes two inputs in order and goes through them side by side";
    if (purpose == "UNION")
        return begins + ", dropping duplicates.";
    if (purpose == "EXCEPT")
        return begins + ", keeping what only the left one has.";
    if (purpose == "INTERSECT")
        return begins + ", keeping what both have.";
    return begins + ".";
}

} // namespace

PlanJudgement judgeCompound(const PlanSurroundings &plan, std::size_t index)
{
    const PlanNode &step = plan.node(index);
    const bool keepsRows = step.detail.contains("USING TEMP B-TREE") && !step.purpose.empty();
    switch (step.operation) {
    case PlanOperation::Compound:
        return keepsRows ? judgeKeeping(step.purpose)
                         : neutral("Combine", "Gives the rows of its parts, one part after the other.");
    case PlanOperation::CompoundPart:
        return keepsRows ? judgeKeeping(step.purpose)
                         : neutral(step.purpose.empty() ? "First part" : step.purpose,
                                   "Gives its rows as one part of the result.");
    case PlanOperation::Merge:
        return neutral(step.purpose.empty() ? "Merge" : step.purpose + " by merging", mergeSentence(step.purpose));
    case PlanOperation::MergePart:
        return neutral(step.detail == "LEFT" ? "Left input" : "Right input", "Gives its rows in order.");
    case PlanOperation::MultiIndexOr:
        return planJudgement(PlanSeverity::Good, "Search once for each side of OR",
                             "Answers each side of OR by an index of its own and puts the rows together.");
    case PlanOperation::OrTerm:
        return neutral("One side of OR", "Finds the rows of this side.");
    default:
        return neutral("Rows without a partner",
                       "Adds the rows of " + plan.subject(index).name + " that found no partner.");
    }
}

} // namespace d1
