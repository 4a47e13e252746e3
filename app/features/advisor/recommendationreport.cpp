// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/recommendationreport.h"

#include "features/advisor/advicereasons.h"
#include "sql/plantree.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1::advisor {

namespace {

std::ptrdiff_t sortsIn(const std::vector<std::string> &plan)
{
    return std::ranges::count_if(plan, [](const std::string &line) { return line.contains("TEMP B-TREE"); });
}

/// How the statement's plan uses the index.
AdvisedUse useIn(const StatementAdvice &statement, const std::string &index)
{
    AdvisedUse use;
    for (const std::string &line : statement.planAfter) {
        const sql::PlanNode node = sql::parsePlanDetail(std::string_view(line).substr(line.find_first_not_of(' ')));
        if (node.index != index)
            continue;
        use.constraint = node.constraint;
        use.covering = node.access == sql::PlanAccess::CoveringIndex;
        use.savesSort = sortsIn(statement.planAfter) < sortsIn(statement.planBefore);
    }
    return use;
}

} // namespace

/// One index, as the queries that it concerns tell of it.
struct RecommendationReport::Gathered {
    Recommendation recommendation;
    std::map<std::size_t, double> helped; ///< rows of cost saved, by statement
    std::vector<AdvisedUse> uses;
    bool isUsedAlways = true;
};

RecommendationReport::RecommendationReport(const AdviceSubject &subject, const StatementReport &statements)
    : m_subject(subject)
    , m_statements(statements)
{}

void RecommendationReport::gather(Gathered &gathered, std::size_t candidate, const Advice &advice) const
{
    Evaluator &evaluator = m_subject.evaluator();
    Recommendation &recommendation = gathered.recommendation;
    const IndexSet without = m_subject.final().without(candidate);
    for (const std::size_t query : evaluator.concernedBy(candidate)) {
        const double runs = m_subject.ground().queries()[query].runs;
        const QueryCost with = evaluator.cost(query, m_subject.final());
        const QueryCost less = evaluator.cost(query, without);
        recommendation.entriesWritten += (with.work.rowsWritten - less.work.rowsWritten) * runs;
        if (!with.used.contains(candidate))
            continue;
        const Work saved{less.work.rowsRead - with.work.rowsRead, 0.0, less.work.steps - with.work.steps};
        recommendation.saved += saved * runs;
        recommendation.before += less.work * runs;
        recommendation.after += with.work * runs;
        recommendation.proof =
            std::max({recommendation.proof, m_subject.proofOf(query, with), m_subject.proofOf(query, less)});
        const std::size_t statement = m_statements.statementOf(query);
        gathered.helped[statement] += runs * evaluator.pricing().rows(saved);
        gathered.isUsedAlways = gathered.isUsedAlways && with.usedAlways.contains(candidate);
        AdvisedUse use = useIn(advice.statements[statement], recommendation.name);
        use.rowsBefore = less.work.rowsRead;
        use.rowsAfter = with.work.rowsRead;
        gathered.uses.push_back(std::move(use));
    }
}

Recommendation RecommendationReport::recommendationFor(std::size_t candidate, const Advice &advice) const
{
    const Candidate &chosen = m_subject.ground().candidates()[candidate];
    Gathered gathered;
    Recommendation &recommendation = gathered.recommendation;
    recommendation.name = m_subject.nameOf(candidate);
    recommendation.sql = createIndexSql(chosen.index, recommendation.name);
    recommendation.undoSql = "DROP INDEX " + sql::quoteIdentifierIfNeeded(recommendation.name);
    recommendation.table = chosen.index.table;
    recommendation.filter = chosen.index.filter;
    recommendation.bytes = chosen.figures.bytes;
    for (const IndexPart &part : chosen.index.parts)
        recommendation.columns.push_back(part.column >= 0 ? sql::unquoteIdentifier(part.sql) : part.sql);
    for (const SuperfluousOwn &one : m_subject.superfluous()) {
        if (one.coveredBy == candidate)
            recommendation.replaces.push_back(m_subject.ground().own()[one.own].name);
    }
    recommendation.proof = Proof::Measured;
    gather(gathered, candidate, advice);
    const auto isHelped = [](const std::pair<const std::size_t, double> &one) { return one.second > 0.0; };
    const bool helpsOne = std::ranges::any_of(gathered.helped, isHelped);
    for (const std::pair<const std::size_t, double> &one : gathered.helped) {
        if (isHelped(one) || !helpsOne) // an index can be in the plan of a statement that it does not help
            recommendation.statements.push_back(one.first);
    }
    std::ranges::stable_sort(recommendation.statements, std::greater(),
                             [&gathered](std::size_t statement) { return gathered.helped.at(statement); });
    recommendation.reason = reasonFor(chosen.index, gathered.uses, chosen.entryShare);
    const bool isProved = recommendation.proof == Proof::Measured && gathered.isUsedAlways;
    recommendation.confidence = recommendation.proof == Proof::Assumed ? Confidence::Low
                                : isProved                             ? Confidence::High
                                                                       : Confidence::Medium;
    return std::move(gathered.recommendation);
}

void RecommendationReport::addRecommendations(Advice &advice) const
{
    std::vector<std::pair<double, Recommendation>> ranked;
    double all = 0.0;
    for (const std::size_t candidate : m_subject.chosen().added) {
        Recommendation recommendation = recommendationFor(candidate, advice);
        const double worth = std::max(0.0, m_subject.evaluator().pricing().rows(recommendation.saved));
        all += worth;
        ranked.emplace_back(worth, std::move(recommendation));
    }
    std::ranges::stable_sort(ranked, std::greater(), &std::pair<double, Recommendation>::first);
    for (auto &[worth, recommendation] : ranked) {
        recommendation.share = all > 0 ? worth / all : 0.0;
        advice.recommendations.push_back(std::move(recommendation));
    }
}

std::string RecommendationReport::reasonToDrop(const SuperfluousOwn &one) const
{
    if (one.coveredBy)
        return "The recommended " + m_subject.nameOf(*one.coveredBy) + " begins with the same columns.";
    if (!one.coveredByOwn.empty())
        return one.coveredByOwn + " begins with the same columns.";
    return "No statement of this workload uses it, and the workload's writes keep it up. Look whether something else "
           "does before you drop it.";
}

void RecommendationReport::addSuperfluous(Advice &advice) const
{
    for (const SuperfluousOwn &one : m_subject.superfluous()) {
        const OwnIndex &own = m_subject.ground().own()[one.own];
        const SchemaTable &table = m_subject.ground().schema().tables[own.table];
        const auto index = std::ranges::find(table.indexes, own.name, &SchemaIndex::name);
        SuperfluousIndex superfluous;
        superfluous.name = own.name;
        superfluous.table = table.name;
        superfluous.sql = "DROP INDEX " + sql::quoteIdentifierIfNeeded(own.name);
        superfluous.undoSql = index->sql;
        superfluous.entriesSaved = one.entriesSaved;
        superfluous.reason = reasonToDrop(one);
        advice.superfluous.push_back(std::move(superfluous));
    }
}

} // namespace d1::advisor
