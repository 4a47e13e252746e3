// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/statementreport.h"

namespace d1::advisor {

/// What is told of each chosen index, and of each of the database's own that can go.
class RecommendationReport
{
public:
    /// Both must outlive it; `statements` has added its own already.
    RecommendationReport(const AdviceSubject &subject, const StatementReport &statements);

    void addRecommendations(Advice &advice) const;
    void addSuperfluous(Advice &advice) const;

private:
    struct Gathered;

    [[nodiscard]] Recommendation recommendationFor(std::size_t candidate, const Advice &advice) const;
    void gather(Gathered &gathered, std::size_t candidate, const Advice &advice) const;
    [[nodiscard]] std::string reasonToDrop(const SuperfluousOwn &one) const;

    const AdviceSubject &m_subject;
    const StatementReport &m_statements;
};

} // namespace d1::advisor
