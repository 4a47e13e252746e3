// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/evaluatorparts.h"
#include "features/advisor/search/indexset.h"
#include "features/advisor/search/indexupkeep.h"
#include "features/advisor/search/planbook.h"
#include "features/advisor/search/planruns.h"

#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace d1::advisor {

/// One run of a query, all states of the statistics averaged.
struct QueryCost {
    Work work;
    bool measured = true; ///< all of it
    bool settled = true;  ///< measured, or measuring was tried and was not possible
    bool bounded = false;
    std::set<std::size_t> used;       ///< candidates in its plan, whatever the state of the statistics
    std::set<std::size_t> usedAlways; ///< in its plan in every state
};

/// Answers what every query costs under any set of indexes, remembering all it has learned.
class Evaluator
{
public:
    using Parts = EvaluatorParts;

    explicit Evaluator(Parts parts);
    Evaluator(const Evaluator &) = delete;
    Evaluator &operator=(const Evaluator &) = delete;

    /// Measured where that is possible.
    [[nodiscard]] QueryCost cost(std::size_t query, const IndexSet &set) { return costBy(query, set, isMeasuring()); }
    /// From what is known already, and estimates.
    [[nodiscard]] QueryCost guess(std::size_t query, const IndexSet &set) { return costBy(query, set, false); }
    /// Of these queries with all their runs, in Pricing's rows.
    [[nodiscard]] double total(std::span<const std::size_t> queries, const IndexSet &set);
    [[nodiscard]] double guessedTotal(std::span<const std::size_t> queries, const IndexSet &set);
    /// What `to` saves beside `from`, measured where that is possible; a bound above it once it cannot reach `needed`.
    [[nodiscard]] double gain(std::span<const std::size_t> queries, const IndexSet &from, const IndexSet &to,
                              double needed);
    /// What `to` could save at most beside `from`: all that is spent on the queries that it gives another plan. Runs
    /// nothing.
    [[nodiscard]] double mostSaved(std::span<const std::size_t> queries, const IndexSet &from, const IndexSet &to);
    /// Queries whose cost can depend on the candidate: those that could use it and those that write its table.
    [[nodiscard]] const std::vector<std::size_t> &concernedBy(std::size_t candidate) const
    {
        return m_concerned[candidate];
    }
    [[nodiscard]] bool canUse(std::size_t query, std::size_t candidate) const;
    [[nodiscard]] const QueryPlan &plan(std::size_t query, const IndexSet &set, StatisticsState state);

    /// Steps that a run may take before it is stopped, where nothing better is known of its query.
    void setLimit(double steps) { m_runs.setLimit(steps); }
    /// From now on a run is not stopped because a better plan of its query is known: for figures that are told.
    void measureToEnd();
    /// The statistics have changed; what was measured stays.
    void forgetPlans();
    /// From now on nothing more is measured.
    void stopMeasuring() { m_measures = false; }
    [[nodiscard]] bool isMeasuring() const { return m_measures && m_parts.bench; }
    [[nodiscard]] std::size_t plansAsked() const { return m_plans.plansAsked(); }
    [[nodiscard]] std::size_t plansMeasured() const { return m_runs.plansMeasured(); }
    /// See PlanRuns.
    [[nodiscard]] double stepsMeasured() const { return m_runs.stepsMeasured(); }
    [[nodiscard]] const Pricing &pricing() const { return m_parts.pricing; }

private:
    void findConcerned();
    [[nodiscard]] IndexSet relevantTo(std::size_t query, const IndexSet &set) const;
    [[nodiscard]] QueryCost costBy(std::size_t query, const IndexSet &set, bool measures);
    [[nodiscard]] bool isPlannedAlike(std::size_t query, const IndexSet &left, const IndexSet &right);

    Parts m_parts;
    std::vector<std::vector<std::size_t>> m_concerned; // by candidate
    std::vector<std::vector<bool>> m_usable;           // by query, by candidate
    PlanBook m_plans{m_parts};
    PlanRuns m_runs{m_parts};
    IndexUpkeep m_upkeep{m_parts, m_plans, m_runs};
    struct Remembered {
        QueryCost cost;
        std::size_t generation = 0; ///< of what was known of the query
    };
    std::map<std::pair<std::size_t, IndexSet>, Remembered> m_costs;
    bool m_measures = true;
};

} // namespace d1::advisor
