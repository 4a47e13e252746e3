// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advicesubject.h"

#include <optional>
#include <vector>

namespace d1::advisor {

/// What the workload's statements take before and after, and what is to be said of some of them.
class StatementReport
{
public:
    /// The subject must outlive it.
    explicit StatementReport(const AdviceSubject &subject);

    /// Statements, those that could not be analysed, and the sums.
    void addStatements(Advice &advice);
    /// Into Advice::statements; of a query that could be analysed.
    [[nodiscard]] std::size_t statementOf(std::size_t query) const { return m_statementOf[query]; }
    /// Those that still read much. After addStatements().
    void addUnhelped(Advice &advice) const;
    /// Those that take more than before. After addStatements().
    void addLosses(Advice &advice) const;

private:
    struct Summed {
        StatementAdvice statement;
        std::optional<std::size_t> first; ///< query that could be analysed
        std::string problem;
    };
    [[nodiscard]] Summed summed(std::size_t group) const;
    void addQuery(Summed &sum, std::size_t query) const;
    [[nodiscard]] bool hadCandidates(std::size_t statement) const;

    const AdviceSubject &m_subject;
    std::vector<std::vector<std::size_t>> m_queriesOf; // by group
    std::vector<std::size_t> m_statementOf;            // by query
};

} // namespace d1::advisor
