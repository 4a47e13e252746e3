// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advice.h"
#include "features/advisor/search/superfluous.h"

#include <map>
#include <string>
#include <vector>

namespace d1::advisor {

/// What a report is about: the indexes that a search chose, and everything that they were chosen by.
class AdviceSubject
{
public:
    /// `ground` and `evaluator` must outlive it.
    AdviceSubject(const AdvisorGround &ground, Evaluator &evaluator, IndexSet chosen,
                  std::vector<SuperfluousOwn> superfluous);

    [[nodiscard]] const AdvisorGround &ground() const { return m_ground; }
    [[nodiscard]] Evaluator &evaluator() const { return m_evaluator; }
    [[nodiscard]] const IndexSet &chosen() const { return m_chosen; }
    [[nodiscard]] const std::vector<SuperfluousOwn> &superfluous() const { return m_superfluous; }
    /// The chosen ones, without the superfluous ones of the database's own.
    [[nodiscard]] const IndexSet & final() const { return m_final; }

    /// What a chosen candidate will be called.
    [[nodiscard]] const std::string &nameOf(std::size_t candidate) const { return m_names.at(candidate); }
    [[nodiscard]] Proof proofOf(std::size_t query, const QueryCost &cost) const;
    /// Lines of EXPLAIN QUERY PLAN, indented by depth, with the names of the chosen ones.
    [[nodiscard]] std::vector<std::string> planOf(std::size_t query, const IndexSet &set) const;

private:
    [[nodiscard]] std::string withNames(std::string line) const;

    const AdvisorGround &m_ground;
    Evaluator &m_evaluator;
    IndexSet m_chosen;
    std::vector<SuperfluousOwn> m_superfluous;
    IndexSet m_final;
    std::map<std::size_t, std::string> m_names;
};

} // namespace d1::advisor
