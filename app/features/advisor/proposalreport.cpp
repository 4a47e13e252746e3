// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/proposalreport.h"

#include "features/advisor/advicereasons.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr double noteworthyRows = 1.0;

} // namespace

ProposalReport::ProposalReport(const AdviceSubject &subject, const StatementReport &statements)
    : m_subject(subject)
    , m_statements(statements)
{}

Work ProposalReport::savedBy(std::size_t candidate, const IndexSet &set, JudgedIndex &index) const
{
    Evaluator &evaluator = m_subject.evaluator();
    const IndexSet with = set.with(candidate);
    Work saved;
    for (const std::size_t query : evaluator.concernedBy(candidate)) {
        const double runs = m_subject.ground().queries()[query].runs;
        const QueryCost after = evaluator.cost(query, with);
        if (!after.used.contains(candidate))
            continue;
        const QueryCost before = evaluator.cost(query, set);
        saved += Work{before.work.rowsRead - after.work.rowsRead, 0.0, before.work.steps - after.work.steps} * runs;
        index.proof = std::max({index.proof, m_subject.proofOf(query, before), m_subject.proofOf(query, after)});
        const std::size_t statement = m_statements.statementOf(query);
        if (std::ranges::find(index.statements, statement) == index.statements.end())
            index.statements.push_back(statement);
    }
    return saved;
}

std::string ProposalReport::servedBy(std::size_t candidate) const
{
    const std::vector<Candidate> &candidates = m_subject.ground().candidates();
    for (const std::size_t chosen : m_subject.chosen().added) {
        if (isPrefixOf(candidates[candidate].index, candidates[chosen].index))
            return m_subject.nameOf(chosen);
    }
    return {};
}

JudgedIndex ProposalReport::judged(const Proposal &proposal) const
{
    JudgedIndex index;
    index.sql = proposal.proposed.sql;
    index.source = proposal.proposed.source;
    index.name = proposal.name;
    index.proof = Proof::Measured;
    if (!proposal.candidate) {
        index.proof = Proof::Estimated;
        index.sameAs = proposal.existing;
        index.verdict =
            proposal.existing.empty() ? proposal.problem : "The database has it: " + proposal.existing + '.';
        return index;
    }
    Evaluator &evaluator = m_subject.evaluator();
    const Candidate &candidate = m_subject.ground().candidates()[*proposal.candidate];
    index.table = candidate.index.table;
    index.bytes = candidate.figures.bytes;
    const IndexSet none;
    index.savedAlone = savedBy(*proposal.candidate, none, index);
    for (const std::size_t query : evaluator.concernedBy(*proposal.candidate))
        index.entriesWritten += (evaluator.cost(query, none.with(*proposal.candidate)).work.rowsWritten
                                 - evaluator.cost(query, none).work.rowsWritten)
                                * m_subject.ground().queries()[query].runs;
    const bool isChosen = m_subject.chosen().added.contains(*proposal.candidate);
    const IndexSet beside = m_subject.final().without(*proposal.candidate);
    index.savedBeside = savedBy(*proposal.candidate, beside, index);
    index.sameAs = servedBy(*proposal.candidate);
    Work upkeep;
    upkeep.rowsWritten = index.entriesWritten;
    const double alone = evaluator.pricing().rows(index.savedAlone);
    const double more = evaluator.pricing().rows(index.savedBeside);
    const double cost = evaluator.pricing().rows(upkeep);
    index.isWorthIt = isChosen || more - cost > noteworthyRows;
    if (isChosen)
        index.verdict = "It is recommended here, too.";
    else if (index.statements.empty())
        index.verdict = "No statement of this workload would use it.";
    else if (alone <= cost)
        index.verdict = "Its upkeep costs this workload more than it saves.";
    else if (!index.sameAs.empty())
        index.verdict = "The recommended " + index.sameAs + " begins with the same columns and does its work.";
    else if (!index.isWorthIt)
        index.verdict = "It helps, and the recommendations help the same statements as much without it.";
    else
        index.verdict = "It saves a little more, yet too little to be recommended for its size.";
    return index;
}

void ProposalReport::addJudged(Advice &advice) const
{
    for (const Proposal &proposal : m_subject.ground().proposals())
        advice.judged.push_back(judged(proposal));
}

} // namespace d1::advisor
