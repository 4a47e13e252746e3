// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planphrases.h"

#include "features/plan/plansize.h"

namespace d1 {

PlanJudgement planJudgement(PlanSeverity severity, std::string title, std::string sentence)
{
    return {severity, std::move(title), std::move(sentence), std::nullopt, 0.0, {}, {}};
}

std::string everyRowOf(const PlanSubject &subject)
{
    if (!subject.rows)
        return "every row of " + subject.name;
    if (isTiny(subject.rows))
        return *subject.rows == 1 ? "the one row of " + subject.name
                                  : "all " + countText(*subject.rows) + " rows of " + subject.name;
    return "every row of " + subject.name + ", about " + countText(*subject.rows) + ",";
}

std::string twoClauses(std::string first, const std::string &second)
{
    if (first.ends_with(','))
        first.pop_back();
    return first + "; " + second;
}

std::string forEachOuterRow(const PlanSurroundings &plan, std::size_t index)
{
    const std::optional<std::size_t> outer = plan.outerLoop(index);
    return outer ? " for each row of " + plan.subject(*outer).name : std::string();
}

std::string keptByLeftJoin(const sql::PlanNode &node)
{
    return node.leftJoin ? " A row without a match is kept all the same." : std::string();
}

} // namespace d1
