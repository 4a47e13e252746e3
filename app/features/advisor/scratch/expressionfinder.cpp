// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/expressionfinder.h"

#include "features/plan/statementoutline.h"
#include "sql/ascii.h"
#include "sql/keywords.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <optional>
#include <span>

namespace d1::advisor {

namespace {

using sql::Token;
using Tokens = std::span<const Token>;

constexpr std::size_t longestExpression = 200;

bool isAnyWord(const Token &token, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&token](std::string_view word) { return sql::isWord(token, word); });
}

bool isAnyOperator(const Token &token, std::initializer_list<std::string_view> texts)
{
    return std::ranges::any_of(texts, [&token](std::string_view text) { return sql::isOperator(token, text); });
}

/// Stands between the two sides of a comparison, or behind its only one.
bool separatesOperands(const Token &token)
{
    return isAnyOperator(token, {"=", "==", "!=", "<>", "<", ">", "<=", ">="})
           || isAnyWord(token, {"IS", "IN", "LIKE", "GLOB", "BETWEEN", "NOT", "AND", "OR", "ISNULL", "NOTNULL",
                                "ESCAPE", "MATCH", "REGEXP"});
}

bool endsItem(const Token &token)
{
    return sql::isOperator(token, ",") || isAnyWord(token, {"ASC", "DESC", "NULLS", "FIRST", "LAST"});
}

std::size_t endOf(const Token &token)
{
    return token.offset + token.text.size();
}

Tokens within(Tokens tokens, const sql::StatementSpan &span)
{
    const auto begin = std::ranges::lower_bound(tokens, span.begin, {}, &Token::offset);
    const auto end = std::ranges::lower_bound(tokens, span.end, {}, &Token::offset);
    return {begin, end};
}

/// Cuts at the tokens for which `isCut` holds outside parentheses.
template<typename Predicate>
std::vector<Tokens> cutAt(Tokens tokens, Predicate isCut)
{
    std::vector<Tokens> parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= tokens.size(); ++i) {
        if (i == tokens.size() || (depth == 0 && isCut(tokens[i]))) {
            if (i > begin)
                parts.push_back(tokens.subspan(begin, i - begin));
            begin = i + 1;
        } else {
            depth += sql::isOperator(tokens[i], "(") ? 1 : sql::isOperator(tokens[i], ")") ? -1 : 0;
        }
    }
    return parts;
}

/// Without a COLLATE at the end and parentheses around the whole.
Tokens bare(Tokens tokens)
{
    if (tokens.size() > 2 && sql::isWord(tokens[tokens.size() - 2], "COLLATE"))
        tokens = tokens.first(tokens.size() - 2);
    while (tokens.size() > 2 && sql::isOperator(tokens.front(), "(") && sql::isOperator(tokens.back(), ")")) {
        int depth = 0;
        std::size_t close = 0;
        for (; close < tokens.size(); ++close) {
            depth += sql::isOperator(tokens[close], "(") ? 1 : sql::isOperator(tokens[close], ")") ? -1 : 0;
            if (depth == 0)
                break;
        }
        if (close != tokens.size() - 1)
            break;
        tokens = tokens.subspan(1, tokens.size() - 2);
    }
    return tokens;
}

/// A side of an OR.
bool isAlternative(Tokens tokens, Tokens part)
{
    const auto before = part.data() - tokens.data();
    const std::size_t behind = static_cast<std::size_t>(before) + part.size();
    return (before > 0 && sql::isWord(*(part.data() - 1), "OR"))
           || (behind < tokens.size() && sql::isWord(tokens[behind], "OR"));
}

/// Works out what one expression is made of.
class ExpressionReader
{
public:
    ExpressionReader(std::string_view sql, const StatementOutline &outline, const Schema &schema)
        : m_sql(sql)
        , m_outline(outline)
        , m_schema(schema)
    {}

