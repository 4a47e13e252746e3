// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/finalproof.h"

#include <algorithm>
#include <optional>

namespace d1::advisor {

namespace {

constexpr double lossTolerance = 1.05;
constexpr double leastLoss = 6.0;      // rows: below it is noise
constexpr double priceOfRepair = 0.01; // of what the workload costs: above it, a loss is told of and paid for
constexpr double paidFor = 3.0;        // times the loss: an index that saves as much is worth it

} // namespace

FinalProof::FinalProof(Evaluator &evaluator, const std::vector<Query> &queries)
    : m_evaluator(evaluator)
    , m_queries(queries)
{
    for (std::size_t query = 0; query < queries.size(); ++query) {
        if (queries[query].problem.empty())
            m_all.push_back(query);
    }
}

IndexSet FinalProof::withoutUnused(IndexSet set)
{
    while (true) {
        std::set<std::size_t> used;
        for (const std::size_t query : m_all)
            used.merge(std::set(m_evaluator.guess(query, set).used));
        if (used.size() == set.added.size())
            return set;
        set.added = std::move(used);
    }
}

IndexSet FinalProof::withoutWorstLoss(const IndexSet &set)
{
    const Pricing &pricing = m_evaluator.pricing();
    const double affordable = m_evaluator.total(m_all, set) * priceOfRepair;
    std::optional<std::size_t> cheapest;
    double cheapestPrice = affordable;
    for (const std::size_t query : m_all) {
        if (!m_queries[query].effects.readOnly)
            continue;
        const double before = pricing.rows(m_evaluator.cost(query, {}).work);
        const QueryCost after = m_evaluator.cost(query, set);
        const double slower = pricing.rows(after.work) - before;
        if (slower <= before * (lossTolerance - 1.0) + leastLoss)
            continue;
        const double price = std::min(cheapestPrice, slower * m_queries[query].runs * paidFor);
        for (const std::size_t candidate : after.used) {
            const std::vector<std::size_t> &concerned = m_evaluator.concernedBy(candidate);
            const double lost =
                m_evaluator.total(concerned, set.without(candidate)) - m_evaluator.total(concerned, set);
            if (lost < price && lost < cheapestPrice) {
                cheapestPrice = lost;
                cheapest = candidate;
            }
        }
    }
    return cheapest ? set.without(*cheapest) : set;
}

IndexSet FinalProof::proved(IndexSet set)
{
    set = withoutUnused(std::move(set));
    while (true) {
        IndexSet repaired = withoutWorstLoss(set);
        if (repaired == set)
            return set;
        set = withoutUnused(std::move(repaired));
    }
}

} // namespace d1::advisor
