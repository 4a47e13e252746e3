// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/indexsearch.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace d1::advisor {

namespace {

constexpr std::size_t measuredARound = 6;

} // namespace

IndexSearch::IndexSearch(Evaluator &evaluator, const std::vector<Candidate> &candidates,
                         const std::vector<Query> &queries, SearchLimits limits, std::function<bool()> isStopped,
                         std::function<void(const IndexSet &, double)> onStep)
    : m_evaluator(evaluator)
    , m_candidates(candidates)
    , m_queries(queries)
    , m_limits(limits)
    , m_isStopped(std::move(isStopped))
    , m_onStep(std::move(onStep))
    , m_runsThatCanUse(candidates.size(), 0.0)
    , m_worth(candidates.size())
    , m_lastChanged(queries.size(), 1)
{
    for (std::size_t query = 0; query < queries.size(); ++query) {
        if (!queries[query].problem.empty())
            continue;
        m_all.push_back(query);
        for (std::size_t candidate = 0; candidate < candidates.size(); ++candidate) {
            if (evaluator.canUse(query, candidate))
                m_runsThatCanUse[candidate] += queries[query].runs;
        }
    }
}

/// What an index has to save at least, in the workload's own measure.
double IndexSearch::price(std::size_t candidate) const
{
    const double share =
        m_limits.databaseBytes > 0 ? m_candidates[candidate].figures.bytes / m_limits.databaseBytes : 0.0;
    const auto more = static_cast<double>(m_candidates[candidate].index.parts.size() - 1);
    return m_reading * (m_limits.leastGain + m_limits.gainForColumn * more + m_limits.gainForDoubling * share)
           + more * m_limits.rowsForColumn * m_runsThatCanUse[candidate];
}

double IndexSearch::gainOf(std::size_t candidate, const IndexSet &from, bool measures)
{
    const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(candidate);
    const IndexSet with = from.with(candidate);
    if (measures)
        return m_evaluator.total(concerned, from) - m_evaluator.total(concerned, with);
    return m_evaluator.guessedTotal(concerned, from) - m_evaluator.guessedTotal(concerned, with);
}

double IndexSearch::bytesOf(const IndexSet &set) const
{
    return std::accumulate(set.added.begin(), set.added.end(), 0.0, [this](double sum, std::size_t candidate) {
        return sum + m_candidates[candidate].figures.bytes;
    });
}

bool IndexSearch::fits(const IndexSet &set) const
{
    return set.added.size() <= m_limits.indexesAtMost && bytesOf(set) <= m_limits.bytesAtMost;
}

bool IndexSearch::isStale(std::size_t candidate) const
{
    return std::ranges::any_of(m_evaluator.concernedBy(candidate),
                               [&](std::size_t query) { return m_lastChanged[query] > m_worth[candidate].round; });
}

void IndexSearch::weigh()
{
    m_total = m_evaluator.total(m_all, m_set);
    m_reading = 0.0;
    for (const std::size_t query : m_all) {
        Work work = m_evaluator.cost(query, m_set).work;
        work.rowsWritten = 0.0;
        m_reading += m_queries[query].runs * m_evaluator.pricing().rows(work);
    }
}

void IndexSearch::accept(IndexSet set, const std::vector<std::size_t> &changed)
{
    m_set = std::move(set);
    ++m_round;
    for (const std::size_t query : changed)
        m_lastChanged[query] = m_round;
    weigh();
    m_onStep(m_set, m_totalWithout > 0 ? 1.0 - m_total / m_totalWithout : 0.0);
}

bool IndexSearch::grow()
{
    std::vector<std::size_t> order;
    for (std::size_t candidate = 0; candidate < m_candidates.size() && !m_isStopped(); ++candidate) {
        if (m_set.added.contains(candidate) || !fits(m_set.with(candidate)))
            continue;
        if (isStale(candidate))
            m_worth[candidate] = {gainOf(candidate, m_set, false), m_round, false};
        order.push_back(candidate);
    }
    const auto net = [this](std::size_t candidate) { return m_worth[candidate].gain - price(candidate); };
    std::size_t measured = 0;
    while (!m_isStopped() && !order.empty()) {
        const auto best = std::ranges::max_element(order, {}, net);
        if (net(*best) <= 0)
            return false;
        if (!m_evaluator.isMeasuring() || m_worth[*best].measured) {
            accept(m_set.with(*best), m_evaluator.concernedBy(*best));
            return true;
        }
        m_worth[*best] = {gainOf(*best, m_set, true), m_round, true};
        if (++measured > measuredARound * 50)
            return false;
    }
    return false;
}

