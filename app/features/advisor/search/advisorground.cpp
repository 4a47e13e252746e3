// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/advisorground.h"

#include "features/advisor/scratch/databaseimage.h"
#include "features/advisor/scratch/plainstatement.h"
#include "features/advisor/scratch/samplerows.h"
#include "features/advisor/scratch/scratchschema.h"
#include "features/advisor/search/candidates.h"
#include "features/advisor/search/proposals.h"
#include "sql/ascii.h"

#include <algorithm>
#include <sstream>

namespace d1::advisor {

namespace {

constexpr double rarest = 0.5; // a partial index over a larger share of the rows is not worth its condition
constexpr double assumedRows = 10'000.0;

/// "1000 10 1 unordered"
IndexFigures figuresIn(const std::string &text)
{
    IndexFigures figures;
    std::istringstream numbers(text);
    numbers >> figures.rows;
    for (double shared = 0; numbers >> shared;)
        figures.rowsPerPrefix.push_back(shared);
    return figures;
}

} // namespace

Result<std::unique_ptr<AdvisorGround>> AdvisorGround::prepare(GroundSource source,
                                                              const std::function<bool()> &isStopped)
{
    std::unique_ptr<AdvisorGround> ground(new AdvisorGround);
    ground->m_snapshot = std::move(source.snapshot);
    ground->m_bench = source.bench;
    if (Result<void> made = ground->makePlanners(); !made)
        return std::unexpected(std::move(made.error()));
    PlannerDatabase &planner = *ground->m_planners[static_cast<std::size_t>(StatisticsState::Analysed)];
    ground->m_missing = planner.missing();
    ground->m_schema = schemaOf(planner.database());
    ground->m_own = ownIndexesOf(ground->m_schema);
    ground->m_groups = grouped(source.workload, source.samplesPerStatement);
    ground->m_analysis = analyse(ground->m_groups, ground->m_snapshot, ground->m_schema, planner, isStopped);
    ground->m_knowledge.schema = &ground->m_schema;
    ground->gatherRowCounts();
    ground->readProposals(source.proposals);
    if (Result<void> gathered = ground->gatherFigures(isStopped); !gathered)
        return std::unexpected(std::move(gathered.error()));
    ground->findProposed();
    ground->weighOwn();
    ground->keepHinted();
    return ground;
}

/// What they say is looked into as any other candidate is.
void AdvisorGround::readProposals(const std::vector<ProposedIndex> &proposals)
{
    PlannerDatabase &planner = *m_planners[static_cast<std::size_t>(StatisticsState::Analysed)];
    for (const ProposedIndex &proposed : proposals) {
        auto [proposal, definition] = readProposal(proposed, m_schema, planner.database());
        if (definition)
            addExpressions(*definition, m_schema, m_analysis.expressions);
        m_proposals.push_back(std::move(proposal));
        m_proposed.push_back(std::move(definition));
    }
}

void AdvisorGround::findProposed()
{
    for (std::size_t i = 0; i < m_proposals.size(); ++i) {
        if (!m_proposed[i])
            continue;
        const auto found = std::ranges::find(m_candidates, *m_proposed[i], &Candidate::index);
        if (found != m_candidates.end())
            m_proposals[i].candidate = static_cast<std::size_t>(found - m_candidates.begin());
        else
            m_proposals[i].problem = "What it would hold could not be worked out from the rows.";
    }
}

/// Every one that a statement could use, and those that were proposed.
std::vector<IndexDefinition> AdvisorGround::wantedIndexes() const
{
    std::vector<IndexDefinition> wanted =
        candidatesFor(m_analysis.queries, m_schema, m_analysis.expressions, m_knowledge.parts);
    for (const std::optional<IndexDefinition> &proposed : m_proposed) {
        if (proposed)
            wanted.push_back(*proposed);
    }
    std::ranges::sort(wanted);
    const auto repeated = std::ranges::unique(wanted);
    wanted.erase(repeated.begin(), repeated.end());
    return wanted;
}

/// With rows at hand the advice has to hold before and after ANALYZE; without, there is only what is known.
Result<void> AdvisorGround::makePlanners()
{
    const auto make = [this](StatisticsState state, const DatabaseImage &from) -> Result<void> {
        Result<PlannerDatabase> planner = PlannerDatabase::create(from, state == StatisticsState::Analysed);
        if (!planner)
            return std::unexpected(std::move(planner.error()));
        m_planners[static_cast<std::size_t>(state)].emplace(*std::move(planner));
        return {};
    };
    if (!m_bench)
        return make(StatisticsState::Analysed, m_snapshot);
    DatabaseImage analysed = m_snapshot;
    analysed.statistics = m_bench->statistics(StatisticsState::Analysed);
    if (Result<void> made = make(StatisticsState::Analysed, analysed); !made)
        return made;
    if (analysed.statistics == m_snapshot.statistics)
        return {};
    return make(StatisticsState::AsFound, m_snapshot);
}

void AdvisorGround::gatherRowCounts()
{
    for (const SchemaTable &table : m_schema.tables) {
        if (table.type != SchemaTableType::Table)
            continue;
        const auto counted = m_snapshot.rowCounts.find(table.name);
        const std::int64_t known =
            counted != m_snapshot.rowCounts.end() ? counted->second : table.estimatedRows.value_or(-1);
        m_knowledge.tableRows[table.name] = known >= 0 ? static_cast<double>(known) : assumedRows;
        if (known < 0)
            m_assumed.insert(table.name);
        else if (!m_bench && !m_snapshot.hasStatisticsFor(table.name))
            m_sampled.insert(table.name);
    }
}

bool AdvisorGround::isAssumed(std::size_t query) const
{
    return std::ranges::any_of(queries()[query].tables,
                               [this](std::size_t table) { return m_assumed.contains(m_schema.tables[table].name); });
}

double AdvisorGround::bytes() const
{
    constexpr double bytesPerUnknownRow = 100.0;
    if (m_snapshot.size > 0)
        return static_cast<double>(m_snapshot.size);
    double sum = 0.0;
    for (const auto &[table, rows] : m_knowledge.tableRows)
        sum += rows * bytesPerUnknownRow;
    return sum;
}

void AdvisorGround::adoptStatistics(const std::vector<StatisticsRow> &rows)
{
    for (const StatisticsRow &row : rows) {
        if (!row.index.empty())
            m_knowledge.indexFigures[row.index] = figuresIn(row.figures);
    }
}

Result<void> AdvisorGround::gatherFigures(const std::function<bool()> &isStopped)
{
    const std::vector<IndexDefinition> parts = partsToKnow(m_analysis.queries, m_schema, m_analysis.expressions);
    if (m_bench) {
        adoptStatistics(m_bench->statistics(StatisticsState::Analysed));
        TableSketch sketch(m_bench->database(), isStopped);
        m_knowledge.parts = sketch.partsOf(parts);
        addCandidates(sketch.figuresOf(wantedIndexes()));
        return {};
    }
    adoptStatistics(m_snapshot.statistics);
    Result<ScratchDatabase> empty = ScratchDatabase::create();
    if (!empty)
        return std::unexpected(std::move(empty.error()));
    SampleRows sample(*std::move(empty), m_snapshot, m_schema, m_knowledge.tableRows);
    m_knowledge.parts = sample.partsOf(parts);
    addCandidates(sample.figuresOf(wantedIndexes()));
    // Own indexes that nobody analysed get figures, too, so that they are not taken for worse than candidates.
    const std::vector<StatisticsRow> missing = sample.missingStatistics(m_snapshot.statistics);
    m_planners[static_cast<std::size_t>(StatisticsState::Analysed)]->setStatistics(missing);
    adoptStatistics(missing);
    return {};
}

/// What a statement, a view or a trigger names behind INDEXED BY has to stay.
void AdvisorGround::keepHinted()
{
    std::set<std::string> hinted;
    const auto add = [&hinted](std::string_view sql) { hinted.merge(indexHints(sql)); };
    for (const Query &query : m_analysis.queries)
        add(query.sql);
    for (const SchemaObject &object : m_snapshot.objects)
        add(object.sql);
    for (OwnIndex &own : m_own)
        own.mayGo = own.mayGo && !hinted.contains(sql::asciiLower(own.name));
}

/// A partial index of the database's own is kept up for the rows alone that stand in it.
void AdvisorGround::weighOwn()
{
    for (OwnIndex &own : m_own) {
        const auto figures = m_knowledge.indexFigures.find(own.name);
        const double rows = m_knowledge.tableRows[m_schema.tables[own.table].name];
        if (own.isPartial && figures != m_knowledge.indexFigures.end() && rows > 0)
            own.entryShare = std::min(1.0, figures->second.rows / rows);
    }
}

void AdvisorGround::addCandidates(const std::map<IndexDefinition, IndexFigures> &figures)
{
    for (const auto &[index, held] : figures) {
        const double rows = std::max(1.0, m_knowledge.tableRows[index.table]);
        const bool isProposed = std::ranges::find(m_proposed, std::optional(index)) != m_proposed.end();
        if (!isProposed && !index.filter.empty() && held.rows > rarest * rows)
            continue;
        Candidate candidate = candidateOf(index, m_candidates.size(), m_schema, m_analysis.expressions);
        candidate.figures = held;
        candidate.entryShare = std::min(1.0, held.rows / rows);
        candidate.planned.statistics = {index.table, candidate.planned.name, held.text()};
        m_knowledge.indexFigures[candidate.planned.name] = held;
        m_candidates.push_back(std::move(candidate));
    }
}

Evaluator::Parts AdvisorGround::evaluatorParts(Pricing pricing, std::function<bool()> isStopped)
{
    Evaluator::Parts parts;
    parts.schema = &m_schema;
    parts.queries = &m_analysis.queries;
    parts.candidates = &m_candidates;
    parts.own = &m_own;
    parts.knowledge = &m_knowledge;
    for (std::size_t state = 0; state < m_planners.size(); ++state)
        parts.planners[state] = m_planners[state] ? &*m_planners[state] : nullptr;
    parts.bench = m_bench;
    parts.pricing = pricing;
    parts.isStopped = std::move(isStopped);
    return parts;
}

void AdvisorGround::adoptBuilt(const Workbench &bench)
{
    for (Candidate &candidate : m_candidates) {
        if (!bench.isBuilt(candidate.planned.name))
            continue;
        candidate.planned.statistics = bench.statisticsOf(candidate.planned.name);
        candidate.figures = figuresIn(candidate.planned.statistics.figures);
        candidate.figures.bytes = bench.bytesOf(candidate.planned.name);
        m_knowledge.indexFigures[candidate.planned.name] = candidate.figures;
    }
}

DatabaseImage snapshotOf(Workbench &bench, std::int64_t size)
{
    DatabaseImage snapshot = countedImageOf(bench.database(), size);
    snapshot.statistics = bench.statistics(StatisticsState::AsFound);
    return snapshot;
}

} // namespace d1::advisor
