// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/workbench.h"
#include "features/advisor/search/candidate.h"
#include "features/advisor/search/indexset.h"
#include "features/advisor/search/planestimate.h"
#include "features/advisor/search/pricing.h"
#include "features/advisor/search/query.h"

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace d1::advisor {

/// How a query is answered under one set of indexes and one state of the statistics.
struct QueryPlan {
    std::vector<PlanLines> parts; ///< one for each of Query::parts; empty for what the main plan shows
    std::set<std::size_t> used;   ///< candidates
    std::set<std::string> usedOwn;
};

/// What a plan takes when it is followed.
struct PlanRun {
    Work work; ///< rowsWritten is left to the evaluator
    double resultRows = 0.0;
    bool measured = false;   ///< else estimated
    bool tried = false;      ///< measuring was tried, and was not possible
    bool bounded = false;    ///< stopped at a limit: it takes at least this
    double limit = 0.0;      ///< steps it was allowed
    Measurement taken;       ///< when it was measured
    std::size_t figures = 0; ///< state of the figures that its rows were worked out by
};

/// One run of a query, all states of the statistics averaged.
struct QueryCost {
    Work work;
    bool measured = true; ///< all of it
    bool settled = true;  ///< measured, or measuring was tried and was not possible
    bool bounded = false;
    std::set<std::size_t> used;       ///< candidates in its plan, whatever the state of the statistics
    std::set<std::size_t> usedAlways; ///< in its plan in every state
};

/// Answers what every query costs under any set of indexes, remembering all it has learned. A plan is asked of the
/// planner once for a query and the indexes that can matter to it; its cost is measured, or else estimated, once a
/// plan.
class Evaluator
{
public:
    struct Parts {
        const Schema *schema = nullptr;
        const std::vector<Query> *queries = nullptr;
        const std::vector<Candidate> *candidates = nullptr;
        const std::vector<OwnIndex> *own = nullptr;
        CostKnowledge *knowledge = nullptr;
        /// By StatisticsState; null: that state is not looked at.
        std::array<PlannerDatabase *, 2> planners{};
        Workbench *bench = nullptr; ///< null: everything is estimated
        Pricing pricing;
        std::function<bool()> isStopped;
    };

    explicit Evaluator(Parts parts);

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
    void setLimit(double steps) { m_limit = steps; }
    /// From now on a run is not stopped because a better plan of its query is known: for figures that are told.
    void measureToEnd();
    /// The statistics have changed; what was measured stays.
    void forgetPlans();
    /// From now on nothing more is measured.
    void stopMeasuring() { m_measures = false; }
    [[nodiscard]] bool isMeasuring() const { return m_measures && m_parts.bench; }
    [[nodiscard]] std::size_t plansAsked() const { return m_plansAsked; }
    [[nodiscard]] std::size_t plansMeasured() const { return m_plansMeasured; }
    /// Of the virtual machine, by all runs that were measured.
    [[nodiscard]] double stepsMeasured() const { return m_stepsMeasured; }
    [[nodiscard]] const Pricing &pricing() const { return m_parts.pricing; }

private:
    struct PlanKey {
        std::size_t query;
        StatisticsState state;
        IndexSet relevant;
        auto operator<=>(const PlanKey &) const = default;
    };

    void findConcerned();
    [[nodiscard]] IndexSet relevantTo(std::size_t query, const IndexSet &set) const;
    [[nodiscard]] const QueryPlan &planFor(std::size_t query, const IndexSet &relevant, StatisticsState state);
    [[nodiscard]] QueryPlan askPlanner(std::size_t query, const IndexSet &set, StatisticsState state);
    [[nodiscard]] QueryCost costBy(std::size_t query, const IndexSet &set, bool measures);
    [[nodiscard]] bool isPlannedAlike(std::size_t query, const IndexSet &left, const IndexSet &right);
    [[nodiscard]] PlanRun runOf(std::size_t query, const QueryPlan &plan, const IndexSet &set, StatisticsState state,
                                bool measures);
    [[nodiscard]] PlanEstimate estimateFor(std::size_t query, const QueryPlan &plan) const;
    [[nodiscard]] PlanRun guessed(std::size_t query, const QueryPlan &plan);
    [[nodiscard]] std::optional<PlanRun> measured(std::size_t query, const QueryPlan &plan, const IndexSet &set,
                                                  StatisticsState state, double limit);
    /// The rows of what was measured, by what is known of the indexes now.
    void refresh(PlanRun &run, std::size_t query, const QueryPlan &plan) const;
    void learnScale(std::size_t query, double ratio);
    [[nodiscard]] double limitOf(std::size_t query, StatisticsState state) const;
    [[nodiscard]] const std::map<std::string, RowChanges> &changesOf(std::size_t query);
    void addMaintenance(std::size_t query, const IndexSet &set, Work &work);

    Parts m_parts;
    std::vector<std::vector<std::size_t>> m_concerned; // by candidate
    std::vector<std::vector<bool>> m_usable;           // by query, by candidate
    std::map<PlanKey, QueryPlan> m_plans;
    std::map<std::pair<std::size_t, std::string>, PlanRun> m_runs;
    struct Remembered {
        QueryCost cost;
        std::size_t generation = 0;
    };
    std::map<std::pair<std::size_t, IndexSet>, Remembered> m_costs;
    std::vector<std::size_t> m_generation;                                   // of what is known, by query
    std::vector<std::optional<std::map<std::string, RowChanges>>> m_changes; // by query
    std::map<std::size_t, std::map<std::string, RowChanges>> m_guessedChanges;
    std::vector<std::array<double, 2>> m_best; // least steps known, by query and state of the statistics
    std::vector<double> m_scale;               // measured by estimated steps of a query
    std::vector<bool> m_isScaled;
    double m_limit = 50e6;
    bool m_measures = true;
    bool m_measuresToEnd = false;
    std::size_t m_plansAsked = 0;
    std::size_t m_plansMeasured = 0;
    double m_stepsMeasured = 0.0;
    std::size_t m_figures = 0; // state of them
};

/// The plan as one text, by which two plans are the same.
[[nodiscard]] std::string textOf(const QueryPlan &plan);

} // namespace d1::advisor
