// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/planruns.h"

#include "features/advisor/search/rowsread.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr double limitBesideBest = 1.5; // a plan that takes more than so many times the best is only known to be bad
constexpr double beyondLimit = 10.0;    // how much more is thought of it, since it may be any number of times
constexpr double leastLimit = 100'000.0;
constexpr double stepsPerEntryBuilt = 20.0; // what sorting it takes, in steps that take as long

} // namespace

PlanRuns::PlanRuns(const EvaluatorParts &parts)
    : m_parts(parts)
    , m_generation(parts.queries->size(), 0)
    , m_changes(parts.queries->size())
    , m_best(parts.queries->size())
    , m_scale(parts.queries->size(), 1.0)
    , m_isScaled(parts.queries->size(), false)
{}

double PlanRuns::limitOf(std::size_t query, StatisticsState state) const
{
    const double best = m_best[query][static_cast<std::size_t>(state)];
    return best > 0 && !m_measuresToEnd ? std::min(m_limit, std::max(leastLimit, best * limitBesideBest)) : m_limit;
}

PlanRun PlanRuns::runOf(std::size_t query, const QueryPlan &plan, const IndexSet &set, StatisticsState state,
                        bool measures)
{
    const std::pair key(query, textOf(plan));
    const double limit = limitOf(query, state);
    const auto known = m_runs.find(key);
    const bool isKnown = known != m_runs.end();
    if (isKnown && (known->second.tried || !measures || !known->second.bounded || known->second.limit >= limit)) {
        refresh(known->second, query, plan);
        return known->second;
    }
    if (!measures)
        return guessed(query, plan);
    ++m_generation[query];
    std::optional<PlanRun> run = measured(query, plan, set, state, limit);
    if (!run) {
        run = isKnown ? known->second : guessed(query, plan);
        run->tried = true;
    }
    return m_runs.insert_or_assign(key, *std::move(run)).first->second;
}

void PlanRuns::refresh(PlanRun &run, std::size_t query, const QueryPlan &plan) const
{
    if (run.measured && !run.bounded && run.figures != m_figures)
        run.work.rowsRead = rowsReadFrom(run.taken, estimateFor(query, plan));
    run.figures = m_figures;
}

/// Of all parts together; what a trigger does, it does for each row.
PlanEstimate PlanRuns::estimateFor(std::size_t query, const QueryPlan &plan) const
{
    const Query &asked = (*m_parts.queries)[query];
    PlanEstimate sum;
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        if (asked.parts[part].inMainPlan)
            continue;
        const PlanEstimate estimate = estimateOf(plan.parts[part], asked.parts[part], *m_parts.knowledge);
        const double times = part == 0 ? 1.0 : std::max(1.0, sum.resultRows);
        sum.rowsRead += estimate.rowsRead * times;
        sum.scannedRows += estimate.scannedRows * times;
        sum.steps += estimate.steps * times;
        sum.resultRows = part == 0 ? estimate.resultRows : sum.resultRows;
    }
    return sum;
}

PlanRun PlanRuns::guessed(std::size_t query, const QueryPlan &plan)
{
    const PlanEstimate estimate = estimateFor(query, plan);
    PlanRun run;
    run.resultRows = estimate.resultRows;
    run.work = Work{estimate.rowsRead, 0.0, estimate.steps} * m_scale[query];
    return run;
}

/// The least that was seen: a guess that is too good is found out by measuring, one that is too bad never is.
void PlanRuns::learnScale(std::size_t query, double ratio)
{
    ratio = std::clamp(ratio, 0.02, 50.0);
    m_scale[query] = m_isScaled[query] ? std::min(m_scale[query], ratio) : ratio;
    m_isScaled[query] = true;
}

bool PlanRuns::shows(const std::set<std::size_t> &candidates, const std::set<std::string> &hidden,
                     StatisticsState state)
{
    std::set<std::string> shown;
    for (const std::size_t candidate : candidates) {
        const PlannedIndex &index = (*m_parts.candidates)[candidate].planned;
        if (!m_parts.bench->isBuilt(index.name)) {
            m_stepsMeasured += (*m_parts.candidates)[candidate].figures.rows * stepsPerEntryBuilt;
            if (!m_parts.bench->build(index))
                return false;
        }
        shown.insert(index.name);
    }
    return m_parts.bench->show(shown, hidden, state).has_value();
}

/// Usually the indexes in the plan are enough to get the plan; if not, those that it was chosen from, and what the rows
/// then lead to is the truth whatever was planned without them.
bool PlanRuns::isSet(std::size_t query, const QueryPlan &plan, const IndexSet &set, StatisticsState state)
{
    const Query &asked = (*m_parts.queries)[query];
    std::set<std::string> hidden;
    for (const std::size_t own : set.dropped)
        hidden.insert((*m_parts.own)[own].name);
    if (shows(plan.used, hidden, state)) {
        const Result<PlanLines> lines = m_parts.bench->explain(asked.sql, asked.values);
        if (plan.used == set.added || (lines && *lines == plan.parts.front()))
            return true;
    }
    return plan.used != set.added && shows(set.added, hidden, state);
}

std::optional<PlanRun> PlanRuns::measured(std::size_t query, const QueryPlan &plan, const IndexSet &set,
                                          StatisticsState state, double limit)
{
    const Query &asked = (*m_parts.queries)[query];
    if (!isSet(query, plan, set, state))
        return std::nullopt;
    const Measurement taken = m_parts.bench->run(asked.sql, asked.values, limit);
    if (!taken.error.empty() || m_parts.isStopped())
        return std::nullopt;
    ++m_plansMeasured;
    m_stepsMeasured += taken.steps;
    const PlanEstimate estimate = estimateFor(query, plan);
    PlanRun run;
    run.measured = true;
    run.bounded = !taken.complete;
    run.limit = limit;
    run.taken = taken;
    run.figures = m_figures;
    run.resultRows = taken.resultRows;
    run.work = {rowsReadFrom(taken, estimate), 0.0, taken.steps};
    if (run.bounded && !m_measuresToEnd) {
        if (limit < m_limit)
            run.work = run.work * beyondLimit;
        if (estimate.steps > run.work.steps) // the better word on how much longer it would have taken
            run.work = {estimate.rowsRead, 0.0, estimate.steps};
    } else if (!run.bounded) {
        learnScale(query, taken.steps / std::max(1.0, estimate.steps));
    }
    if (taken.complete) {
        double &best = m_best[query][static_cast<std::size_t>(state)];
        best = best > 0 ? std::min(best, taken.steps) : taken.steps;
        if (!asked.effects.readOnly && !m_changes[query] && !taken.refused)
            m_changes[query] = taken.changes;
    }
    return run;
}

} // namespace d1::advisor
