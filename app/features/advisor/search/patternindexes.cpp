// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/search/patternindexes.h"

#include "sql/ascii.h"
#include "sql/quoting.h"
#include "sql/tokencursor.h"

#include <algorithm>
#include <bit>

namespace d1::advisor {

namespace {

constexpr std::size_t partsAtMost = 8;
constexpr std::size_t coveredBesidesAtMost = 5;
constexpr std::size_t permutedAtMost = 4;
constexpr double rareShare = 0.5; // of the rows: above it a partial index is no smaller
constexpr std::size_t filtersAtMost = 6;
constexpr double mostStates = 20.0; // a value of a column with more is one of many
constexpr std::size_t smallTable = 3;

bool contains(const std::vector<IndexPart> &key, const IndexPart &part)
{
    return std::ranges::any_of(key, [&part](const IndexPart &one) { return one.sql == part.sql; });
}

} // namespace

TableParts::TableParts(const Schema &schema, const TableExpressions &expressions, std::size_t table)
    : m_table(schema.tables[table])
{
    if (const auto found = expressions.find(table); found != expressions.end())
        m_expressions = &found->second;
}

bool TableParts::isRowId(int column) const
{
    if (column == Condition::RowId)
        return true;
    if (m_table.withoutRowId || isExpression(column))
        return false;
    const SchemaColumn &own = m_table.columns[static_cast<std::size_t>(column)];
    const auto keys =
        std::ranges::count_if(m_table.columns, [](const SchemaColumn &one) { return one.primaryKeyPosition > 0; });
    return own.primaryKeyPosition == 1 && keys == 1 && sql::equalsIgnoringCase(own.declaredType, "INTEGER");
}

std::optional<IndexPart> TableParts::part(int column, const std::string &collation, bool descending) const
{
    if (isRowId(column))
        return std::nullopt;
    const std::string kept = sql::equalsIgnoringCase(collation, "BINARY") ? std::string() : collation;
    if (!isExpression(column))
        return IndexPart{sql::quoteIdentifierIfNeeded(m_table.columns[static_cast<std::size_t>(column)].name), kept,
                         descending, column};
    const std::size_t number = static_cast<std::size_t>(column) - m_table.columns.size();
    if (!m_expressions || number >= m_expressions->size())
        return std::nullopt;
    return IndexPart{(*m_expressions)[number], kept, descending, -1};
}

std::vector<int> TableParts::columnsIn(std::uint64_t mask) const
{
    std::vector<int> columns;
    if (mask >> 63 != 0)
        return columns;
    for (int column = 0; column < static_cast<int>(m_table.columns.size()) && column < 63; ++column) {
        if (mask >> column & 1U)
            columns.push_back(column);
    }
    return columns;
}

PatternIndexes::PatternIndexes(const TableParts &parts, const AccessPattern &pattern,
                               const std::vector<std::string> &filters, const PartKnowledge &knowledge)
    : m_parts(parts)
    , m_pattern(pattern)
    , m_filters(filters)
    , m_knowledge(knowledge)
{}

PartFigures PatternIndexes::knowledgeOf(const IndexPart &part) const
{
    const auto found = m_knowledge.find({m_parts.table().name, part.sql});
    return found == m_knowledge.end() ? PartFigures() : found->second;
}

void PatternIndexes::readConditions()
{
    for (const Condition &condition : m_pattern.conditions) {
        const std::optional<IndexPart> part = m_parts.part(condition.column, condition.collation);
        if (!part)
            continue;
        switch (condition.comparison) {
        case Comparison::Equal:
        case Comparison::In:
        case Comparison::IsNull:
            if (!contains(m_equal, *part))
                m_equal.push_back(*part);
            break;
        case Comparison::Lower:
        case Comparison::Upper:
        case Comparison::Glob:
            if (!contains(m_ranges, *part))
                m_ranges.push_back(*part);
            break;
        case Comparison::Like: // only an index that ignores case can find what LIKE finds
            m_ranges.push_back(*m_parts.part(condition.column, "NOCASE"));
            break;
        case Comparison::NotNull:
        case Comparison::Other:
            break;
        }
    }
    std::erase_if(m_ranges, [this](const IndexPart &part) { return contains(m_equal, part); });
    std::ranges::stable_sort(m_equal, [this](const IndexPart &left, const IndexPart &right) {
        return knowledgeOf(left).distinct > knowledgeOf(right).distinct;
    });
}

/// column = value, column IS NULL.
std::set<int> PatternIndexes::constantIn(const std::string &filter) const
{
    const std::vector<sql::Token> tokens = sql::significantTokens(filter);
    std::set<int> constant;
    if (tokens.empty() || !sql::isName(tokens.front()))
        return constant;
    const std::string name = sql::unquoteIdentifier(tokens.front().text);
    for (const Condition &condition : m_pattern.conditions) {
        const std::optional<IndexPart> part = m_parts.part(condition.column);
        const bool isOne = condition.comparison == Comparison::Equal || condition.comparison == Comparison::IsNull;
        if (part && part->column >= 0 && isOne && !condition.joins
            && sql::equalsIgnoringCase(sql::unquoteIdentifier(part->sql), name))
            constant.insert(part->column);
    }
    return constant;
}

/// Nothing when the table has no such column.
std::optional<IndexPart> PatternIndexes::columnNamed(const sql::Token &token) const
{
    if (!sql::isName(token) || token.kind == sql::TokenKind::String)
        return std::nullopt;
    const std::string column = sql::unquoteIdentifier(token.text);
    const std::vector<SchemaColumn> &columns = m_parts.table().columns;
    const auto found = std::ranges::find_if(
        columns, [&column](const SchemaColumn &one) { return sql::equalsIgnoringCase(one.name, column); });
    return found == columns.end() ? std::nullopt : m_parts.part(static_cast<int>(found - columns.begin()));
}

/// A state that rows are in, such as status = 'open' or deleted_at IS NULL, as opposed to one value of many or a range
/// that the next run will have other ends of. balance < 0, on_hand < reorder_at and, where there are few values,
/// quality > 2 are states, too.
bool PatternIndexes::isState(const std::string &filter) const
{
    const std::vector<sql::Token> tokens = sql::significantTokens(filter);
    if (tokens.size() < 2)
        return false;
    const auto comparesRange = [](const sql::Token &token) {
        return sql::isOperator(token, "<") || sql::isOperator(token, ">") || sql::isOperator(token, "<=")
               || sql::isOperator(token, ">=");
    };
    const bool isRange = std::ranges::any_of(tokens, [&comparesRange](const sql::Token &token) {
        return sql::isWord(token, "LIKE") || sql::isWord(token, "GLOB") || sql::isWord(token, "BETWEEN")
               || sql::isWord(token, "MATCH") || sql::isWord(token, "REGEXP") || comparesRange(token);
    });
    const std::optional<IndexPart> column = columnNamed(tokens.front());
    if (isRange && (tokens.size() != 3 || !comparesRange(tokens[1]) || !column))
        return false;
    const auto isFew = [this](const IndexPart &part) { return knowledgeOf(part).distinct <= mostStates; };
    if (isRange)
        return tokens[2].text == "0" || columnNamed(tokens[2])
               || (tokens[2].kind == sql::TokenKind::Number && isFew(*column));
    if (sql::isWord(tokens.back(), "NULL") || sql::isWord(tokens.back(), "NOTNULL")
        || sql::isWord(tokens.back(), "ISNULL"))
        return true;
    return column && !sql::isOperator(tokens[1], "(") && isFew(*column);
}

/// All of the columns, each of them, each pair; which comes first decides what else the index can do.
std::vector<PatternIndexes::Key> PatternIndexes::equalityKeys(const std::set<int> &without) const
{
    Key equal;
    std::ranges::copy_if(m_equal, std::back_inserter(equal), [&without](const IndexPart &part) {
        return part.column < 0 || !without.contains(part.column);
    });
    std::vector<Key> keys{{}};
    for (std::size_t first = 0; first < equal.size(); ++first) {
        keys.push_back({equal[first]});
        if (equal.size() < 2)
            break;
        Key all{equal[first]};
        for (std::size_t other = 0; other < equal.size(); ++other) {
            if (other == first)
                continue;
            if (equal.size() > 2 && equal.size() <= permutedAtMost)
                keys.push_back({equal[first], equal[other]});
            all.push_back(equal[other]);
        }
        if (first < permutedAtMost)
            keys.push_back(all);
    }
    return keys;
}

/// The order's parts behind `key`, as far as an index can give them.
PatternIndexes::Key PatternIndexes::orderAfter(const Key &key, const std::set<int> &without) const
{
    Key order;
    // An index is read in both directions, and ends with the rowid, which ascends.
    const bool endsWithRowId = !m_pattern.order.empty() && m_parts.isRowId(m_pattern.order.back().column);
    const bool reference =
        m_pattern.order.empty() || (endsWithRowId ? m_pattern.order.back() : m_pattern.order.front()).descending;
    for (const OrderTerm &term : m_pattern.order) {
        const std::optional<IndexPart> part =
            m_parts.part(term.column, {}, !m_pattern.orderIsFree && term.descending != reference);
        if (!part)
            break;
        if (!contains(key, *part) && !contains(order, *part) && !without.contains(term.column))
            order.push_back(*part);
    }
    return order;
}

/// With the other columns that the statement needs, so that the table itself is not read; unchanged when those are
/// many.
PatternIndexes::Key PatternIndexes::covering(Key key, const std::set<int> &without) const
{
    const std::vector<int> used = m_parts.columnsIn(m_pattern.columnsUsed);
    const std::size_t before = key.size();
    if (used.empty() || !m_coversToo)
        return key;
    const std::size_t columns = m_parts.table().columns.size();
    if (used.size() == columns && columns > smallTable) // it would be the table once more
        return key;
    Key covered = key;
    for (const int column : used) {
        if (without.contains(column)) // SQLite does not see that the filter knows its value
            return key;
        const std::optional<IndexPart> part = m_parts.part(column);
        if (part && !contains(covered, *part))
            covered.push_back(*part);
    }
    return covered.size() - before > coveredBesidesAtMost ? key : covered;
}

void PatternIndexes::add(Key key, const std::string &filter)
{
    if (key.empty())
        return;
    if (key.size() > partsAtMost)
        key.resize(partsAtMost);
    m_found.insert({m_parts.table().name, std::move(key), filter});
}

void PatternIndexes::addFor(const Key &equal, const std::set<int> &without, const std::string &filter)
{
    const auto addWithCovering = [&](const Key &key) {
        add(key, filter);
        add(covering(key, without), filter);
    };
    addWithCovering(equal);
    for (const IndexPart &range : m_ranges) {
        Key key = equal;
        key.push_back(range);
        addWithCovering(key);
    }
    Key ordered = equal;
    std::ranges::copy(orderAfter(equal, without), std::back_inserter(ordered));
    if (ordered.size() > equal.size())
        addWithCovering(ordered);
}

std::vector<IndexDefinition> PatternIndexes::indexes(bool coversToo)
{
    m_coversToo = coversToo;
    readConditions();
    for (const Key &equal : equalityKeys({})) {
        addFor(equal, {}, {});
        // Where most rows hold NULL, they need not stand in an index that is only asked for values.
        if (!equal.empty() && knowledgeOf(equal.front()).nullShare > rareShare && equal.front().column >= 0)
            addFor(equal, {}, equal.front().sql + " IS NOT NULL");
    }
    std::string together;
    std::set<int> all;
    std::size_t joined = 0;
    for (std::size_t i = 0; i < std::min(m_filters.size(), filtersAtMost); ++i) {
        const std::set<int> constant = constantIn(m_filters[i]);
        if (!isState(m_filters[i]))
            continue;
        addFiltered(m_filters[i], constant);
        together += (together.empty() ? "" : " AND ") + m_filters[i];
        all.insert(constant.begin(), constant.end());
        ++joined;
    }
    if (joined == 2 || joined == 3)
        addFiltered(together, all);
    return {m_found.begin(), m_found.end()};
}

void PatternIndexes::addFiltered(const std::string &filter, const std::set<int> &constant)
{
    for (const Key &equal : equalityKeys(constant))
        addFor(equal, constant, filter);
    if (constant.empty())
        return;
    // With nothing else to go by, the rows themselves are what is looked for.
    if (const std::optional<IndexPart> part = m_parts.part(*constant.begin()))
        add({*part}, filter);
}

} // namespace d1::advisor
