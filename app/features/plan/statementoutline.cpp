// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/statementoutline.h"

#include "features/plan/outlinewords.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <utility>

namespace d1 {

using sql::Token;

/// Walks the tokens once, with a stack of parentheses.
class OutlineReader
{
public:
    OutlineReader(std::span<const Token> tokens, StatementOutline &outline)
        : m_tokens(tokens)
        , m_cursor(tokens)
        , m_outline(outline)
    {}

    void read();

private:
    enum class Clause { Filter, Order, Group };

    struct OpenClause {
        Clause clause;
        std::size_t begin; // token
    };

    struct Level {
        std::size_t scope = 0;
        bool isExpression = false; // parentheses in an expression: no clauses inside
        bool inSources = false;    // between FROM and its end
        bool expectsName = false;  // a table comes next
        bool opensSource = false;  // the parenthesis that opened this level stands where a table may
        std::optional<OpenClause> clause = std::nullopt; // being read
    };

    void step();
    void readWord(const Token &token, std::size_t position);
    void readClause(const Token &token, std::size_t position);
    void readSource();
    void readAlias(const std::string &table, sql::StatementSpan span);
    void readUsing();
    void open(bool standsInFrom);
    void close(std::size_t end);
    void endClause(std::size_t end);
    [[nodiscard]] bool isDistinctFrom(std::size_t position) const;
    [[nodiscard]] bool isAtQuery() const;
    [[nodiscard]] bool isAtCommonTableBody() const;
    [[nodiscard]] std::size_t newScope(std::optional<std::size_t> parent, bool isSource);
    [[nodiscard]] OutlineScope &scope() { return m_outline.m_scopes[m_levels.back().scope]; }

