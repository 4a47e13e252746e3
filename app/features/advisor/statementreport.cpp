// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/statementreport.h"

#include "features/advisor/advicereasons.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr double worthMentioning = 0.01; // of the workload's cost: an unhelped statement below it is no news
constexpr double lossTolerance = 1.02;   // of what is measured; rows are worked out and may be more
constexpr double leastLoss = 6.0;        // rows: below it is noise
constexpr double leastEntries = 0.05;

bool scans(const StatementAdvice &statement)
{
    return std::ranges::any_of(statement.planAfter, [](const std::string &line) { return line.contains("SCAN "); });
}

/// "2.5"
std::string tenths(double count)
{
    const std::string text = std::to_string(count);
    return text.substr(0, text.find('.') + 2);
}

} // namespace

StatementReport::StatementReport(const AdviceSubject &subject)
    : m_subject(subject)
    , m_queriesOf(subject.ground().groups().size())
    , m_statementOf(subject.ground().queries().size())
{
    for (std::size_t query = 0; query < subject.ground().queries().size(); ++query)
        m_queriesOf[subject.ground().queries()[query].group].push_back(query);
}

void StatementReport::addQuery(Summed &sum, std::size_t query) const
{
    const Query &asked = m_subject.ground().queries()[query];
    StatementAdvice &statement = sum.statement;
    const QueryCost before = m_subject.evaluator().cost(query, {});
    const QueryCost after = m_subject.evaluator().cost(query, m_subject.final());
    const Proof known = sum.first ? statement.proof : Proof::Measured;
    statement.proof = std::max({known, m_subject.proofOf(query, before), m_subject.proofOf(query, after)});
    statement.runs += asked.runs;
    statement.before += before.work * asked.runs;
    statement.after += after.work * asked.runs;
    statement.beforeIsBound |= before.bounded;
    statement.afterIsBound |= after.bounded;
    statement.readOnly &= asked.effects.readOnly;
    statement.valuesInvented |= asked.valuesInvented;
    for (const std::size_t candidate : after.used) {
        const std::string &name = m_subject.nameOf(candidate);
        if (std::ranges::find(statement.uses, name) == statement.uses.end())
            statement.uses.push_back(name);
    }
    if (!sum.first)
        sum.first = query;
}

StatementReport::Summed StatementReport::summed(std::size_t group) const
{
    Summed sum;
    sum.statement.fingerprint = m_subject.ground().groups()[group].fingerprint;
    for (const std::size_t query : m_queriesOf[group]) {
        const std::string &problem = m_subject.ground().queries()[query].problem;
        if (problem.empty())
            addQuery(sum, query);
        else
            sum.problem = problem;
    }
    return sum;
}

void StatementReport::addStatements(Advice &advice)
{
    for (std::size_t group = 0; group < m_queriesOf.size(); ++group) {
        auto [statement, first, problem] = summed(group);
        if (!first) {
            const WorkloadGroup &asked = m_subject.ground().groups()[group];
            if (!problem.empty())
                advice.notAnalysed.push_back({asked.samples.front().sql, problem, asked.runs});
            continue;
        }
        advice.before += statement.before;
        advice.after += statement.after;
        if (statement.runs > 0) {
            statement.before = statement.before * (1.0 / statement.runs);
            statement.after = statement.after * (1.0 / statement.runs);
        }
        statement.sql = m_subject.ground().queries()[*first].sql;
        statement.planBefore = m_subject.planOf(*first, {});
        statement.planAfter = m_subject.planOf(*first, m_subject.final());
        for (const std::size_t query : m_queriesOf[group])
            m_statementOf[query] = advice.statements.size();
        advice.statements.push_back(std::move(statement));
    }
}

bool StatementReport::hadCandidates(std::size_t statement) const
{
    for (std::size_t query = 0; query < m_statementOf.size(); ++query) {
        if (!m_subject.ground().queries()[query].problem.empty() || m_statementOf[query] != statement)
            continue;
        for (std::size_t candidate = 0; candidate < m_subject.ground().candidates().size(); ++candidate) {
            if (m_subject.evaluator().canUse(query, candidate))
                return true;
        }
    }
    return false;
}

void StatementReport::addUnhelped(Advice &advice) const
{
    const Pricing &pricing = m_subject.evaluator().pricing();
    const double all = pricing.rows(advice.after);
    for (std::size_t i = 0; i < advice.statements.size(); ++i) {
        const StatementAdvice &statement = advice.statements[i];
        const double cost = pricing.rows(statement.after) * statement.runs;
        const bool isHelped = !statement.uses.empty() && pricing.rows(statement.after) < pricing.rows(statement.before);
        if (!isHelped && scans(statement) && statement.after.rowsRead >= 100.0 && cost >= worthMentioning * all)
            advice.unhelped.push_back({statement.sql, reasonAgainstHelp(statement, hadCandidates(i)), statement.runs});
    }
}

void StatementReport::addLosses(Advice &advice) const
{
    const Pricing &pricing = m_subject.evaluator().pricing();
    const double saved = pricing.rows(advice.before) - pricing.rows(advice.after);
    for (const StatementAdvice &statement : advice.statements) {
        const double before = pricing.rows(statement.before);
        const double after = pricing.rows(statement.after);
        const double entries = statement.after.rowsWritten - statement.before.rowsWritten;
        const bool slower = after > before * lossTolerance + leastLoss
                            || statement.after.steps > statement.before.steps * lossTolerance + 8.0 * leastLoss;
        if (!slower && entries < leastEntries)
            continue;
        std::string reason;
        if (entries >= leastEntries)
            reason = "It writes " + tenths(entries) + " more rows a run, for the new indexes.";
        else
            reason = "It takes "
                     + countText(statement.after.steps / std::max(1.0, statement.before.steps) * 100.0 - 100.0)
                     + " % more steps, since the planner chooses another way now.";
        const double lost = (after - before) * statement.runs;
        if (lost > 0 && saved > 0)
            reason += " What the workload saves elsewhere is " + countText((saved + lost) / lost) + " times that.";
        advice.losses.push_back({statement.sql, std::move(reason), statement.runs});
    }
}

} // namespace d1::advisor
