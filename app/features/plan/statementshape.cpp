// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/statementshape.h"

#include "sql/ascii.h"
#include "sql/keywords.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <initializer_list>
#include <vector>

namespace d1 {

using sql::Token;

namespace {

bool isAnyOf(const Token &token, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&token](std::string_view word) { return sql::isWord(token, word); });
}

/// Words that end a list of sources.
bool endsSources(const Token &token)
{
    return isAnyOf(token, {"WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "WINDOW", "UNION", "INTERSECT", "EXCEPT",
                           "SET", "SELECT", "VALUES", "RETURNING"});
}

/// A word that can be an alias without AS.
bool isBareAlias(const Token &token)
{
    return sql::isName(token)
           && (token.kind != sql::TokenKind::Keyword || sql::keywordClassOf(token.text) == sql::KeywordClass::None);
}

} // namespace

/// Walks the tokens once and notes what stands where a table may stand. It knows parentheses, but no scopes: a name
/// used for two tables in two subqueries is noted for both, and so ends as unknown.
class SourceReader
{
public:
    SourceReader(std::span<const Token> tokens, StatementShape &shape)
        : m_cursor(tokens)
        , m_shape(shape)
    {}

    void read();

private:
    struct Level {
        bool inSources = false;   // between FROM and its end
        bool expectsName = false; // a table comes next
        bool opensSource = false; // the parenthesis that opened this level stands where a table may
    };

    void readSource();
    void readAlias(const std::string &table, bool isTable);
    void step();
    [[nodiscard]] bool isAtCommonTableBody() const;

    sql::TokenCursor m_cursor;
    StatementShape &m_shape;
    const Token *m_previous = nullptr;
    std::vector<Level> m_levels{Level{}};
};

void SourceReader::read()
{
    m_cursor.take("WITH");
    m_cursor.take("RECURSIVE");
    while (!m_cursor.atEnd())
        step();
}

void SourceReader::readAlias(const std::string &table, bool isTable)
{
    const bool hasAs = m_cursor.take("AS");
    const Token *alias = m_cursor.peek();
    std::string name = table;
    if (alias && (hasAs ? sql::isName(*alias) : isBareAlias(*alias))) {
        name = sql::unquoteIdentifier(alias->text);
        m_cursor.advance();
    }
    if (!name.empty())
        m_shape.m_sources[sql::asciiLower(name)].insert(isTable ? table : std::string());
}

void SourceReader::readSource()
{
    Level &level = m_levels.back();
    level.expectsName = false;
    if (m_cursor.takeOperator("(")) {
        // A subquery, or joined tables in parentheses.
        const bool isQuery = m_cursor.isAt("SELECT") || m_cursor.isAt("VALUES") || m_cursor.isAt("WITH");
        m_levels.push_back({!isQuery, !isQuery, true});
        return;
    }
    const std::optional<sql::QualifiedName> name = m_cursor.takeName();
    if (!name)
        return;
    if (m_cursor.isAtOperator("(")) {
        m_shape.m_sources[sql::asciiLower(name->name)].insert(std::string());
        m_cursor.advance();
        m_levels.push_back({false, false, true});
        return;
    }
    readAlias(name->name, true);
}

void SourceReader::step()
{
    const Token &token = *m_cursor.peek();
    Level &level = m_levels.back();
    if (level.expectsName) {
        readSource();
        return;
    }
    const bool compares = m_previous && sql::isWord(*m_previous, "DISTINCT"); // IS DISTINCT FROM
    m_previous = &token;
    m_cursor.advance();
    if (sql::isOperator(token, "(")) {
        m_levels.push_back({});
    } else if (sql::isOperator(token, ")")) {
        const bool opensSource = level.opensSource;
        if (m_levels.size() > 1)
            m_levels.pop_back();
        if (opensSource)
            readAlias({}, false);
    } else if (sql::isWord(token, "UPDATE")) {
        if (m_cursor.take("OR"))
            m_cursor.advance();
        level.expectsName = !m_cursor.isAt("SET"); // DO UPDATE SET names no table
    } else if ((isAnyOf(token, {"FROM", "JOIN"}) && !compares) || (level.inSources && sql::isOperator(token, ","))) {
        level.inSources = true;
        level.expectsName = true;
    } else if (endsSources(token)) {
        level.inSources = false;
    } else if (sql::isName(token) && isAtCommonTableBody()) {
        m_shape.m_commonTables.insert(sql::asciiLower(sql::unquoteIdentifier(token.text)));
    }
}

/// What follows the name of a common table: "AS (" or "(a, b) AS (".
bool SourceReader::isAtCommonTableBody() const
{
    std::size_t ahead = 0;
    const Token *token = m_cursor.peek(ahead);
    if (token && sql::isOperator(*token, "(")) {
        const Token *column = m_cursor.peek(++ahead);
        while (column && (sql::isName(*column) || sql::isOperator(*column, ",")))
            column = m_cursor.peek(++ahead);
        if (!column || !sql::isOperator(*column, ")"))
            return false;
        token = m_cursor.peek(++ahead);
    }
    const Token *behind = m_cursor.peek(ahead + 1);
    return token && sql::isWord(*token, "AS") && behind
           && (sql::isOperator(*behind, "(") || isAnyOf(*behind, {"NOT", "MATERIALIZED"}));
}

StatementShape::StatementShape(std::string_view sql)
{
    const std::vector<Token> tokens = sql::significantTokens(sql);
    int depth = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &token = tokens[i];
        depth += sql::isOperator(token, "(") ? 1 : sql::isOperator(token, ")") ? -1 : 0;
        m_hasFilter = m_hasFilter || isAnyOf(token, {"WHERE", "ON", "USING", "HAVING"});
        m_hasLimit = m_hasLimit || (depth == 0 && sql::isWord(token, "LIMIT"));
        if (isAnyOf(token, {"MIN", "MAX"}) && i + 1 < tokens.size() && sql::isOperator(tokens[i + 1], "(")) {
            sql::TokenCursor argument(std::span<const sql::Token>(tokens).subspan(i + 2));
            if (const std::optional<sql::QualifiedName> column = argument.takeName())
                m_extremes.insert(sql::asciiLower(column->name));
        }
    }
    SourceReader(tokens, *this).read();
}

StatementShape::Meaning StatementShape::meaningOf(std::string_view printedName) const
{
    const auto found = m_sources.find(sql::asciiLower(printedName));
    if (found == m_sources.end() || found->second.size() != 1)
        return {};
    const std::string &table = *found->second.begin();
    if (m_commonTables.contains(sql::asciiLower(table)))
        return {Source::Derived, {}};
    return {table.empty() ? Source::Derived : Source::Table, table};
}

bool StatementShape::asksExtremeOf(std::string_view column) const
{
    return m_extremes.contains(sql::asciiLower(column));
}

} // namespace d1
