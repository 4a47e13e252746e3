// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicereport.h"

#include "features/advisor/advicereasons.h"
#include "sql/ascii.h"
#include "sql/plantree.h"
#include "sql/quoting.h"

#include <algorithm>
#include <numeric>

namespace d1::advisor {

namespace {

constexpr double worthMentioning = 0.01; // of the workload's cost: an unhelped statement below it is no news
constexpr double lossTolerance = 1.05;
constexpr double leastLoss = 50.0; // steps: below it is noise

std::set<std::string> takenNames(const Schema &schema)
{
    std::set<std::string> taken;
    for (const SchemaTable &table : schema.tables) {
        taken.insert(sql::asciiLower(table.name));
        for (const SchemaIndex &index : table.indexes)
            taken.insert(sql::asciiLower(index.name));
    }
    return taken;
}

std::string withNames(std::string line, const std::map<std::size_t, std::string> &names)
{
    const std::string index = sql::parsePlanDetail(line).index;
    const std::optional<std::size_t> number = candidateNumber(index);
    if (!number || !names.contains(*number))
        return line;
    return line.replace(line.find(index), index.size(), names.at(*number));
}

} // namespace

AdviceReport::AdviceReport(const AdvisorGround &ground, Evaluator &evaluator, const IndexSet &set,
                           const std::vector<SuperfluousOwn> &superfluous)
    : m_ground(ground)
    , m_evaluator(evaluator)
    , m_set(set)
    , m_superfluous(superfluous)
    , m_final(set)
    , m_queriesOf(ground.groups().size())
{
    for (const SuperfluousOwn &one : superfluous)
        m_final.dropped.insert(one.own);
    std::set<std::string> taken = takenNames(ground.schema());
    for (const std::size_t candidate : set.added) {
        const std::string name = indexNameFor(ground.candidates()[candidate].index, taken);
        taken.insert(sql::asciiLower(name));
        m_names.emplace(candidate, name);
    }
    for (std::size_t query = 0; query < ground.queries().size(); ++query)
        m_queriesOf[ground.queries()[query].group].push_back(query);
    m_statementOf.resize(ground.queries().size());
}

Advice AdviceReport::advice()
{
    Advice advice;
    addStatements(advice);
    addRecommendations(advice);
    addSuperfluous(advice);
    addUnhelped(advice);
    addLosses(advice);
    addNotes(advice);
    return advice;
}

Proof AdviceReport::proofOf(const QueryCost &cost) const
{
    if (cost.measured && m_ground.hasRows())
        return Proof::Measured;
    return m_ground.isAssumed() ? Proof::Assumed : Proof::Estimated;
}

std::vector<std::string> AdviceReport::planOf(const WorkloadGroup &, std::size_t query, const IndexSet &set)
{
    std::vector<std::string> lines;
    const QueryPlan &plan = m_evaluator.plan(query, set, StatisticsState::Analysed);
    for (std::size_t part = 0; part < plan.parts.size(); ++part) {
        if (plan.parts[part].empty())
            continue;
        if (part > 0)
            lines.push_back(m_ground.queries()[query].parts[part].why + ':');
        std::map<int, std::size_t> depths;
        for (const PlanLine &line : plan.parts[part]) {
            const auto parent = depths.find(line.parent);
            const std::size_t depth = parent == depths.end() ? (part > 0 ? 1 : 0) : parent->second + 1;
            depths[line.id] = depth;
            lines.push_back(std::string(depth * 2, ' ') + withNames(line.detail, m_names));
        }
    }
    return lines;
}

void AdviceReport::addStatements(Advice &advice)
{
    const std::vector<Query> &queries = m_ground.queries();
    for (std::size_t group = 0; group < m_ground.groups().size(); ++group) {
        StatementAdvice statement;
        statement.fingerprint = m_ground.groups()[group].fingerprint;
        std::string problem;
        std::size_t main = queries.size();
        for (const std::size_t query : m_queriesOf[group]) {
            if (!queries[query].problem.empty()) {
                problem = queries[query].problem;
                continue;
            }
            const QueryCost before = m_evaluator.cost(query, {});
            const QueryCost after = m_evaluator.cost(query, m_final);
            const double runs = queries[query].runs;
            statement.runs += runs;
            statement.before += before.work * runs;
            statement.after += after.work * runs;
            statement.beforeIsBound |= before.bounded;
            statement.afterIsBound |= after.bounded;
            statement.readOnly &= queries[query].effects.readOnly;
            statement.valuesInvented |= queries[query].valuesInvented;
            statement.proof =
                std::max({main == queries.size() ? Proof::Measured : statement.proof, proofOf(before), proofOf(after)});
            main = main == queries.size() ? query : main;
            for (const std::size_t candidate : after.used) {
                const std::string &name = m_names.at(candidate);
                if (std::ranges::find(statement.uses, name) == statement.uses.end())
                    statement.uses.push_back(name);
            }
        }
        if (main == queries.size()) {
            if (!problem.empty())
                advice.notAnalysed.push_back(
                    {m_ground.groups()[group].samples.front().sql, problem, m_ground.groups()[group].runs});
            continue;
        }
        advice.before += statement.before;
        advice.after += statement.after;
        if (statement.runs > 0) {
            statement.before = statement.before * (1.0 / statement.runs);
            statement.after = statement.after * (1.0 / statement.runs);
        }
        statement.sql = queries[main].sql;
        statement.planBefore = planOf(m_ground.groups()[group], main, {});
        statement.planAfter = planOf(m_ground.groups()[group], main, m_final);
        for (const std::size_t query : m_queriesOf[group])
            m_statementOf[query] = advice.statements.size();
        advice.statements.push_back(std::move(statement));
    }
}

Recommendation AdviceReport::recommendationFor(std::size_t candidate, const Advice &advice)
{
    const Candidate &chosen = m_ground.candidates()[candidate];
    Recommendation recommendation;
    recommendation.name = m_names.at(candidate);
    recommendation.sql = createIndexSql(chosen.index, recommendation.name);
    recommendation.undoSql = "DROP INDEX " + sql::quoteIdentifierIfNeeded(recommendation.name);
    recommendation.table = chosen.index.table;
    recommendation.filter = chosen.index.filter;
    recommendation.bytes = chosen.figures.bytes;
    for (const IndexPart &part : chosen.index.parts)
        recommendation.columns.push_back(part.column >= 0 ? sql::unquoteIdentifier(part.sql) : part.sql);

    const IndexSet without = m_final.without(candidate);
    std::map<std::size_t, double> helped; // statement to rows of cost saved
    std::vector<AdvisedUse> uses;
    bool isUsedAlways = true;
    recommendation.proof = Proof::Measured;
    for (const std::size_t query : m_evaluator.concernedBy(candidate)) {
        const Query &asked = m_ground.queries()[query];
        const QueryCost with = m_evaluator.cost(query, m_final);
        const QueryCost less = m_evaluator.cost(query, without);
        const double entries = with.work.rowsWritten - less.work.rowsWritten;
        recommendation.entriesWritten += entries * asked.runs;
        if (!with.used.contains(candidate))
            continue;
        Work saved = less.work;
        saved.rowsRead -= with.work.rowsRead;
        saved.steps -= with.work.steps;
        saved.rowsWritten = 0.0;
        recommendation.saved += saved * asked.runs;
        recommendation.before += less.work * asked.runs;
        recommendation.after += with.work * asked.runs;
        helped[m_statementOf[query]] += asked.runs * m_evaluator.pricing().rows(saved);
        recommendation.proof = std::max({recommendation.proof, proofOf(with), proofOf(less)});
        isUsedAlways = isUsedAlways && with.usedAlways.contains(candidate);

        const StatementAdvice &statement = advice.statements[m_statementOf[query]];
        AdvisedUse use;
        use.rowsBefore = less.work.rowsRead;
        use.rowsAfter = with.work.rowsRead;
        const auto sorts = [](const std::vector<std::string> &plan) {
            return std::ranges::count_if(plan, [](const std::string &line) { return line.contains("TEMP B-TREE"); });
        };
        for (const std::string &line : statement.planAfter) {
            const sql::PlanNode node = sql::parsePlanDetail(std::string_view(line).substr(line.find_first_not_of(' ')));
            if (node.index != recommendation.name)
                continue;
            use.constraint = node.constraint;
            use.covering = node.access == sql::PlanAccess::CoveringIndex;
            use.savesSort = sorts(statement.planAfter) < sorts(statement.planBefore);
        }
        uses.push_back(use);
    }
    for (const auto &[statement, saved] : helped)
        recommendation.statements.push_back(statement);
    std::ranges::stable_sort(recommendation.statements, std::greater(),
                             [&helped](std::size_t statement) { return helped[statement]; });
    recommendation.reason = reasonFor(chosen.index, uses, chosen.entryShare);
    recommendation.confidence = recommendation.proof == Proof::Assumed                    ? Confidence::Low
                                : recommendation.proof == Proof::Measured && isUsedAlways ? Confidence::High
                                                                                          : Confidence::Medium;
    return recommendation;
}

void AdviceReport::addRecommendations(Advice &advice)
{
    std::vector<std::pair<double, Recommendation>> ranked;
    double all = 0.0;
    for (const std::size_t candidate : m_set.added) {
        Recommendation recommendation = recommendationFor(candidate, advice);
        for (const SuperfluousOwn &one : m_superfluous) {
            if (one.coveredBy == candidate)
                recommendation.replaces.push_back(m_ground.own()[one.own].name);
        }
        const double worth = std::max(0.0, m_evaluator.pricing().rows(recommendation.saved));
        all += worth;
        ranked.emplace_back(worth, std::move(recommendation));
    }
    std::ranges::stable_sort(ranked, std::greater(), &std::pair<double, Recommendation>::first);
    for (auto &[worth, recommendation] : ranked) {
        recommendation.share = all > 0 ? worth / all : 0.0;
        advice.recommendations.push_back(std::move(recommendation));
    }
}

void AdviceReport::addSuperfluous(Advice &advice)
{
    for (const SuperfluousOwn &one : m_superfluous) {
        const OwnIndex &own = m_ground.own()[one.own];
        const SchemaTable &table = m_ground.schema().tables[own.table];
        const auto index = std::ranges::find(table.indexes, own.name, &SchemaIndex::name);
        SuperfluousIndex superfluous;
        superfluous.name = own.name;
        superfluous.table = table.name;
        superfluous.sql = "DROP INDEX " + sql::quoteIdentifierIfNeeded(own.name);
        superfluous.undoSql = index->sql;
        superfluous.entriesSaved = one.entriesSaved;
        if (one.coveredBy)
            superfluous.reason = "The recommended " + m_names.at(*one.coveredBy) + " begins with the same columns.";
        else if (!one.coveredByOwn.empty())
            superfluous.reason = one.coveredByOwn + " begins with the same columns.";
        else
            superfluous.reason =
                "No statement of this workload uses it, and the workload's writes keep it up. Look whether "
                "something else does before you drop it.";
        advice.superfluous.push_back(std::move(superfluous));
    }
}

void AdviceReport::addUnhelped(Advice &advice) const
{
    const Pricing &pricing = m_evaluator.pricing();
    const double all = pricing.rows(advice.after);
    for (std::size_t i = 0; i < advice.statements.size(); ++i) {
        const StatementAdvice &statement = advice.statements[i];
        const double cost = pricing.rows(statement.after) * statement.runs;
        const bool reads =
            std::ranges::any_of(statement.planAfter, [](const std::string &line) { return line.contains("SCAN "); });
        const bool isHelped = !statement.uses.empty() && pricing.rows(statement.after) < pricing.rows(statement.before);
        if (isHelped || !reads || statement.after.rowsRead < 100.0 || cost < worthMentioning * all)
            continue;
        const auto query = std::ranges::find(m_statementOf, i) - m_statementOf.begin();
        bool hadCandidates = false;
        for (std::size_t candidate = 0; candidate < m_ground.candidates().size() && !hadCandidates; ++candidate)
            hadCandidates = m_evaluator.canUse(static_cast<std::size_t>(query), candidate);
        advice.unhelped.push_back({statement.sql, reasonAgainstHelp(statement, hadCandidates), statement.runs});
    }
}

void AdviceReport::addLosses(Advice &advice) const
{
    for (const StatementAdvice &statement : advice.statements) {
        const bool slower = statement.after.steps > statement.before.steps * lossTolerance + leastLoss;
        const double entries = statement.after.rowsWritten - statement.before.rowsWritten;
        if (!slower && entries < 0.05)
            continue;
        std::string reason;
        if (entries >= 0.05)
            reason = "It writes " + std::to_string(entries).substr(0, std::to_string(entries).find('.') + 2)
                     + " more rows a run, for the new indexes.";
        if (slower && statement.readOnly)
            reason = "It takes "
                     + countText(statement.after.steps / std::max(1.0, statement.before.steps) * 100.0 - 100.0)
                     + " % more steps, since the planner chooses another way now; what the indexes save elsewhere "
                       "outweighs it.";
        if (!reason.empty())
            advice.losses.push_back({statement.sql, std::move(reason), statement.runs});
    }
}

void AdviceReport::addNotes(Advice &advice) const
{
    for (const std::string &missing : m_ground.missing())
        advice.notes.push_back(
            "Could not be made on the scratch database, so statements on it are not analysed: " + missing + '.');
    if (std::ranges::any_of(advice.statements, &StatementAdvice::valuesInvented))
        advice.notes.push_back("The workload does not tell the bound values of some statements; values from the tables "
                               "were bound instead.");
    if (m_ground.hasRows())
        advice.notes.push_back(
            "Steps and rows written are measured on a copy of the database. SQLite does not count the "
            "rows that D1 bills as read: they are worked out from the steps, full scans exactly.");
    else if (m_ground.isAssumed())
        advice.notes.push_back("Nothing is known of how many rows some tables hold: figures are assumed.");
    else
        advice.notes.push_back("Figures are estimates from statistics and sampled rows; nothing was run.");
}

} // namespace d1::advisor
