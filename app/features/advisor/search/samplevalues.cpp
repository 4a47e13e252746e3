// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/samplevalues.h"

#include "features/plan/statementoutline.h"
#include "sql/ascii.h"
#include "sql/parameters.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <map>
#include <optional>

namespace d1::advisor {

namespace {

/// The column that a parameter, by its place in the text, has to do with.
struct Target {
    std::string table;
    std::string column;
};
using Targets = std::map<std::size_t, Target>;

std::optional<Target> tableOf(const OutlineColumn &column, const StatementOutline &outline, const Schema &schema)
{
    for (const OutlineSource &source : outline.sources()) {
        const SchemaTable *table = schema.find(source.table);
        if (table && isColumnOf(column, source, table))
            return Target{table->name, column.name};
    }
    return std::nullopt;
}

/// created_at > ?, id IN (?, ?): the first column of the condition around it.
void addCompared(const std::vector<sql::Token> &tokens, const StatementOutline &outline, const Schema &schema,
                 Targets &targets)
{
    for (const OutlineScope &scope : outline.scopes()) {
        for (const OutlineTerm &term : scope.terms) {
            if (term.columns.empty())
                continue;
            const std::optional<Target> target = tableOf(term.columns.front(), outline, schema);
            if (!target)
                continue;
            for (const sql::Token &token : tokens) {
                if (token.kind == sql::TokenKind::Variable && token.offset >= term.span.begin
                    && token.offset < term.span.end)
                    targets.try_emplace(token.offset, *target);
            }
        }
    }
}

/// INSERT INTO t (a, b) VALUES (?, ?): by position.
void addInserted(const std::vector<sql::Token> &tokens, const Schema &schema, Targets &targets)
{
    sql::TokenCursor cursor(tokens);
    while (!cursor.atEnd() && !cursor.take("INTO"))
        cursor.advance();
    const std::optional<sql::QualifiedName> name = cursor.takeName();
    const SchemaTable *table = name ? schema.find(name->name) : nullptr;
    if (!table)
        return;
    std::vector<std::string> columns;
    if (cursor.takeOperator("(")) {
        while (!cursor.atEnd() && !cursor.takeOperator(")")) {
            if (sql::isName(*cursor.peek()))
                columns.push_back(sql::unquoteIdentifier(cursor.peek()->text));
            cursor.advance();
        }
    } else {
        std::ranges::transform(table->columns, std::back_inserter(columns), &SchemaColumn::name);
    }
    if (!cursor.take("VALUES"))
        return;
    std::size_t position = 0;
    int depth = 0;
    for (const sql::Token &token : cursor.rest()) {
        if (sql::isOperator(token, "("))
            position = ++depth == 1 ? 0 : position;
        else if (sql::isOperator(token, ")"))
            --depth;
        else if (sql::isOperator(token, ",") && depth == 1)
            ++position;
        else if (token.kind == sql::TokenKind::Variable && position < columns.size())
            targets.try_emplace(token.offset, Target{table->name, columns[position]});
    }
}

/// SET status = ?: the column before it.
void addAssigned(const std::vector<sql::Token> &tokens, const Schema &schema, const StatementOutline &outline,
                 Targets &targets)
{
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        if (tokens[i].kind != sql::TokenKind::Variable || !sql::isOperator(tokens[i - 1], "=")
            || !sql::isName(tokens[i - 2]))
            continue;
        const OutlineColumn column{{}, sql::asciiLower(sql::unquoteIdentifier(tokens[i - 2].text))};
        if (const std::optional<Target> target = tableOf(column, outline, schema))
            targets.try_emplace(tokens[i].offset, *target);
    }
}

std::optional<Cell> sampled(const Target &target, const DatabaseImage &snapshot, std::size_t round)
{
    const auto sample = snapshot.samples.find(target.table);
    if (sample == snapshot.samples.end() || sample->second.rows.empty())
        return std::nullopt;
    const std::vector<std::string> &columns = sample->second.columns;
    const auto column = std::ranges::find_if(
        columns, [&target](const std::string &name) { return sql::equalsIgnoringCase(name, target.column); });
    if (column == columns.end())
        return std::nullopt;
    const auto &rows = sample->second.rows;
    // From the middle on, since the first rows of a table are often unlike the rest.
    const std::size_t row = (rows.size() / 2 + round * 7) % rows.size();
    return rows[row][static_cast<std::size_t>(column - columns.begin())];
}

} // namespace

std::vector<Cell> sampleValues(std::string_view sql, const Schema &schema, const DatabaseImage &snapshot,
                               std::size_t round)
{
    const std::vector<sql::Token> tokens = sql::significantTokens(sql);
    const StatementOutline outline(sql);
    Targets targets;
    addInserted(tokens, schema, targets);
    addCompared(tokens, outline, schema, targets);
    addAssigned(tokens, schema, outline, targets);
    std::vector<Cell> values;
    for (const sql::Parameter &parameter : sql::parametersOf(sql)) {
        std::optional<Cell> value;
        for (const std::size_t offset : parameter.offsets) {
            if (const auto target = targets.find(offset); target != targets.end() && !value)
                value = sampled(target->second, snapshot, round);
        }
        values.push_back(value.value_or(Cell(std::int64_t{1})));
    }
    return values;
}

} // namespace d1::advisor
