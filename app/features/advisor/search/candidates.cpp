// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/candidates.h"

#include "features/advisor/search/patternindexes.h"
#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/statementkind.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace d1::advisor {

namespace {

template<typename Function>
void forEachPattern(const std::vector<Query> &queries, Function function)
{
    for (const Query &query : queries) {
        for (const QueryPart &part : query.parts)
            std::ranges::for_each(part.patterns, [&](const AccessPattern &pattern) { function(pattern, query, part); });
    }
}

bool changesRows(const Query &query, const QueryPart &part, const std::string &table)
{
    const auto effects = query.effects.tables.find(table);
    return effects != query.effects.tables.end() && effects->second.writes()
           && sql::statementKind(part.sql).category == sql::StatementCategory::Write;
}

/// As far as it can be told from the names of its columns.
bool exists(const IndexDefinition &candidate, const SchemaTable &table)
{
    return std::ranges::any_of(table.indexes, [&](const SchemaIndex &index) {
        if (index.partial || !candidate.filter.empty() || index.columns.size() != candidate.parts.size())
            return false;
        return std::ranges::equal(
            index.columns, candidate.parts, [&table](const SchemaIndexColumn &has, const IndexPart &wants) {
                return wants.column >= 0
                       && sql::equalsIgnoringCase(has.name, table.columns[static_cast<std::size_t>(wants.column)].name)
                       && has.descending == wants.descending
                       && (wants.collation.empty() || sql::equalsIgnoringCase(has.collation, wants.collation));
            });
    });
}

} // namespace

std::vector<IndexDefinition> partsToKnow(const std::vector<Query> &queries, const Schema &schema,
                                         const TableExpressions &expressions)
{
    std::set<IndexDefinition> found;
    forEachPattern(queries, [&](const AccessPattern &pattern, const Query &, const QueryPart &) {
        const TableParts parts(schema, expressions, pattern.table);
        const auto add = [&](int column) {
            if (std::optional<IndexPart> part = parts.part(column))
                found.insert({schema.tables[pattern.table].name, {*std::move(part)}, {}});
        };
        for (const Condition &condition : pattern.conditions)
            add(condition.column);
        for (const OrderTerm &term : pattern.order)
            add(term.column);
        for (const int column : parts.columnsIn(pattern.columnsUsed))
            add(column);
    });
    return {found.begin(), found.end()};
}

std::vector<IndexDefinition> candidatesFor(const std::vector<Query> &queries, const Schema &schema,
                                           const TableExpressions &expressions, const PartKnowledge &knowledge)
{
    std::set<IndexDefinition> found;
    std::vector<std::tuple<AccessPattern, std::vector<std::string>, bool>> seen;
    forEachPattern(queries, [&](const AccessPattern &pattern, const Query &query, const QueryPart &part) {
        std::vector<std::string> own;
        for (const FoundFilter &filter : part.filters) {
            if (filter.table == pattern.table)
                own.push_back(filter.sql);
        }
        // Rows that are changed or deleted are read from their table whatever the index holds.
        std::tuple asked(pattern, std::move(own), !changesRows(query, part, schema.tables[pattern.table].name));
        if (std::ranges::find(seen, asked) != seen.end())
            return;
        seen.push_back(asked);
        const TableParts parts(schema, expressions, pattern.table);
        PatternIndexes could(parts, pattern, std::get<1>(asked), knowledge);
        for (IndexDefinition &index : could.indexes(std::get<2>(asked))) {
            if (!exists(index, schema.tables[pattern.table]))
                found.insert(std::move(index));
        }
    });
    return {found.begin(), found.end()};
}

} // namespace d1::advisor
