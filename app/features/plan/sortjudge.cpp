// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/sortjudge.h"

#include "features/plan/planphrases.h"
#include "features/plan/plansize.h"

#include <algorithm>

namespace d1 {

PlanJudgement judgeSort(const PlanSurroundings &plan, std::size_t index)
{
    const std::string &purpose = plan.node(index).purpose;
    const bool isCheap = std::ranges::all_of(plan.level(index), [&plan](std::size_t sibling) {
        return !isLoop(plan.node(sibling)) || isTiny(plan.subject(sibling).rows);
    });
    const PlanSeverity severity = isCheap ? PlanSeverity::Neutral : PlanSeverity::Notice;
    const bool isLimited = plan.shape().hasLimit() && !plan.operationAround(index);
    if (purpose == "ORDER BY")
        return planJudgement(severity, "Sort the rows",
                             isLimited ? "Goes through all rows before the first one is given, keeping as many as "
                                         "LIMIT asks for, since no index used here gives their order."
                                       : "Sorts all rows before the first one is given, since no index used here "
                                         "gives their order.");
    if (purpose.ends_with("ORDER BY"))
        return planJudgement(severity, "Sort part of the order",
                             "The rows come in the order of the first terms of ORDER BY; each run of equal ones is "
                             "sorted by the rest.");
    if (purpose == "GROUP BY")
        return planJudgement(severity, "Sort into groups",
                             "Sorts all rows to bring each group together, since no index used here gives their "
                             "order.");
    return planJudgement(severity, "Drop duplicates",
                         "Keeps every value seen in a temporary index, to tell new ones apart.");
}

} // namespace d1