    std::span<const Token> m_tokens;
    sql::TokenCursor m_cursor;
    StatementOutline &m_outline;
    std::vector<Level> m_levels;
    bool m_commonTableOpens = false; // the next parenthesis holds the query of a common table
};

void OutlineReader::read()
{
    m_levels.push_back({.scope = newScope(std::nullopt, false)});
    m_cursor.take("WITH");
    m_cursor.take("RECURSIVE");
    while (!m_cursor.atEnd())
        step();
    while (m_levels.size() > 1)
        close(m_tokens.size());
    endClause(m_tokens.size());
}

std::size_t OutlineReader::newScope(std::optional<std::size_t> parent, bool isSource)
{
    m_outline.m_scopes.push_back({.parent = parent, .isSource = isSource});
    return m_outline.m_scopes.size() - 1;
}

bool OutlineReader::isAtQuery() const
{
    return m_cursor.isAt("SELECT") || m_cursor.isAt("VALUES") || m_cursor.isAt("WITH");
}

void OutlineReader::readAlias(const std::string &table, sql::StatementSpan span)
{
    const bool hasAs = m_cursor.take("AS");
    const Token *alias = m_cursor.peek();
    std::string name = table;
    if (alias && (hasAs ? sql::isName(*alias) : isBareAlias(*alias))) {
        name = sql::unquoteIdentifier(alias->text);
        span.begin = span.begin == span.end ? alias->offset : span.begin;
        span.end = alias->offset + alias->text.size();
        m_cursor.advance();
    }
    if (!name.empty())
        m_outline.m_sources.push_back({std::move(name), table, span, m_levels.back().scope});
}

void OutlineReader::readSource()
{
    m_levels.back().expectsName = false;
    if (m_cursor.takeOperator("(")) {
        open(true);
        return;
    }
    const std::optional<sql::QualifiedName> name = m_cursor.takeName();
    if (!name)
        return;
    const sql::StatementSpan span{name->offset, name->offset + name->length};
    if (m_cursor.takeOperator("(")) { // a table-valued function
        m_outline.m_sources.push_back({name->name, {}, span, m_levels.back().scope});
        m_levels.push_back({.scope = m_levels.back().scope, .isExpression = true, .opensSource = true});
        return;
    }
    readAlias(name->name, span);
}

/// Behind a parenthesis: a query of its own, joined tables, or an expression.
void OutlineReader::open(bool standsInFrom)
{
    const std::size_t outer = m_levels.back().scope;
    if (isAtQuery()) {
        const bool isSource = standsInFrom || std::exchange(m_commonTableOpens, false);
        const std::size_t inner = newScope(outer, isSource);
        m_levels.push_back({.scope = inner, .opensSource = standsInFrom});
    } else {
        m_levels.push_back({.scope = outer,
                            .isExpression = !standsInFrom,
                            .inSources = standsInFrom,
                            .expectsName = standsInFrom,
                            .opensSource = standsInFrom});
    }
}

/// At the parenthesis that is token `end`, or at the end of the text.
void OutlineReader::close(std::size_t end)
{
    endClause(end);
    if (m_levels.size() == 1)
        return;
    const bool opensSource = m_levels.back().opensSource;
    m_levels.pop_back();
    if (!opensSource)
        return;
    const Token *next = m_cursor.peek();
    const std::size_t here = next ? next->offset : 0;
    readAlias({}, {here, here});
}

void OutlineReader::endClause(std::size_t end)
{
    const std::optional<OpenClause> open = std::exchange(m_levels.back().clause, std::nullopt);
    if (!open || open->begin >= end)
        return;
    const Token &last = m_tokens[end - 1];
    const sql::StatementSpan span{m_tokens[open->begin].offset, last.offset + last.text.size()};
    if (open->clause == Clause::Order)
        scope().orderBy = span;
    else if (open->clause == Clause::Group)
        scope().groupBy = span;
    else
        std::ranges::move(outlineTerms(m_tokens.subspan(open->begin, end - open->begin)),
                          std::back_inserter(scope().terms));
}

/// USING (a, b) behind a join.
void OutlineReader::readUsing()
{
    if (!m_cursor.takeOperator("("))
        return;
    while (!m_cursor.atEnd() && !m_cursor.takeOperator(")")) {
        const Token &token = *m_cursor.peek();
        const sql::StatementSpan span{token.offset, token.offset + token.text.size()};
        if (sql::isName(token))
            scope().terms.push_back({span, {{{}, sql::asciiLower(sql::unquoteIdentifier(token.text))}}, true, false});
        m_cursor.advance();
    }
}

void OutlineReader::step()
{
    if (m_levels.back().expectsName) {
        readSource();
        return;
    }
    const std::size_t position = m_cursor.position();
    const Token &token = *m_cursor.peek();
    m_cursor.advance();
    if (sql::isOperator(token, "("))
        open(false);
    else if (sql::isOperator(token, ")"))
        close(position);
    else if (sql::isOperator(token, ";"))
        endClause(position);
    else
        readWord(token, position);
}

void OutlineReader::readWord(const Token &token, std::size_t position)
{
    if (summarises(token, m_cursor.peek()) && !isDistinctFrom(position))
        scope().summarises = true;
    if (sql::isWord(token, "DISTINCT") && !scope().distinct && !isDistinctFrom(position))
        scope().distinct = sql::StatementSpan{token.offset, token.offset + token.text.size()};
    if (sql::isName(token) && isAtCommonTableBody()) {
        m_outline.m_commonTables.insert(sql::asciiLower(sql::unquoteIdentifier(token.text)));
        m_commonTableOpens = true;
        if (m_cursor.takeOperator("(")) { // its columns
            while (!m_cursor.atEnd() && !m_cursor.takeOperator(")"))
                m_cursor.advance();
        }
        return;
    }
    if (!m_levels.back().isExpression)
        readClause(token, position);
}

void OutlineReader::readClause(const Token &token, std::size_t position)
{
    Level &level = m_levels.back();
    if (endsClause(token) || beginsJoin(token))
        endClause(position);
    if (isAnyOf(token, {"UNION", "INTERSECT", "EXCEPT"})) {
        scope().summarises = true; // it needs the rows of all its parts
        const auto [parent, isSource] = std::pair(scope().parent, scope().isSource);
        level.scope = newScope(parent, isSource);
        scope().summarises = true;
    }
    if (endsClause(token))
        level.inSources = false;
    if (sql::isWord(token, "UPDATE")) {
        if (m_cursor.take("OR"))
            m_cursor.advance();
        level.expectsName = !m_cursor.isAt("SET"); // DO UPDATE SET names no table
    } else if (sql::isWord(token, "WHERE") || (sql::isWord(token, "ON") && !m_cursor.isAt("CONFLICT"))) {
        level.clause = OpenClause{Clause::Filter, position + 1};
    } else if (sql::isWord(token, "ORDER")) {
        level.clause = OpenClause{Clause::Order, position};
    } else if (sql::isWord(token, "GROUP")) {
        level.clause = OpenClause{Clause::Group, position};
    } else if (sql::isWord(token, "USING")) {
        readUsing();
    } else if (sql::isWord(token, "LIMIT")) {
        scope().hasLimit = true;
    } else if ((isAnyOf(token, {"FROM", "JOIN"}) && !isDistinctFrom(position))
               || (level.inSources && sql::isOperator(token, ","))) {
        endClause(position);
        level.inSources = true;
        level.expectsName = true;
    }
}

/// The token belongs to IS DISTINCT FROM.
bool OutlineReader::isDistinctFrom(std::size_t position) const
{
    const auto isAt = [this](std::size_t place, std::string_view word) {
        return place < m_tokens.size() && sql::isWord(m_tokens[place], word);
    };
    const std::size_t distinct = isAt(position, "FROM") && position > 0 ? position - 1 : position;
    return isAt(distinct, "DISTINCT") && isAt(distinct + 1, "FROM") && distinct > 0
           && isAnyOf(m_tokens[distinct - 1], {"IS", "NOT"});
}

/// What follows the name of a common table: "AS (" or "(a, b) AS (".
bool OutlineReader::isAtCommonTableBody() const
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

StatementOutline::StatementOutline(std::string_view sql)
{
    const std::vector<Token> tokens = sql::significantTokens(sql);
    OutlineReader(tokens, *this).read();
}

} // namespace d1
