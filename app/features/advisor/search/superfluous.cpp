// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/superfluous.h"

#include "sql/ascii.h"
#include "sql/createindex.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr std::size_t statementsThatTell = 10;

/// "email NOCASE", "created_at DESC": enough to compare what two indexes begin with.
std::vector<std::string> columnsOf(const SchemaIndex &index)
{
    std::vector<std::string> columns;
    for (const SchemaIndexColumn &column : index.columns)
        columns.push_back(sql::asciiLower(column.name) + ' ' + sql::asciiUpper(column.collation)
                          + (column.descending ? " DESC" : ""));
    return columns;
}

bool isConventional(const SchemaIndex &index)
{
    std::vector<std::string> names;
    std::ranges::transform(index.columns, std::back_inserter(names), &SchemaIndexColumn::name);
    return index.name == sql::conventionalIndexName(index.table, names);
}

bool beginsWith(const std::vector<std::string> &longer, const std::vector<std::string> &shorter)
{
    return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

class SuperfluousSearch
{
public:
    SuperfluousSearch(Evaluator &evaluator, const AdvisorGround &ground, IndexSet set)
        : m_evaluator(evaluator)
        , m_ground(ground)
        , m_set(std::move(set))
    {}

    [[nodiscard]] std::vector<SuperfluousOwn> run()
    {
        std::vector<SuperfluousOwn> found;
        for (std::size_t own = 0; own < m_ground.own().size(); ++own) {
            if (!m_ground.own()[own].mayGo)
                continue;
            SuperfluousOwn one{own, std::nullopt, {}, 0.0};
            const IndexSet without = m_set.withoutOwn(own);
            const bool isRedundant = isCovered(one);
            if (!isNoLoss(own, without, one.entriesSaved) || (!isRedundant && (one.entriesSaved <= 0 || !tellsOfUse())))
                continue;
            m_set = without;
            found.push_back(std::move(one));
        }
        return found;
    }

private:
    [[nodiscard]] const SchemaIndex *schemaIndex(std::size_t own) const
    {
        const OwnIndex &index = m_ground.own()[own];
        const std::vector<SchemaIndex> &all = m_ground.schema().tables[index.table].indexes;
        const auto found = std::ranges::find(all, index.name, &SchemaIndex::name);
        return found == all.end() ? nullptr : &*found;
    }

    /// That few statements do not use an index says nothing.
    [[nodiscard]] bool tellsOfUse() const { return m_ground.groups().size() >= statementsThatTell; }

    /// Of two that are the same, as the index audit has it: who enforces stays, then who is named by the rule.
    [[nodiscard]] bool isKeptBefore(const SchemaIndex &index, std::size_t other) const
    {
        return m_ground.own()[other].mayGo && isConventional(index) && !isConventional(*schemaIndex(other));
    }

    /// Another index finds whatever this one finds.
    [[nodiscard]] bool isCovered(SuperfluousOwn &one) const
    {
        const SchemaIndex *index = schemaIndex(one.own);
        const bool hasExpression = index && std::ranges::any_of(index->columns, [](const SchemaIndexColumn &column) {
                                       return column.name.empty();
                                   });
        if (!index || index->partial || hasExpression)
            return false;
        const std::vector<std::string> columns = columnsOf(*index);
        for (std::size_t other = 0; other < m_ground.own().size(); ++other) {
            const SchemaIndex *wider = schemaIndex(other);
            if (other == one.own || !wider || wider->partial || m_set.dropped.contains(other)
                || m_ground.own()[other].table != m_ground.own()[one.own].table)
                continue;
            const std::vector<std::string> theirs = columnsOf(*wider);
            if (beginsWith(theirs, columns) && (theirs != columns || !isKeptBefore(*index, other))) {
                one.coveredByOwn = wider->name;
                return true;
            }
        }
        for (const std::size_t candidate : m_set.added) {
            if (beginsWith(columnsOf(m_ground.candidates()[candidate], *index), columns)) {
                one.coveredBy = candidate;
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::vector<std::string> columnsOf(const Candidate &candidate, const SchemaIndex &like) const
    {
        std::vector<std::string> columns;
        if (candidate.index.table != like.table || !candidate.index.filter.empty())
            return columns;
        for (std::size_t i = 0; i < candidate.index.parts.size(); ++i) {
            const IndexPart &part = candidate.index.parts[i];
            if (part.column < 0)
                break;
            // Where none is written it is the column's own, which the old index most likely has as well.
            const std::string collation = !part.collation.empty()   ? part.collation
                                          : i < like.columns.size() ? like.columns[i].collation
                                                                    : "BINARY";
            columns.push_back(sql::asciiLower(sql::unquoteIdentifier(part.sql)) + ' ' + sql::asciiUpper(collation)
                              + (part.descending ? " DESC" : ""));
        }
        return columns;
    }
    using Columns = std::vector<std::string>;
    [[nodiscard]] static Columns columnsOf(const SchemaIndex &index) { return advisor::columnsOf(index); }

    /// No statement takes more without it; `saved` becomes the index entries that need not be written.
    [[nodiscard]] bool isNoLoss(std::size_t own, const IndexSet &without, double &saved)
    {
        constexpr double tolerance = 1.001;
        for (std::size_t query = 0; query < m_ground.queries().size(); ++query) {
            const Query &asked = m_ground.queries()[query];
            if (!asked.problem.empty() || !asked.tables.contains(m_ground.own()[own].table))
                continue;
            const QueryCost with = m_evaluator.cost(query, m_set);
            const QueryCost less = m_evaluator.cost(query, without);
            if (less.work.steps > with.work.steps * tolerance
                || less.work.rowsRead > with.work.rowsRead * tolerance + 0.5)
                return false;
            saved += asked.runs * (with.work.rowsWritten - less.work.rowsWritten);
        }
        return true;
    }

    Evaluator &m_evaluator;
    const AdvisorGround &m_ground;
    IndexSet m_set;
};

} // namespace

std::vector<SuperfluousOwn> findSuperfluous(Evaluator &evaluator, const AdvisorGround &ground, const IndexSet &set)
{
    return SuperfluousSearch(evaluator, ground, set).run();
}

} // namespace d1::advisor