    [[nodiscard]] std::optional<FoundExpression> read(Tokens tokens, std::optional<std::size_t> scope) const
    {
        if (tokens.size() < 3 || endOf(tokens.back()) - tokens.front().offset > longestExpression)
            return std::nullopt;
        FoundExpression found;
        found.span = {tokens.front().offset, endOf(tokens.back())};
        const OutlineSource *source = nullptr;
        std::size_t copied = found.span.begin;
        for (std::size_t i = 0; i < tokens.size();) {
            const Token &token = tokens[i];
            if (mayDiffer(token))
                return std::nullopt;
            const std::size_t length = columnLength(tokens, i);
            if (length == 0) {
                ++i;
                continue;
            }
            const OutlineSource *owner = ownerOf(tokens.subspan(i, length), scope);
            if (!owner || (source && owner != source))
                return std::nullopt;
            source = owner;
            found.sql += m_sql.substr(copied, token.offset - copied);
            copied = tokens[i + length - 1].offset;
            i += length;
        }
        if (!source)
            return std::nullopt;
        found.sql += m_sql.substr(copied, found.span.end - copied);
        found.source = source->name;
        found.table = positionOf(source->table).value_or(0);
        return found;
    }

    [[nodiscard]] static bool isColumn(Tokens tokens) { return columnLength(tokens, 0) == tokens.size(); }

private:
    /// Depends on more than the row, or is no expression of a single row.
    [[nodiscard]] static bool mayDiffer(const Token &token)
    {
        using enum sql::TokenKind;
        return token.kind == Variable || token.kind == Invalid
               || isAnyWord(token, {"SELECT",
                                    "OVER",
                                    "FILTER",
                                    "DISTINCT",
                                    "RANDOM",
                                    "RANDOMBLOB",
                                    "CHANGES",
                                    "EXISTS",
                                    "TOTAL_CHANGES",
                                    "LAST_INSERT_ROWID",
                                    "CURRENT_DATE",
                                    "CURRENT_TIME",
                                    "CURRENT_TIMESTAMP",
                                    "COUNT",
                                    "SUM",
                                    "AVG",
                                    "TOTAL",
                                    "GROUP_CONCAT",
                                    "RAISE",
                                    "JSON_GROUP_ARRAY",
                                    "JSON_GROUP_OBJECT",
                                    "MATCH"})
               || (token.kind == String && sql::equalsIgnoringCase(token.text, "'now'"));
    }

    /// Tokens of the column that begins here: 1, 3 for t.c, 0 when it is something else.
    [[nodiscard]] static std::size_t columnLength(Tokens tokens, std::size_t at)
    {
        const auto isPlainName = [](const Token &token) {
            return token.kind == sql::TokenKind::Identifier || token.kind == sql::TokenKind::QuotedIdentifier
                   || (token.kind == sql::TokenKind::Keyword
                       && sql::keywordClassOf(token.text) == sql::KeywordClass::Contextual
                       && !isAnyWord(token, {"END", "CAST", "LIKE", "GLOB"}));
        };
        if (!isPlainName(tokens[at]) || (at > 0 && isAnyWord(tokens[at - 1], {"AS", "COLLATE"})))
            return 0;
        if (at + 2 < tokens.size() && sql::isOperator(tokens[at + 1], ".") && sql::isName(tokens[at + 2]))
            return 3;
        const bool isFunction = at + 1 < tokens.size() && sql::isOperator(tokens[at + 1], "(");
        return isFunction ? 0 : 1;
    }

    [[nodiscard]] std::optional<std::size_t> positionOf(const std::string &table) const
    {
        const auto found = std::ranges::find_if(m_schema.tables, [&table](const SchemaTable &known) {
            return known.type == SchemaTableType::Table && sql::equalsIgnoringCase(known.name, table);
        });
        if (table.empty() || found == m_schema.tables.end())
            return std::nullopt;
        return static_cast<std::size_t>(found - m_schema.tables.begin());
    }

    [[nodiscard]] bool hasColumn(const OutlineSource &source, const std::string &column) const
    {
        const std::optional<std::size_t> table = positionOf(source.table);
        return table && std::ranges::any_of(m_schema.tables[*table].columns, [&column](const SchemaColumn &known) {
                   return sql::equalsIgnoringCase(known.name, column);
               });
    }

    /// The only table that the name can be of: in the scope itself first, else anywhere.
    [[nodiscard]] const OutlineSource *ownerOf(Tokens name, std::optional<std::size_t> scope) const
    {
        const std::string column = sql::unquoteIdentifier(name.back().text);
        const std::string qualifier = name.size() == 3 ? sql::unquoteIdentifier(name.front().text) : std::string();
        const auto only = [&](bool anywhere) -> const OutlineSource * {
            const OutlineSource *found = nullptr;
            for (const OutlineSource &source : m_outline.sources()) {
                const bool fits = hasColumn(source, column) && (anywhere || source.scope == scope)
                                  && (qualifier.empty() || sql::equalsIgnoringCase(source.name, qualifier));
                if (fits && found)
                    return nullptr;
                found = fits ? &source : found;
            }
            return found;
        };
        const OutlineSource *near = scope ? only(false) : nullptr;
        return near ? near : only(true);
    }

