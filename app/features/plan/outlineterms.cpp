// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/statementoutline.h"
#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>

namespace d1 {

using sql::Token;
using Tokens = std::span<const Token>;

namespace {

bool beginsQuery(Tokens tokens)
{
    return !tokens.empty()
           && (sql::isWord(tokens[0], "SELECT") || sql::isWord(tokens[0], "VALUES") || sql::isWord(tokens[0], "WITH"));
}

/// The place behind the parenthesis that closes the one at `open`, or the end.
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

bool isBareColumn(const Token &token)
{
    return token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::QuotedIdentifier;
}

std::vector<OutlineColumn> columnsOf(Tokens tokens)
{
    std::vector<OutlineColumn> columns;
    for (std::size_t i = 0; i < tokens.size();) {
        if (sql::isOperator(tokens[i], "(") && beginsQuery(tokens.subspan(i + 1))) {
            i = behindParentheses(tokens, i);
            continue;
        }
        sql::TokenCursor cursor(tokens.subspan(i));
        const std::optional<sql::QualifiedName> name = cursor.takeName();
        const bool isColumn = name && (isBareColumn(tokens[i]) || !name->schema.empty()) && !cursor.isAtOperator("(");
        if (isColumn)
            columns.push_back({sql::asciiLower(name->schema), sql::asciiLower(name->name)});
        i += isColumn ? cursor.position() : 1;
    }
    return columns;
}

/// Takes away parentheses around the whole.
Tokens stripped(Tokens tokens)
{
    while (tokens.size() > 2 && sql::isOperator(tokens[0], "(") && sql::isOperator(tokens.back(), ")")
           && !beginsQuery(tokens.subspan(1)) && behindParentheses(tokens, 0) == tokens.size())
        tokens = tokens.subspan(1, tokens.size() - 2);
    return tokens;
}

void addTerms(Tokens filter, std::vector<OutlineTerm> &terms)
{
    const Tokens tokens = stripped(filter);
    std::size_t begin = 0;
    int caseDepth = 0;
    bool between = false;
    bool asksForSeveral = false;
    bool isCut = false;
    const auto addPart = [&](std::size_t end) {
        isCut = true;
        addTerms(tokens.subspan(begin, end - begin), terms);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        if (sql::isOperator(token, "(")) {
            i = behindParentheses(tokens, i) - 1;
        } else if (sql::isWord(token, "IN")) {
            asksForSeveral = true;
        } else if (sql::isWord(token, "CASE")) {
            ++caseDepth;
        } else if (sql::isWord(token, "END") && caseDepth > 0) {
            --caseDepth;
        } else if (sql::isWord(token, "BETWEEN")) {
            between = true;
        } else if (between && sql::isWord(token, "AND")) {
            between = false;
        } else if (caseDepth == 0 && (sql::isWord(token, "AND") || sql::isWord(token, "OR"))) {
            addPart(i);
            begin = i + 1;
        }
    }
    if (isCut)
        addPart(tokens.size());
    else if (!tokens.empty())
        terms.push_back({{tokens.front().offset, tokens.back().offset + tokens.back().text.size()},
                         columnsOf(tokens),
                         false,
                         asksForSeveral});
}

} // namespace

bool isColumnOf(const OutlineColumn &column, const OutlineSource &source, const SchemaTable *table)
{
    if (!column.qualifier.empty())
        return sql::equalsIgnoringCase(source.name, column.qualifier);
    const auto isIt = [&column](const SchemaColumn &candidate) {
        return sql::equalsIgnoringCase(candidate.name, column.name);
    };
    return !table || column.name == "rowid" || std::ranges::any_of(table->columns, isIt);
}

std::vector<OutlineTerm> outlineTerms(Tokens filter)
{
    std::vector<OutlineTerm> terms;
    addTerms(filter, terms);
    return terms;
}

} // namespace d1
