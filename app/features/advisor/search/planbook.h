// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/evaluatorparts.h"
#include "features/advisor/search/indexset.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace d1::advisor {

/// How a query is answered under one set of indexes and one state of the statistics.
struct QueryPlan {
    std::vector<PlanLines> parts; ///< one for each of Query::parts; empty for what the main plan shows
    std::set<std::size_t> used;   ///< candidates
    std::set<std::string> usedOwn;
};

/// The plan as one text, by which two plans are the same.
[[nodiscard]] std::string textOf(const QueryPlan &plan);

/// What the planner answers, asked once for a query and the indexes that can matter to it.
class PlanBook
{
public:
    /// `parts` must outlive it.
    explicit PlanBook(const EvaluatorParts &parts)
        : m_parts(parts)
    {}

    /// `relevant` holds what the query could use, and nothing else.
    [[nodiscard]] const QueryPlan &planFor(std::size_t query, const IndexSet &relevant, StatisticsState state);
    /// The statistics have changed.
    void forget();
    [[nodiscard]] std::size_t plansAsked() const { return m_plansAsked; }

private:
    struct PlanKey {
        std::size_t query;
        StatisticsState state;
        IndexSet relevant;
        auto operator<=>(const PlanKey &) const = default;
    };

    [[nodiscard]] QueryPlan askPlanner(std::size_t query, const IndexSet &set, StatisticsState state);

    const EvaluatorParts &m_parts;
    std::map<PlanKey, QueryPlan> m_plans;
    std::size_t m_plansAsked = 0;
};

} // namespace d1::advisor
