// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/planbook.h"

#include "sql/plantree.h"

#include <optional>

namespace d1::advisor {

std::string textOf(const QueryPlan &plan)
{
    std::string text;
    for (const PlanLines &part : plan.parts) {
        for (const PlanLine &line : part)
            text += std::to_string(line.parent) + ' ' + line.detail + '\n';
        text += '\n';
    }
    return text;
}

const QueryPlan &PlanBook::planFor(std::size_t query, const IndexSet &relevant, StatisticsState state)
{
    const PlanKey key{query, state, relevant};
    auto known = m_plans.find(key);
    if (known == m_plans.end())
        known = m_plans.emplace(key, askPlanner(query, relevant, state)).first;
    return known->second;
}

QueryPlan PlanBook::askPlanner(std::size_t query, const IndexSet &set, StatisticsState state)
{
    PlannerDatabase &planner = *m_parts.planners[static_cast<std::size_t>(state)];
    std::vector<const PlannedIndex *> shown;
    for (const std::size_t candidate : set.added)
        shown.push_back(&(*m_parts.candidates)[candidate].planned);
    std::vector<std::string> hidden;
    for (const std::size_t own : set.dropped)
        hidden.push_back((*m_parts.own)[own].name);
    planner.hideOwn(hidden);
    planner.show(shown);
    QueryPlan plan;
    const Query &asked = (*m_parts.queries)[query];
    for (const QueryPart &part : asked.parts) {
        plan.parts.emplace_back();
        if (part.inMainPlan)
            continue;
        ++m_plansAsked;
        const std::vector<Cell> none;
        if (Result<PlanLines> lines = planner.explain(part.sql, part.why.empty() ? asked.values : none))
            plan.parts.back() = *std::move(lines);
        for (const PlanLine &line : plan.parts.back()) {
            const std::string index = sql::parsePlanDetail(line.detail).index;
            if (const std::optional<std::size_t> number = candidateNumber(index))
                plan.used.insert(*number);
            else if (!index.empty())
                plan.usedOwn.insert(index);
        }
    }
    return plan;
}

void PlanBook::forget()
{
    m_plans.clear();
    for (PlannerDatabase *planner : m_parts.planners) {
        if (planner)
            planner->show({});
    }
}

} // namespace d1::advisor
