// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/analysis.h"

#include "features/advisor/scratch/derivedstatements.h"
#include "features/advisor/scratch/expressionfinder.h"
#include "features/advisor/search/generatedcolumns.h"
#include "features/advisor/search/samplevalues.h"
#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/statementkind.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr std::size_t expressionsAtMost = 40; // a table; each is a column of its echo

/// Why no index can help this kind of statement; empty for one that reads or writes rows.
std::string reasonAgainst(const sql::StatementKind &kind)
{
    switch (kind.category) {
    case sql::StatementCategory::Read:
        return kind.verb.starts_with("EXPLAIN") ? "EXPLAIN reads no rows." : "";
    case sql::StatementCategory::Write:
        return {};
    case sql::StatementCategory::Schema:
        return "It changes the schema, which no index makes faster.";
    case sql::StatementCategory::Pragma:
        return "It is a PRAGMA, which no index makes faster.";
    case sql::StatementCategory::Transaction:
    case sql::StatementCategory::Attachment:
    case sql::StatementCategory::Vacuum:
        return "It reads no rows of a table.";
    case sql::StatementCategory::Other:
        break;
    }
    return "It is no statement that SQLite knows.";
}

class Analyser
{
public:
    Analyser(const DatabaseImage &snapshot, const Schema &schema, PlannerDatabase &planner)
        : m_snapshot(snapshot)
        , m_schema(schema)
        , m_planner(planner)
    {}

    [[nodiscard]] Query prepared(const WorkloadStatement &sample, std::size_t group, std::size_t round) const
    {
        Query query;
        query.group = group;
        query.sql = sample.sql;
        query.runs = sample.runs;
        query.problem = reasonAgainst(sql::statementKind(sample.sql));
        if (!query.problem.empty())
            return query;
        query.values = sample.params;
        if (!sample.valuesKnown) {
            query.values = sampleValues(sample.sql, m_schema, m_snapshot, round);
            query.valuesInvented = !query.values.empty();
        }
        const Result<StatementEffects> effects = m_planner.effectsOf(sample.sql);
        if (!effects) {
            query.problem = "SQLite refuses it: " + effects.error().facts.message + '.';
            return query;
        }
        query.effects = *effects;
        addGeneratedColumns(query.effects, m_schema);
        for (const auto &[name, table] : effects->tables)
            addTable(query.tables, name);
        query.parts.push_back({sample.sql, {}});
        for (DerivedStatement &derived : derivedStatements(*effects, m_schema))
            query.parts.push_back({std::move(derived.sql), std::move(derived.why), derived.inMainPlan});
        for (QueryPart &part : query.parts) {
            if (const auto asked = m_planner.effectsOf(part.sql)) {
                for (const auto &[name, table] : asked->tables) {
                    addTable(part.tables, name);
                    addTable(query.tables, name);
                }
            }
        }
        return query;
    }

    void addExpressions(const Query &query, TableExpressions &expressions) const
    {
        for (const QueryPart &part : query.parts) {
            for (FoundExpression &found : findExpressions(part.sql, m_schema)) {
                std::vector<std::string> &known = expressions[found.table];
                if (known.size() < expressionsAtMost && std::ranges::find(known, found.sql) == known.end())
                    known.push_back(std::move(found.sql));
            }
        }
    }

    void addPatterns(Query &query, EchoDatabase &echo, const TableExpressions &expressions) const
    {
        for (QueryPart &part : query.parts) {
            Result<std::vector<AccessPattern>> patterns = echo.patternsOf(echoed(part.sql, expressions));
            if (!patterns)
                patterns = echo.patternsOf(part.sql);
            if (patterns)
                part.patterns = *std::move(patterns);
            part.filters = findFilters(part.sql, m_schema);
            for (const SchemaTable &view : m_schema.tables) {
                if (view.type == SchemaTableType::View && query.effects.tables.contains(view.name))
                    std::ranges::move(findFilters(view.sql, m_schema), std::back_inserter(part.filters));
            }
        }
    }

private:
    void addTable(std::set<std::size_t> &tables, const std::string &name) const
    {
        for (std::size_t i = 0; i < m_schema.tables.size(); ++i) {
            if (m_schema.tables[i].type == SchemaTableType::Table
                && sql::equalsIgnoringCase(m_schema.tables[i].name, name))
                tables.insert(i);
        }
    }

    /// The statement with its expressions as the columns that echo them.
    [[nodiscard]] std::string echoed(std::string text, const TableExpressions &expressions) const
    {
        std::vector<FoundExpression> found = findExpressions(text, m_schema);
        for (auto one = found.rbegin(); one != found.rend(); ++one) {
            const auto known = expressions.find(one->table);
            if (known == expressions.end())
                continue;
            const auto place = std::ranges::find(known->second, one->sql);
            if (place == known->second.end())
                continue;
            const auto number = static_cast<std::size_t>(place - known->second.begin());
            text.replace(one->span.begin, one->span.end - one->span.begin,
                         sql::quoteIdentifier(one->source) + '.' + EchoDatabase::expressionColumn(number));
        }
        return text;
    }

    const DatabaseImage &m_snapshot;
    const Schema &m_schema;
    PlannerDatabase &m_planner;
};

} // namespace

Analysis analyse(const std::vector<WorkloadGroup> &groups, const DatabaseImage &snapshot, const Schema &schema,
                 PlannerDatabase &planner, const std::function<bool()> &isStopped)
{
    Analysis analysis;
    const Analyser analyser(snapshot, schema, planner);
    for (std::size_t group = 0; group < groups.size() && !isStopped(); ++group) {
        for (std::size_t round = 0; round < groups[group].samples.size(); ++round) {
            analysis.queries.push_back(analyser.prepared(groups[group].samples[round], group, round));
            analyser.addExpressions(analysis.queries.back(), analysis.expressions);
        }
    }
    Result<EchoDatabase> echo = EchoDatabase::create(schema, analysis.expressions);
    if (!echo)
        return analysis;
    for (Query &query : analysis.queries) {
        if (!isStopped())
            analyser.addPatterns(query, *echo, analysis.expressions);
    }
    return analysis;
}

} // namespace d1::advisor
