// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/chunkencoder.h"

#include "sql/quoting.h"
#include "sql/refusals.h"

#include <algorithm>

namespace d1 {

namespace {

/// Leaves room for the head of the statement.
constexpr std::size_t literalBytes = sql::maxStatementBytes * 8 / 10;

} // namespace

ChunkEncoder::ChunkEncoder(std::shared_ptr<const ImportPlan> plan)
    : m_plan(std::move(plan))
    , m_sql(*m_plan)
    , m_keyValues(m_sql.keyValues())
{
    for (const ColumnSource &column : m_plan->columns) {
        if (column.fileColumn())
            m_forms.push_back(column.form);
    }
}

std::vector<Statement> ChunkEncoder::inserts(const RowBlock &rows, RowRange range) const
{
    if (range.size() == 1) {
        std::vector<Cell> values;
        for (const CellView &value : rows.row(range.begin))
            values.push_back(value.toCell());
        return {Statement(m_sql.forOneRow(), std::move(values))};
    }
    for (std::size_t index = range.begin; index < range.end; ++index) {
        if (!canBeJson(rows.row(index)))
            return literalInserts(rows, range);
    }
    return {Statement(m_sql.forJsonRows(), {jsonRows(rows, range)})};
}

std::vector<Statement> ChunkEncoder::literalInserts(const RowBlock &rows, RowRange range) const
{
    std::vector<Statement> statements;
    std::vector<std::string> tuples;
    std::size_t bytes = 0;
    const auto flush = [&] {
        if (!tuples.empty())
            statements.emplace_back(m_sql.forLiteralRows(tuples));
        tuples.clear();
        bytes = 0;
    };
    for (std::size_t index = range.begin; index < range.end; ++index) {
        std::string tuple = m_sql.literalTuple(rows.row(index));
        if (bytes + tuple.size() > literalBytes)
            flush();
        if (tuple.size() > literalBytes) {
            const std::vector<Statement> single = inserts(rows, {index, index + 1});
            statements.insert(statements.end(), single.begin(), single.end());
            continue;
        }
        bytes += tuple.size() + 2;
        tuples.push_back(std::move(tuple));
    }
    flush();
    return statements;
}

ChunkEncoder::Keys ChunkEncoder::keysOf(const RowBlock &rows, RowRange range) const
{
    bool fitJson = true;
    std::vector<CellView> key(m_keyValues.size());
    const auto readKey = [&](std::size_t index) {
        for (std::size_t i = 0; i < key.size(); ++i)
            key[i] = rows.row(index)[m_keyValues[i]];
    };
    for (std::size_t index = range.begin; index < range.end && fitJson; ++index) {
        readKey(index);
        fitJson = canBeJson(key);
    }
    if (fitJson)
        return {InsertSql::jsonKeyRows(), {jsonKeys(rows, range, m_keyValues, m_forms)}};
    std::vector<std::string> tuples;
    for (std::size_t index = range.begin; index < range.end; ++index) {
        readKey(index);
        std::string tuple;
        for (const CellView &value : key)
            tuple += (tuple.empty() ? "(" : ", ") + sql::literalOf(value);
        tuples.push_back(tuple + ')');
    }
    return {InsertSql::literalKeyRows(tuples), {}};
}

std::vector<Statement> ChunkEncoder::chunk(const Ledger &ledger, RowSpan span, const RowBlock &rows,
                                           RowRange range) const
{
    const bool countsChanges = !m_sql.tellsUpdates(); // a trigger or the table itself may pass over rows, too
    Ledger::Inserted inserted{"0", {}};
    if (!countsChanges) {
        Keys keys = keysOf(rows, range);
        inserted = {m_sql.freshRowCount(keys.rows), std::move(keys.params)};
    }
    std::vector<Statement> statements{ledger.record(span, range.size(), std::move(inserted))};
    for (Statement &insert : inserts(rows, range)) {
        statements.push_back(std::move(insert));
        if (countsChanges)
            statements.push_back(ledger.addChanges(span));
    }
    return statements;
}

Statement ChunkEncoder::removal(const RowBlock &rows, RowRange range) const
{
    Keys keys = keysOf(rows, range);
    return Statement(m_sql.removal(keys.rows), std::move(keys.params));
}

} // namespace d1
