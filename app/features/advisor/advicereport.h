// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"
#include "features/advisor/search/superfluous.h"

namespace d1::advisor {

/// Turns the outcome of a search into what a person reads.
class AdviceReport
{
public:
    /// All must outlive it.
    AdviceReport(const AdvisorGround &ground, Evaluator &evaluator, const IndexSet &set,
                 const std::vector<SuperfluousOwn> &superfluous);

    [[nodiscard]] Advice advice();

private:
    void addStatements(Advice &advice);
    void addRecommendations(Advice &advice);
    void addSuperfluous(Advice &advice);
    void addUnhelped(Advice &advice) const;
    void addLosses(Advice &advice) const;
    void addNotes(Advice &advice) const;
    [[nodiscard]] Recommendation recommendationFor(std::size_t candidate, const Advice &advice);
    [[nodiscard]] std::vector<std::string> planOf(const WorkloadGroup &group, std::size_t query, const IndexSet &set);
    [[nodiscard]] Proof proofOf(const QueryCost &cost) const;

    const AdvisorGround &m_ground;
    Evaluator &m_evaluator;
    const IndexSet &m_set;
    const std::vector<SuperfluousOwn> &m_superfluous;
    IndexSet m_final;                                  ///< without the superfluous ones
    std::map<std::size_t, std::string> m_names;        // of chosen candidates
    std::vector<std::vector<std::size_t>> m_queriesOf; // by statement
    std::vector<std::size_t> m_statementOf;            // by query
};

} // namespace d1::advisor
