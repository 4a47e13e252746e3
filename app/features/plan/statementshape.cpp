// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/statementshape.h"

#include "features/plan/outlinewords.h"
#include "sql/ascii.h"
#include "sql/statementkind.h"

#include <algorithm>

namespace d1 {

using sql::Token;

StatementShape::StatementShape(std::string_view sql)
    : m_outline(sql)
{
    const std::vector<Token> tokens = sql::significantTokens(sql);
    const sql::StatementKind kind = sql::statementKind(sql);
    const auto replaces = [](const Token &token) { return sql::isWord(token, "REPLACE"); };
    if (kind.verb == "INSERT" && std::ranges::none_of(tokens, replaces))
        m_insertTarget = kind.table;
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        depth += sql::isOperator(token, "(") ? 1 : sql::isOperator(token, ")") ? -1 : 0;
        m_hasFilter = m_hasFilter || isAnyOf(token, {"WHERE", "ON", "USING", "HAVING"});
        m_writes = m_writes || (depth == 0 && isAnyOf(token, {"INSERT", "UPDATE", "DELETE", "REPLACE"}));
        m_hasLimit = m_hasLimit || (depth == 0 && sql::isWord(token, "LIMIT"));
        if (isAnyOf(token, {"MIN", "MAX"}) && i + 1 < tokens.size() && sql::isOperator(tokens[i + 1], "(")) {
            sql::TokenCursor argument(std::span<const sql::Token>(tokens).subspan(i + 2));
            if (const std::optional<sql::QualifiedName> column = argument.takeName())
                m_extremes.insert(sql::asciiLower(column->name));
        }
    }
}

bool StatementShape::onlyInsertsInto(std::string_view table) const
{
    return !m_insertTarget.empty() && sql::equalsIgnoringCase(m_insertTarget, table);
}

StatementShape::Meaning StatementShape::meaningOf(std::string_view printedName) const
{
    std::optional<std::string> table;
    for (const OutlineSource &source : m_outline.sources()) {
        if (!sql::equalsIgnoringCase(source.name, printedName))
            continue;
        if (table && *table != source.table)
            return {};
        table = source.table;
    }
    if (!table)
        return {};
    if (table->empty() || m_outline.commonTables().contains(sql::asciiLower(*table)))
        return {Source::Derived, {}};
    return {Source::Table, *table};
}

const OutlineSource *StatementShape::sourceOf(std::string_view printedName) const
{
    const OutlineSource *found = nullptr;
    for (const OutlineSource &source : m_outline.sources()) {
        if (!sql::equalsIgnoringCase(source.name, printedName))
            continue;
        if (found)
            return nullptr;
        found = &source;
    }
    return found;
}

bool StatementShape::limitStops(std::string_view printedName) const
{
    const OutlineSource *source = sourceOf(printedName);
    if (!source)
        return false;
    const OutlineScope *scope = &m_outline.scopes()[source->scope];
    while (!scope->summarises && !scope->hasLimit && scope->isSource && scope->parent)
        scope = &m_outline.scopes()[*scope->parent];
    return scope->hasLimit && !scope->summarises;
}

bool StatementShape::filters(std::string_view printedName, const SchemaTable *table) const
{
    const OutlineSource *source = sourceOf(printedName);
    if (!source)
        return m_hasFilter;
    const auto inScope = [source](const OutlineSource &other) { return other.scope == source->scope; };
    if (std::ranges::count_if(m_outline.sources(), inScope) == 1)
        table = nullptr; // every bare column can only be its own
    const auto isOfAnother = [this, source](const std::string &qualifier) {
        return !sql::equalsIgnoringCase(source->name, qualifier)
               && std::ranges::any_of(m_outline.sources(), [source, &qualifier](const OutlineSource &other) {
                      return other.scope == source->scope && sql::equalsIgnoringCase(other.name, qualifier);
                  });
    };
    const auto isOwn = [source, table](const OutlineColumn &column) { return isColumnOf(column, *source, table); };
    const auto isOnItAlone = [&](const OutlineTerm &term) {
        const bool mixes = std::ranges::any_of(term.columns, [&](const OutlineColumn &column) {
            return column.qualifier.empty() ? !isColumnOf(column, *source, table) : isOfAnother(column.qualifier);
        });
        return !term.joinsSources && !mixes && std::ranges::any_of(term.columns, isOwn);
    };
    const OutlineScope &scope = m_outline.scopes()[source->scope];
    const bool filteredAround =
        scope.isSource && !scope.summarises && scope.parent && !m_outline.scopes()[*scope.parent].terms.empty();
    return filteredAround || std::ranges::any_of(scope.terms, isOnItAlone);
}

bool StatementShape::hasConditionOn(std::string_view printedName, const SchemaTable *table) const
{
    const OutlineSource *source = sourceOf(printedName);
    if (!source)
        return true;
    const OutlineScope &scope = m_outline.scopes()[source->scope];
    if (scope.isSource)
        return true;
    return std::ranges::any_of(scope.terms, [source, table](const OutlineTerm &term) {
        return std::ranges::any_of(
            term.columns, [source, table](const OutlineColumn &column) { return isColumnOf(column, *source, table); });
    });
}

bool StatementShape::asksForSeveral(std::string_view printedName, const std::vector<std::string> &columns) const
{
    const OutlineSource *source = sourceOf(printedName);
    if (!source)
        return false;
    return std::ranges::any_of(m_outline.scopes()[source->scope].terms, [&](const OutlineTerm &term) {
        return term.asksForSeveral && std::ranges::any_of(term.columns, [&](const OutlineColumn &column) {
                   return std::ranges::find(columns, column.name) != columns.end()
                          && isColumnOf(column, *source, nullptr);
               });
    });
}

bool StatementShape::asksExtremeOf(std::string_view column) const
{
    return m_extremes.contains(sql::asciiLower(column));
}

} // namespace d1