    std::string_view m_sql;
    const StatementOutline &m_outline;
    const Schema &m_schema;
};

/// What "expr AS name" of a SELECT list stands for, by name.
std::vector<Tokens> namedResults(Tokens tokens, std::string_view name)
{
    std::vector<Tokens> found;
    for (std::size_t i = 2; i < tokens.size(); ++i) {
        const bool isIt = sql::isName(tokens[i]) && sql::isWord(tokens[i - 1], "AS")
                          && sql::equalsIgnoringCase(sql::unquoteIdentifier(tokens[i].text), name);
        if (!isIt)
            continue;
        std::size_t begin = i - 1;
        int depth = 0;
        while (begin > 0) {
            const Token &before = tokens[begin - 1];
            depth += sql::isOperator(before, ")") ? 1 : sql::isOperator(before, "(") ? -1 : 0;
            if (depth < 0
                || (depth == 0 && (sql::isOperator(before, ",") || isAnyWord(before, {"SELECT", "DISTINCT"}))))
                break;
            --begin;
        }
        found.push_back(tokens.subspan(begin, i - 1 - begin));
    }
    return found;
}

} // namespace

std::vector<FoundExpression> findExpressions(std::string_view sql, const Schema &schema)
{
    const std::vector<Token> all = sql::significantTokens(sql);
    const Tokens tokens(all);
    const StatementOutline outline(sql);
    const ExpressionReader reader(sql, outline, schema);
    std::vector<FoundExpression> found;
    const auto tryOne = [&](Tokens part, std::optional<std::size_t> scope) {
        const Tokens core = bare(part);
        if (core.empty() || ExpressionReader::isColumn(core))
            return;
        if (std::optional<FoundExpression> expression = reader.read(core, scope))
            found.push_back(*std::move(expression));
    };
    for (std::size_t scope = 0; scope < outline.scopes().size(); ++scope) {
        const OutlineScope &parts = outline.scopes()[scope];
        for (const OutlineTerm &term : parts.terms) {
            for (const Tokens operand : cutAt(within(tokens, term.span), separatesOperands))
                tryOne(operand, scope);
        }
        for (const std::optional<sql::StatementSpan> &list : {parts.orderBy, parts.groupBy}) {
            if (!list)
                continue;
            const Tokens items = within(tokens, *list);
            for (const Tokens item : cutAt(items.size() > 2 ? items.subspan(2) : Tokens(), endsItem)) {
                tryOne(item, scope);
                if (item.size() == 1 && sql::isName(item.front())) {
                    for (const Tokens named : namedResults(tokens, sql::unquoteIdentifier(item.front().text)))
                        tryOne(named, scope);
                }
            }
        }
    }
    std::ranges::sort(found, {}, [](const FoundExpression &one) { return one.span.begin; });
    std::vector<FoundExpression> apart;
    for (FoundExpression &one : found) {
        if (apart.empty() || one.span.begin >= apart.back().span.end)
            apart.push_back(std::move(one));
    }
    return apart;
}

std::vector<FoundFilter> findFilters(std::string_view sql, const Schema &schema)
{
    const std::vector<Token> all = sql::significantTokens(sql);
    const Tokens tokens(all);
    const StatementOutline outline(sql);
    const ExpressionReader reader(sql, outline, schema);
    std::vector<FoundFilter> found;
    for (std::size_t scope = 0; scope < outline.scopes().size(); ++scope) {
        for (const OutlineTerm &term : outline.scopes()[scope].terms) {
            const Tokens part = within(tokens, term.span);
            if (part.empty() || std::ranges::none_of(part, separatesOperands) || isAlternative(tokens, part))
                continue;
            if (std::optional<FoundExpression> condition = reader.read(part, scope)) {
                FoundFilter filter{condition->table, std::move(condition->sql)};
                if (std::ranges::find(found, filter) == found.end())
                    found.push_back(std::move(filter));
            }
        }
    }
    return found;
}

} // namespace d1::advisor
