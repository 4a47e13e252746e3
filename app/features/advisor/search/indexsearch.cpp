// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/indexsearch.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace d1::advisor {

namespace {

constexpr std::size_t measuredARound = 300;
constexpr double leastBetter = 1e-5; // of the whole, so that it comes to an end

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
    const double spent = m_reading + m_limits.writingShare * (m_total - m_reading);
    return spent * (m_limits.leastGain + m_limits.gainForColumn * more + m_limits.gainForDoubling * share)
           + more * m_limits.rowsForColumn * m_runsThatCanUse[candidate];
}

double IndexSearch::guessedGain(std::size_t candidate)
{
    const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(candidate);
    return m_evaluator.guessedTotal(concerned, m_set) - m_evaluator.guessedTotal(concerned, m_set.with(candidate));
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
    if (!m_isTrying)
        m_onStep(m_set, m_totalWithout > 0 ? 1.0 - m_total / m_totalWithout : 0.0);
}

bool IndexSearch::grow()
{
    std::vector<std::size_t> order;
    for (std::size_t candidate = 0; candidate < m_candidates.size() && !m_isStopped(); ++candidate) {
        if (m_set.added.contains(candidate) || candidate == m_barred || !fits(m_set.with(candidate)))
            continue;
        if (isStale(candidate))
            m_worth[candidate] = {guessedGain(candidate), m_round, false};
        order.push_back(candidate);
    }
    const auto net = [this](std::size_t candidate) { return m_worth[candidate].gain - price(candidate); };
    const auto sureNet = [&](std::size_t candidate) { return isSure(candidate) ? net(candidate) : 0.0; };
    const double stepsBefore = m_evaluator.stepsMeasured();
    for (std::size_t measured = 0; measured < measuredARound && !m_isStopped() && !order.empty(); ++measured) {
        auto best = std::ranges::max_element(order, {}, net);
        if (net(*best) <= 0)
            return false;
        if (!isSure(*best) && m_evaluator.stepsMeasured() - stepsBefore > m_limits.stepsPerIndex) {
            const auto known = std::ranges::max_element(order, {}, sureNet);
            best = sureNet(*known) > 0 ? known : best;
        }
        if (isSure(*best)) {
            accept(m_set.with(*best), m_evaluator.concernedBy(*best));
            return true;
        }
        const double needed = price(*best) + std::max(0.0, sureNet(*std::ranges::max_element(order, {}, sureNet)));
        const double gain = m_evaluator.gain(m_evaluator.concernedBy(*best), m_set, m_set.with(*best), needed);
        m_worth[*best] = {gain, m_round, gain > needed}; // else it is a bound
    }
    return false;
}

bool IndexSearch::isSure(std::size_t candidate) const
{
    return !m_evaluator.isMeasuring() || m_worth[candidate].measured;
}

IndexSearch::Move IndexSearch::moveTo(const std::set<std::size_t> &gone, const std::set<std::size_t> &added) const
{
    Move move{m_set, {}, gone.empty() ? 0.0 : m_total * leastBetter, 0.0};
    std::set<std::size_t> concerned;
    const auto concern = [&](std::size_t candidate) {
        const std::vector<std::size_t> &queries = m_evaluator.concernedBy(candidate);
        concerned.insert(queries.begin(), queries.end());
    };
    for (const std::size_t other : added) {
        move.set.added.insert(other);
        move.needed += price(other);
        concern(other);
    }
    for (const std::size_t chosen : gone) {
        move.set.added.erase(chosen);
        move.needed -= price(chosen);
        concern(chosen);
    }
    move.concerned.assign(concerned.begin(), concerned.end());
    return move;
}

bool IndexSearch::couldPay(const Move &move)
{
    return fits(move.set) && m_evaluator.mostSaved(move.concerned, m_set, move.set) > move.needed;
}

void IndexSearch::guess(Move &move)
{
    move.guessed = m_evaluator.guessedTotal(move.concerned, m_set) - m_evaluator.guessedTotal(move.concerned, move.set)
                   - move.needed;
}

bool IndexSearch::takeOne(std::vector<Move> moves, double stepsAtMost)
{
    const double stepsBefore = m_evaluator.stepsMeasured();
    std::ranges::stable_sort(moves, std::ranges::greater(), &Move::guessed);
    for (Move &move : moves) {
        const double gain = m_evaluator.isMeasuring()
                                ? m_evaluator.gain(move.concerned, m_set, move.set, move.needed) - move.needed
                                : move.guessed;
        if (m_isStopped() || m_evaluator.stepsMeasured() - stepsBefore > stepsAtMost)
            return false;
        if (gain <= 0)
            continue;
        const std::vector<std::size_t> concerned = std::move(move.concerned);
        accept(std::move(move.set), concerned);
        return true;
    }
    return false;
}

