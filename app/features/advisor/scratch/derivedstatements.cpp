// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/derivedstatements.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <span>

namespace d1::advisor {

namespace {

using sql::Token;
using Tokens = std::span<const Token>;

std::size_t endOf(const Token &token)
{
    return token.offset + token.text.size();
}

bool isRowReference(Tokens tokens, std::size_t at)
{
    return at + 2 < tokens.size() && (sql::isWord(tokens[at], "NEW") || sql::isWord(tokens[at], "OLD"))
           && sql::isOperator(tokens[at + 1], ".") && sql::isName(tokens[at + 2]);
}

/// The place behind the parenthesis that opens at `open`.
std::size_t behindParentheses(Tokens tokens, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < tokens.size(); ++i) {
        depth += sql::isOperator(tokens[i], "(") ? 1 : sql::isOperator(tokens[i], ")") ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return tokens.size();
}

/// The text of some tokens, with NEW.x, OLD.x and RAISE(...), which only a trigger knows, as plain values.
std::string standingAlone(std::string_view sql, Tokens tokens)
{
    std::string text;
    std::size_t copied = tokens.front().offset;
    const auto replace = [&](std::size_t first, std::size_t behind, std::string_view with) {
        text += sql.substr(copied, tokens[first].offset - copied);
        text += with;
        copied = endOf(tokens[behind - 1]);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (isRowReference(tokens, i)) {
            replace(i, i + 3, "?");
            i += 2;
        } else if (sql::isWord(tokens[i], "RAISE") && i + 1 < tokens.size() && sql::isOperator(tokens[i + 1], "(")) {
            const std::size_t behind = behindParentheses(tokens, i + 1);
            replace(i, behind, "NULL");
            i = behind - 1;
        }
    }
    return text.append(sql.substr(copied, endOf(tokens.back()) - copied));
}

/// "a" = ? AND "b" = ?
std::string conditionOn(const std::vector<std::string> &columns)
{
    std::string condition;
    for (const std::string &column : columns)
        condition += (condition.empty() ? "" : " AND ") + sql::quoteIdentifier(column) + " = ?";
    return condition;
}

std::string assignmentsTo(const std::vector<std::string> &columns)
{
    std::string assignments;
    for (const std::string &column : columns)
        assignments += (assignments.empty() ? "" : ", ") + sql::quoteIdentifier(column) + " = ?";
    return assignments;
}

DerivedStatement lookUpOf(const SchemaTable &child, const SchemaForeignKey &key, const std::string &action,
                          bool parentRowGoes)
{
    const std::string table = sql::quoteIdentifier(child.name);
    const std::string where = " WHERE " + conditionOn(key.fromColumns);
    const std::string why = "foreign key of " + child.name;
    if (action == "CASCADE" && parentRowGoes)
        return {"DELETE FROM " + table + where, why, false};
    if (action == "CASCADE" || action == "SET NULL" || action == "SET DEFAULT")
        return {"UPDATE " + table + " SET " + assignmentsTo(key.fromColumns) + where, why, false};
    return {"SELECT 1 FROM " + table + where, why, true};
}

bool changesKey(const TableEffects &effects, const SchemaForeignKey &key, const SchemaTable &parent)
{
    const auto isChanged = [&effects](const std::string &column) {
        return std::ranges::any_of(effects.updatedColumns, [&column](const std::string &changed) {
            return sql::equalsIgnoringCase(changed, column);
        });
    };
    if (!key.toColumns.empty())
        return std::ranges::any_of(key.toColumns, isChanged);
    return std::ranges::any_of(parent.columns, [&isChanged](const SchemaColumn &column) {
        return column.primaryKeyPosition > 0 && isChanged(column.name);
    });
}

void addForeignKeys(const std::string &parentName, const TableEffects &effects, const Schema &schema,
                    std::vector<DerivedStatement> &derived)
{
    const SchemaTable *parent = schema.find(parentName);
    if (!parent)
        return;
    for (const SchemaTable &child : schema.tables) {
        for (const SchemaForeignKey &key : child.foreignKeys) {
            if (!sql::equalsIgnoringCase(key.toTable, parentName))
                continue;
            if (effects.deletes)
                derived.push_back(lookUpOf(child, key, key.onDelete, true));
            if (changesKey(effects, key, *parent))
                derived.push_back(lookUpOf(child, key, key.onUpdate, false));
        }
    }
}

} // namespace

std::vector<std::string> triggerBody(std::string_view sql)
{
    const std::vector<Token> tokens = sql::significantTokens(sql);
    std::size_t begin = 0;
    while (begin < tokens.size() && !sql::isWord(tokens[begin], "BEGIN"))
        begin = sql::isOperator(tokens[begin], "(") ? behindParentheses(tokens, begin) : begin + 1;
    std::vector<std::string> statements;
    std::size_t first = begin + 1;
    for (std::size_t i = first; i < tokens.size(); ++i) {
        if (!sql::isOperator(tokens[i], ";"))
            continue;
        if (i > first && !(i == first + 1 && sql::isWord(tokens[first], "END")))
            statements.push_back(standingAlone(sql, Tokens(tokens).subspan(first, i - first)));
        first = i + 1;
    }
    return statements;
}

std::vector<DerivedStatement> derivedStatements(const StatementEffects &effects, const Schema &schema)
{
    std::vector<DerivedStatement> derived;
    for (const SchemaTrigger &trigger : schema.triggers) {
        if (!effects.triggers.contains(trigger.name))
            continue;
        for (std::string &statement : triggerBody(trigger.sql))
            derived.push_back({std::move(statement), "trigger " + trigger.name, false});
    }
    for (const auto &[table, tableEffects] : effects.tables)
        addForeignKeys(table, tableEffects, schema, derived);
    return derived;
}

} // namespace d1::advisor
