// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/planbook.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace d1::advisor {

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

/// What plans take: measured on the bench where there is one, else estimated; once a plan.
class PlanRuns
{
public:
    /// `parts` must outlive it.
    explicit PlanRuns(const EvaluatorParts &parts);

    /// Without `measures`, from what is known already and estimates.
    [[nodiscard]] PlanRun runOf(std::size_t query, const QueryPlan &plan, const IndexSet &set, StatisticsState state,
                                bool measures);
    [[nodiscard]] PlanRun guessed(std::size_t query, const QueryPlan &plan);
    /// By one run of a query that was measured, whatever its plan; nothing when none was.
    [[nodiscard]] const std::optional<std::map<std::string, RowChanges>> &changes(std::size_t query) const
    {
        return m_changes[query];
    }
    /// Counts up with what is known of the query.
    [[nodiscard]] std::size_t generation(std::size_t query) const { return m_generation[query]; }

    /// Steps that a run may take before it is stopped, where nothing better is known of its query.
    void setLimit(double steps) { m_limit = steps; }
    /// From now on a run is not stopped because a better plan of its query is known, and one that is stopped all the
    /// same took what it took by then: no estimate is mixed in.
    void measureToEnd() { m_measuresToEnd = true; }
    /// The figures of indexes have changed; what was measured stays.
    void adoptFigures() { ++m_figures; }
    [[nodiscard]] std::size_t plansMeasured() const { return m_plansMeasured; }
    /// Of the virtual machine, by all runs that were measured, and what the indexes for them took to build.
    [[nodiscard]] double stepsMeasured() const { return m_stepsMeasured; }

private:
    [[nodiscard]] PlanEstimate estimateFor(std::size_t query, const QueryPlan &plan) const;
    /// Shows what the plan needs on the bench, building it first.
    [[nodiscard]] bool isSet(std::size_t query, const QueryPlan &plan, const IndexSet &set, StatisticsState state);
    [[nodiscard]] bool shows(const std::set<std::size_t> &candidates, const std::set<std::string> &hidden,
                             StatisticsState state);
    [[nodiscard]] std::optional<PlanRun> measured(std::size_t query, const QueryPlan &plan, const IndexSet &set,
                                                  StatisticsState state, double limit);
    /// The rows of what was measured, by what is known of the indexes now.
    void refresh(PlanRun &run, std::size_t query, const QueryPlan &plan) const;
    void learnScale(std::size_t query, double ratio);
    [[nodiscard]] double limitOf(std::size_t query, StatisticsState state) const;

    const EvaluatorParts &m_parts;
    std::map<std::pair<std::size_t, std::string>, PlanRun> m_runs;
    std::vector<std::size_t> m_generation;                                   // by query
    std::vector<std::optional<std::map<std::string, RowChanges>>> m_changes; // by query
    std::vector<std::array<double, 2>> m_best; // least steps known, by query and state of the statistics
    std::vector<double> m_scale;               // measured by estimated steps of a query
    std::vector<bool> m_isScaled;
    double m_limit = 50e6;
    bool m_measuresToEnd = false;
    std::size_t m_plansMeasured = 0;
    double m_stepsMeasured = 0.0;
    std::size_t m_figures = 0; // state of them
};

} // namespace d1::advisor
