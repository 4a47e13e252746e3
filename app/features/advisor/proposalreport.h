// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/statementreport.h"

namespace d1::advisor {

/// Indexes that somebody else proposed: what each saves alone, what it saves beside the recommendations, and which of
/// these does its work already.
class ProposalReport
{
public:
    /// Both must outlive it; `statements` has added its own already.
    ProposalReport(const AdviceSubject &subject, const StatementReport &statements);

    void addJudged(Advice &advice) const;

private:
    [[nodiscard]] JudgedIndex judged(const Proposal &proposal) const;
    /// Beside `set`: what is saved goes to the result, the statements whose plans use it to `users`.
    [[nodiscard]] Work savedBy(std::size_t candidate, const IndexSet &set, JudgedIndex &index) const;
    /// A chosen index that begins with the same columns on the same rows.
    [[nodiscard]] std::string servedBy(std::size_t candidate) const;

    const AdviceSubject &m_subject;
    const StatementReport &m_statements;
};

} // namespace d1::advisor
