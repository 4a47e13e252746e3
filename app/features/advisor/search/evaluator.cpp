// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/evaluator.h"

#include <algorithm>
#include <numeric>

namespace d1::advisor {

Evaluator::Evaluator(Parts parts)
    : m_parts(std::move(parts))
{
    findConcerned();
}

void Evaluator::findConcerned()
{
    const std::vector<Candidate> &candidates = *m_parts.candidates;
    const std::vector<Query> &queries = *m_parts.queries;
    m_concerned.resize(candidates.size());
    m_usable.assign(queries.size(), std::vector<bool>(candidates.size(), false));
    for (std::size_t query = 0; query < queries.size(); ++query) {
        if (!queries[query].problem.empty())
            continue;
        for (std::size_t number = 0; number < candidates.size(); ++number) {
            const Candidate &candidate = candidates[number];
            if (!queries[query].tables.contains(candidate.table))
                continue;
            const bool usable = couldUse(queries[query], candidate);
            m_usable[query][number] = usable;
            const auto effects = queries[query].effects.tables.find(m_parts.schema->tables[candidate.table].name);
            const bool maintains = effects != queries[query].effects.tables.end() && effects->second.writes();
            if (usable || maintains)
                m_concerned[number].push_back(query);
        }
    }
}

bool Evaluator::canUse(std::size_t query, std::size_t candidate) const
{
    return m_usable[query][candidate];
}

void Evaluator::forgetPlans()
{
    m_plans.forget();
    m_runs.adoptFigures();
    m_costs.clear();
}

void Evaluator::measureToEnd()
{
    m_runs.measureToEnd();
    m_costs.clear();
}

IndexSet Evaluator::relevantTo(std::size_t query, const IndexSet &set) const
{
    IndexSet relevant;
    for (const std::size_t candidate : set.added) {
        if (m_usable[query][candidate])
            relevant.added.insert(candidate);
    }
    for (const std::size_t own : set.dropped) {
        if ((*m_parts.queries)[query].tables.contains((*m_parts.own)[own].table))
            relevant.dropped.insert(own);
    }
    return relevant;
}

const QueryPlan &Evaluator::plan(std::size_t query, const IndexSet &set, StatisticsState state)
{
    return m_plans.planFor(query, relevantTo(query, set), state);
}

QueryCost Evaluator::costBy(std::size_t query, const IndexSet &set, bool measures)
{
    const Query &asked = (*m_parts.queries)[query];
    const IndexSet relevant = relevantTo(query, set);
    IndexSet weighed = relevant; // an index that is not used still has to be kept up
    if (!asked.effects.readOnly) {
        for (const std::size_t candidate : set.added) {
            if (asked.tables.contains((*m_parts.candidates)[candidate].table))
                weighed.added.insert(candidate);
        }
    }
    const std::pair key(query, weighed);
    if (const auto known = m_costs.find(key); known != m_costs.end()) {
        const bool holds = known->second.generation == m_runs.generation(query);
        if (measures ? known->second.cost.settled : holds)
            return known->second.cost;
    }
    QueryCost cost;
    double states = 0.0;
    for (const StatisticsState state : {StatisticsState::AsFound, StatisticsState::Analysed}) {
        if (!m_parts.planners[static_cast<std::size_t>(state)])
            continue;
        const QueryPlan &plan = m_plans.planFor(query, relevant, state);
        const PlanRun run = m_runs.runOf(query, plan, relevant, state, measures);
        cost.work += run.work;
        cost.measured = cost.measured && run.measured;
        cost.settled = cost.settled && (run.measured || run.tried);
        cost.bounded = cost.bounded || run.bounded;
        if (states == 0.0)
            cost.usedAlways = plan.used;
        else
            std::erase_if(cost.usedAlways, [&plan](std::size_t one) { return !plan.used.contains(one); });
        cost.used.insert(plan.used.begin(), plan.used.end());
        states += 1.0;
    }
    cost.work = cost.work * (1.0 / std::max(1.0, states));
    m_upkeep.addTo(cost.work, query, weighed);
    m_costs.insert_or_assign(key, Remembered{cost, m_runs.generation(query)});
    return cost;
}

double Evaluator::total(std::span<const std::size_t> queries, const IndexSet &set)
{
    return std::accumulate(queries.begin(), queries.end(), 0.0, [&](double sum, std::size_t query) {
        return sum + (*m_parts.queries)[query].runs * m_parts.pricing.rows(cost(query, set).work);
    });
}

double Evaluator::guessedTotal(std::span<const std::size_t> queries, const IndexSet &set)
{
    return std::accumulate(queries.begin(), queries.end(), 0.0, [&](double sum, std::size_t query) {
        return sum + (*m_parts.queries)[query].runs * m_parts.pricing.rows(guess(query, set).work);
    });
}

bool Evaluator::isPlannedAlike(std::size_t query, const IndexSet &left, const IndexSet &right)
{
    const IndexSet relevantLeft = relevantTo(query, left);
    const IndexSet relevantRight = relevantTo(query, right);
    if (relevantLeft == relevantRight)
        return true;
    return std::ranges::all_of(std::array{StatisticsState::AsFound, StatisticsState::Analysed},
                               [&](StatisticsState state) {
                                   return !m_parts.planners[static_cast<std::size_t>(state)]
                                          || m_plans.planFor(query, relevantLeft, state).parts
                                                 == m_plans.planFor(query, relevantRight, state).parts;
                               });
}

double Evaluator::mostSaved(std::span<const std::size_t> queries, const IndexSet &from, const IndexSet &to)
{
    return std::accumulate(queries.begin(), queries.end(), 0.0, [&](double sum, std::size_t query) {
        double saved = m_parts.pricing.rows(guess(query, from).work);
        if (isPlannedAlike(query, from, to))
            saved -= m_parts.pricing.rows(guess(query, to).work);
        return sum + (*m_parts.queries)[query].runs * saved;
    });
}

double Evaluator::gain(std::span<const std::size_t> queries, const IndexSet &from, const IndexSet &to, double needed)
{
    struct Change {
        std::size_t query = 0;
        double before = 0.0; ///< of all runs
    };
    std::vector<Change> changes;
    double bound = 0.0; // as if those that are not measured yet took nothing
    for (const std::size_t query : queries) {
        const double runs = (*m_parts.queries)[query].runs;
        const double before = runs * m_parts.pricing.rows(cost(query, from).work);
        bound += before;
        if (isPlannedAlike(query, from, to))
            bound -= runs * m_parts.pricing.rows(cost(query, to).work);
        else
            changes.push_back({query, before});
    }
    std::ranges::stable_sort(changes, std::ranges::greater(), &Change::before);
    for (const Change &change : changes) {
        if (bound <= needed || m_parts.isStopped())
            break;
        bound -= (*m_parts.queries)[change.query].runs * m_parts.pricing.rows(cost(change.query, to).work);
    }
    return bound;
}

} // namespace d1::advisor
