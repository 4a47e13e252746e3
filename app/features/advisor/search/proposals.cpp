// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/proposals.h"

#include "features/advisor/scratch/indexdefinitionparser.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>

namespace d1::advisor {

namespace {

constexpr auto trialName = "d1_proposed";

std::string nameIn(const std::string &createIndex)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(createIndex);
    sql::TokenCursor cursor(tokens);
    while (!cursor.atEnd() && !cursor.take("INDEX"))
        cursor.advance();
    cursor.takeAll({"IF", "NOT", "EXISTS"});
    const std::optional<sql::QualifiedName> name = cursor.takeName();
    return name ? name->name : std::string();
}

/// Columns that name no collation have the same as the other's.
bool isSame(const IndexDefinition &left, const IndexDefinition &right)
{
    return left.table == right.table && left.filter == right.filter
           && std::ranges::equal(left.parts, right.parts, [](const IndexPart &a, const IndexPart &b) {
                  return a.sql == b.sql && a.descending == b.descending && a.collation == b.collation;
              });
}

std::string existingAs(const IndexDefinition &definition, const Schema &schema)
{
    for (const SchemaTable &table : schema.tables) {
        for (const SchemaIndex &index : table.indexes) {
            const std::optional<IndexDefinition> own = indexDefinitionIn(index.sql, schema);
            if (own && isSame(*own, definition))
                return index.name;
        }
    }
    return {};
}

} // namespace

std::pair<Proposal, std::optional<IndexDefinition>> readProposal(const ProposedIndex &proposed, const Schema &schema,
                                                                 ScratchDatabase &scratch)
{
    Proposal proposal{proposed, nameIn(proposed.sql), {}, {}, {}};
    std::optional<IndexDefinition> definition = indexDefinitionIn(proposed.sql, schema);
    if (!definition) {
        proposal.problem = "It is no CREATE INDEX on a table and columns of this database.";
        return {std::move(proposal), std::nullopt};
    }
    proposal.existing = existingAs(*definition, schema);
    if (!proposal.existing.empty())
        return {std::move(proposal), std::nullopt};
    if (const Result<void> made = scratch.run(createIndexSql(*definition, trialName)); !made) {
        proposal.problem = "SQLite refuses it: " + made.error().facts.message + '.';
        return {std::move(proposal), std::nullopt};
    }
    static_cast<void>(scratch.run("DROP INDEX " + sql::quoteIdentifier(trialName)));
    return {std::move(proposal), std::move(definition)};
}

void addExpressions(const IndexDefinition &index, const Schema &schema, TableExpressions &expressions)
{
    const auto table = std::ranges::find(schema.tables, index.table, &SchemaTable::name);
    for (const IndexPart &part : index.parts) {
        if (part.column >= 0)
            continue;
        std::vector<std::string> &known = expressions[static_cast<std::size_t>(table - schema.tables.begin())];
        if (std::ranges::find(known, part.sql) == known.end())
            known.push_back(part.sql);
    }
}

} // namespace d1::advisor
