// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/evaluator.h"

#include "features/advisor/search/rowsread.h"
#include "sql/ascii.h"
#include "sql/plantree.h"

#include <algorithm>
#include <charconv>
#include <numeric>

namespace d1::advisor {

namespace {

constexpr double limitBesideBest = 1.5; // a plan that takes more than so many times the best is only known to be bad
constexpr double beyondLimit = 10.0;    // how much more is thought of it, since it may be any number of times
constexpr double leastLimit = 100'000.0;
constexpr double stepsPerEntryWritten = 8.0;

bool names(const std::set<std::string> &columns, const std::set<std::string> &changed)
{
    return std::ranges::any_of(
        changed, [&columns](const std::string &column) { return columns.contains(sql::asciiLower(column)); });
}

/// Entries of one index that a change of rows writes, as D1 bills them: what is deleted from an index is free.
double entriesWritten(const std::set<std::string> &columns, const RowChanges &rows, const TableEffects &effects)
{
    return rows.inserted + (columns.empty() || names(columns, effects.updatedColumns) ? rows.updated : 0.0);
}

} // namespace

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

Evaluator::Evaluator(Parts parts)
    : m_parts(std::move(parts))
    , m_generation(m_parts.queries->size(), 0)
    , m_changes(m_parts.queries->size())
    , m_best(m_parts.queries->size())
    , m_scale(m_parts.queries->size(), 1.0)
    , m_isScaled(m_parts.queries->size(), false)
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

void Evaluator::forgetPlans()
{
    m_plans.clear();
    m_costs.clear();
    ++m_figures;
    for (PlannerDatabase *planner : m_parts.planners) {
        if (planner)
            planner->show({});
    }
}

const QueryPlan &Evaluator::plan(std::size_t query, const IndexSet &set, StatisticsState state)
{
    return planFor(query, relevantTo(query, set), state);
}

const QueryPlan &Evaluator::planFor(std::size_t query, const IndexSet &relevant, StatisticsState state)
{
    const PlanKey key{query, state, relevant};
    auto known = m_plans.find(key);
    if (known == m_plans.end())
        known = m_plans.emplace(key, askPlanner(query, relevant, state)).first;
    return known->second;
}

QueryPlan Evaluator::askPlanner(std::size_t query, const IndexSet &set, StatisticsState state)
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

double Evaluator::limitOf(std::size_t query, StatisticsState state) const
{
    const double best = m_best[query][static_cast<std::size_t>(state)];
    return best > 0 && !m_measuresToEnd ? std::min(m_limit, std::max(leastLimit, best * limitBesideBest)) : m_limit;
}

void Evaluator::measureToEnd()
{
    m_measuresToEnd = true;
    m_costs.clear();
}

PlanRun Evaluator::runOf(std::size_t query, const QueryPlan &plan, const IndexSet &set, StatisticsState state,
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

void Evaluator::refresh(PlanRun &run, std::size_t query, const QueryPlan &plan) const
{
    if (run.measured && !run.bounded && run.figures != m_figures)
        run.work.rowsRead = rowsReadFrom(run.taken, estimateFor(query, plan));
    run.figures = m_figures;
}

/// Of all parts together; what a trigger does, it does for each row.
PlanEstimate Evaluator::estimateFor(std::size_t query, const QueryPlan &plan) const
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

PlanRun Evaluator::guessed(std::size_t query, const QueryPlan &plan)
{
    const PlanEstimate estimate = estimateFor(query, plan);
    PlanRun run;
    run.resultRows = estimate.resultRows;
    run.work = Work{estimate.rowsRead, 0.0, estimate.steps} * m_scale[query];
    return run;
}

/// The least that was seen: a guess that is too good is found out by measuring, one that is too bad never is.
void Evaluator::learnScale(std::size_t query, double ratio)
{
    ratio = std::clamp(ratio, 0.02, 50.0);
    m_scale[query] = m_isScaled[query] ? std::min(m_scale[query], ratio) : ratio;
    m_isScaled[query] = true;
}

std::optional<PlanRun> Evaluator::measured(std::size_t query, const QueryPlan &plan, const IndexSet &set,
                                           StatisticsState state, double limit)
{
    const Query &asked = (*m_parts.queries)[query];
    Workbench &bench = *m_parts.bench;
    std::set<std::string> hidden;
    for (const std::size_t own : set.dropped)
        hidden.insert((*m_parts.own)[own].name);
    const auto shows = [&](const std::set<std::size_t> &candidates) {
        std::set<std::string> shown;
        for (const std::size_t candidate : candidates) {
            const PlannedIndex &index = (*m_parts.candidates)[candidate].planned;
            if (!bench.isBuilt(index.name) && !bench.build(index))
                return false;
            shown.insert(index.name);
        }
        return bench.show(shown, hidden, state).has_value();
    };
    const auto follows = [&] {
        const Result<PlanLines> lines = bench.explain(asked.sql, asked.values);
        return lines && *lines == plan.parts.front();
    };
    // Usually the indexes in the plan are enough to get the plan; if not, those that it was chosen from, and what the
    // rows then lead to is the truth whatever was planned without them.
    if ((!shows(plan.used) || !follows()) && plan.used != set.added && !shows(set.added))
        return std::nullopt;
    const Measurement taken = bench.run(asked.sql, asked.values, limit);
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
    if (run.bounded) {
        if (limit < m_limit)
            run.work = run.work * beyondLimit;
        if (estimate.steps > run.work.steps) // the better word on how much longer it would have taken
            run.work = {estimate.rowsRead, 0.0, estimate.steps};
    } else {
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

const std::map<std::string, RowChanges> &Evaluator::changesOf(std::size_t query)
{
    if (m_changes[query])
        return *m_changes[query];
    // Not run, or refused by a constraint: an INSERT writes a row, the others what their condition finds.
    std::map<std::string, RowChanges> &guess = m_guessedChanges[query];
    if (!guess.empty())
        return guess;
    const Query &asked = (*m_parts.queries)[query];
    const StatisticsState state = m_parts.planners[1] ? StatisticsState::Analysed : StatisticsState::AsFound;
    const double found = std::max(1.0, guessed(query, planFor(query, {}, state)).resultRows);
    for (const auto &[table, effects] : asked.effects.tables) {
        if (!effects.writes())
            continue;
        guess[table].inserted = effects.inserts ? 1.0 : 0.0;
        guess[table].deleted = effects.deletes ? found : 0.0;
        guess[table].updated = effects.updatedColumns.empty() ? 0.0 : effects.inserts ? 0.5 : found;
    }
    return guess;
}

void Evaluator::addMaintenance(std::size_t query, const IndexSet &set, Work &work)
{
    const Query &asked = (*m_parts.queries)[query];
    if (asked.effects.readOnly)
        return;
    const std::map<std::string, RowChanges> &changes = changesOf(query);
    const auto add = [&work](double entries) {
        work.rowsWritten += entries;
        work.steps += entries * stepsPerEntryWritten;
    };
    for (const auto &[name, rows] : changes) {
        const auto effects = asked.effects.tables.find(name);
        if (effects == asked.effects.tables.end())
            continue;
        work.rowsWritten += rows.inserted + rows.updated + rows.deleted;
        for (std::size_t own = 0; own < m_parts.own->size(); ++own) {
            const OwnIndex &index = (*m_parts.own)[own];
            if (!set.dropped.contains(own) && m_parts.schema->tables[index.table].name == name)
                add(entriesWritten(index.columns, rows, effects->second) * index.entryShare);
        }
        for (const std::size_t number : set.added) {
            const Candidate &candidate = (*m_parts.candidates)[number];
            if (candidate.index.table == name)
                add(entriesWritten(candidate.columns, rows, effects->second) * candidate.entryShare);
        }
    }
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
        const bool holds = known->second.generation == m_generation[query];
        if (measures ? known->second.cost.settled : holds)
            return known->second.cost;
    }
    QueryCost cost;
    double states = 0.0;
    for (const StatisticsState state : {StatisticsState::AsFound, StatisticsState::Analysed}) {
        if (!m_parts.planners[static_cast<std::size_t>(state)])
            continue;
        const QueryPlan &plan = planFor(query, relevant, state);
        const PlanRun run = runOf(query, plan, relevant, state, measures);
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
    addMaintenance(query, weighed, cost.work);
    m_costs.insert_or_assign(key, Remembered{cost, m_generation[query]});
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
    return std::ranges::all_of(
        std::array{StatisticsState::AsFound, StatisticsState::Analysed}, [&](StatisticsState state) {
            return !m_parts.planners[static_cast<std::size_t>(state)]
                   || planFor(query, relevantLeft, state).parts == planFor(query, relevantRight, state).parts;
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