bool IndexSearch::exchange(const std::vector<std::size_t> &gone, std::size_t other)
{
    constexpr double leastBetter = 1e-5; // of the whole, so that it comes to an end
    IndexSet with = m_set.with(other);
    std::set<std::size_t> concerned(m_evaluator.concernedBy(other).begin(), m_evaluator.concernedBy(other).end());
    double needed = price(other) + m_total * leastBetter;
    for (const std::size_t chosen : gone) {
        with = with.without(chosen);
        needed -= price(chosen);
        concerned.insert(m_evaluator.concernedBy(chosen).begin(), m_evaluator.concernedBy(chosen).end());
    }
    if (!fits(with))
        return false;
    const std::vector<std::size_t> queries(concerned.begin(), concerned.end());
    if (m_evaluator.guessedTotal(queries, m_set) - m_evaluator.guessedTotal(queries, with) <= needed)
        return false;
    if (m_evaluator.isMeasuring() && m_evaluator.total(queries, m_set) - m_evaluator.total(queries, with) <= needed)
        return false;
    accept(std::move(with), queries);
    return true;
}

bool IndexSearch::replace()
{
    for (const std::size_t chosen : m_set.added) {
        for (std::size_t other = 0; other < m_candidates.size() && !m_isStopped(); ++other) {
            if (!m_set.added.contains(other) && m_candidates[other].table == m_candidates[chosen].table
                && exchange({chosen}, other))
                return true;
        }
    }
    return false;
}

/// One index can often serve what two were chosen for, since each came when the other was not there.
bool IndexSearch::merge()
{
    for (const std::size_t first : m_set.added) {
        for (const std::size_t second : m_set.added) {
            if (second <= first || m_candidates[second].table != m_candidates[first].table)
                continue;
            for (std::size_t other = 0; other < m_candidates.size() && !m_isStopped(); ++other) {
                const bool mayServe =
                    m_candidates[other].table == m_candidates[first].table && !m_set.added.contains(other)
                    && (m_candidates[other].keyColumns.front() == m_candidates[first].keyColumns.front()
                        || m_candidates[other].keyColumns.front() == m_candidates[second].keyColumns.front());
                if (mayServe && exchange({first, second}, other))
                    return true;
            }
        }
    }
    return false;
}

bool IndexSearch::spare()
{
    for (const std::size_t chosen : m_set.added) {
        const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(chosen);
        const IndexSet without = m_set.without(chosen);
        const double loss = m_evaluator.total(concerned, without) - m_evaluator.total(concerned, m_set);
        if (loss < price(chosen)) {
            accept(without, concerned);
            return true;
        }
    }
    return false;
}

/// What was built can be larger than it was thought to be: the least worth for its size goes first.
void IndexSearch::shrink()
{
    while (!fits(m_set)) {
        const auto worth = [this](std::size_t chosen) {
            const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(chosen);
            const double loss =
                m_evaluator.guessedTotal(concerned, m_set.without(chosen)) - m_evaluator.guessedTotal(concerned, m_set);
            return loss / std::max(1.0, m_candidates[chosen].figures.bytes);
        };
        const std::size_t least = *std::ranges::min_element(m_set.added, {}, worth);
        m_set = m_set.without(least);
    }
}

IndexSet IndexSearch::run(IndexSet start)
{
    m_set = std::move(start);
    shrink();
    std::ranges::fill(m_lastChanged, ++m_round);
    m_totalWithout = m_evaluator.total(m_all, {});
    weigh();
    while (!m_isStopped()) {
        if (grow() || spare() || replace() || merge())
            continue;
        break;
    }
    return m_set;
}

} // namespace d1::advisor