bool IndexSearch::exchange(const std::set<std::size_t> &gone, std::size_t other)
{
    Move move = moveTo(gone, {other});
    if (!fits(move.set))
        return false;
    guess(move);
    return move.guessed > 0 && takeOne({std::move(move)});
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

/// A join often needs an index on each of its tables before the planner turns to another order.
void IndexSearch::findTogether()
{
    constexpr std::size_t any = 1'000;
    m_together.emplace();
    for (const std::size_t query : m_all) {
        for (const std::size_t partsAtMost : {any, std::size_t{3}, std::size_t{2}, std::size_t{1}}) {
            IndexSet pool;
            for (std::size_t candidate = 0; candidate < m_candidates.size(); ++candidate) {
                if (m_evaluator.canUse(query, candidate) && m_candidates[candidate].index.parts.size() <= partsAtMost)
                    pool.added.insert(candidate);
            }
            if (m_isStopped())
                return;
            std::set<std::size_t> used = m_evaluator.guess(query, pool).used;
            if (used.size() > 1)
                m_together->insert(std::move(used));
        }
    }
}

bool IndexSearch::growTogether()
{
    if (!m_together)
        findTogether();
    std::vector<Move> moves;
    for (const std::set<std::size_t> &together : *m_together) {
        Move move = moveTo({}, together);
        if (move.set == m_set || m_isStopped() || !couldPay(move))
            continue;
        guess(move);
        moves.push_back(std::move(move));
    }
    return takeOne(std::move(moves));
}

bool IndexSearch::mayProbe() const
{
    return m_evaluator.isMeasuring() && !m_isStopped() && m_stepsProbed < m_limits.stepsToProbe
           && m_plansProbed < m_limits.plansToProbe;
}

std::vector<IndexSearch::Move> IndexSearch::movesToProbe()
{
    std::vector<Move> moves;
    const auto consider = [&](const std::set<std::size_t> &gone, std::size_t other) {
        if (m_set.added.contains(other) || !mayProbe())
            return;
        const std::size_t before = m_evaluator.plansAsked();
        Move move = moveTo(gone, {other});
        if (couldPay(move)) {
            guess(move);
            moves.push_back(std::move(move));
        }
        m_plansProbed += m_evaluator.plansAsked() - before;
    };
    for (std::size_t other = 0; other < m_candidates.size(); ++other)
        consider({}, other);
    for (const bool beginsAlike : {true, false}) {
        for (const std::size_t chosen : m_set.added) {
            for (std::size_t other = 0; other < m_candidates.size(); ++other) {
                const bool isAlike = m_candidates[other].keyColumns.front() == m_candidates[chosen].keyColumns.front();
                if (m_candidates[other].table == m_candidates[chosen].table && isAlike == beginsAlike)
                    consider({chosen}, other);
            }
        }
    }
    return moves;
}

/// Estimates decided what was measured so far, and they are often wrong where tables are joined.
bool IndexSearch::probe()
{
    std::vector<Move> moves = movesToProbe();
    const double before = m_evaluator.stepsMeasured();
    const bool isBetter = mayProbe() && takeOne(std::move(moves), m_limits.stepsToProbe - m_stepsProbed);
    m_stepsProbed += m_evaluator.stepsMeasured() - before;
    return isBetter;
}

/// What was chosen early may stand in the way of what would serve better now.
bool IndexSearch::renew()
{
    const std::set<std::size_t> chosen = m_set.added;
    return std::ranges::any_of(chosen, [this](std::size_t one) {
        return !m_isStopped() && m_renewed.insert({m_set, one}).second && renew(one);
    });
}

bool IndexSearch::renew(std::size_t chosen)
{
    const IndexSet before = m_set;
    const double totalBefore = m_total;
    m_isTrying = true;
    m_barred = chosen;
    accept(before.without(chosen), m_evaluator.concernedBy(chosen));
    while (grow() || spare())
        continue;
    m_barred.reset();
    IndexSet after = std::exchange(m_set, before);
    const double gain = totalBefore - m_total;
    m_total = totalBefore;
    double needed = m_total * leastBetter;
    for (const std::size_t candidate : after.added)
        needed += before.added.contains(candidate) ? 0.0 : price(candidate);
    for (const std::size_t candidate : before.added)
        needed -= after.added.contains(candidate) ? 0.0 : price(candidate);
    const bool isBetter = gain > needed && !m_isStopped();
    m_isTrying = !isBetter;
    accept(isBetter ? std::move(after) : before, m_all);
    m_isTrying = false;
    return isBetter;
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
        if (grow() || spare() || replace() || merge() || growTogether() || probe() || renew())
            continue;
        break;
    }
    return m_set;
}

} // namespace d1::advisor
