// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/insertsql.h"

#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

namespace {

using sql::quoteIdentifier;

std::string joined(const std::vector<std::string> &parts, std::string_view between)
{
    std::string text;
    for (const std::string &part : parts) {
        if (!text.empty())
            text += between;
        text += part;
    }
    return text;
}

std::string parameter(std::size_t value)
{
    return '?' + std::to_string(value + 1);
}

std::string jsonElement(std::size_t value)
{
    return "value->>" + std::to_string(value);
}

bool isIn(const TableKey &key, const std::string &column)
{
    return std::ranges::any_of(
        key.columns, [&column](const TableKey::Column &part) { return sql::equalsIgnoringCase(part.name, column); });
}

std::string collated(std::string expression, const TableKey::Column &column)
{
    return column.collation.empty() ? expression : expression + " COLLATE " + quoteIdentifier(column.collation);
}

} // namespace

InsertSql::InsertSql(const ImportPlan &plan)
    : m_plan(plan)
{}

std::string InsertSql::head() const
{
    std::vector<std::string> names;
    for (const ColumnSource &column : m_plan.columns)
        names.push_back(quoteIdentifier(column.column));
    const std::string_view verb = m_plan.conflict == ConflictRule::Replace ? "INSERT OR REPLACE INTO " : "INSERT INTO ";
    return std::string(verb) + quoteIdentifier(m_plan.table) + " (" + joined(names, ", ") + ") ";
}

/// OR IGNORE would also swallow rows that lack a value or fail a check, which are faults, not collisions.
std::string InsertSql::tail() const
{
    if (m_plan.conflict == ConflictRule::Ignore)
        return " ON CONFLICT DO NOTHING";
    if (m_plan.conflict != ConflictRule::Update)
        return {};
    const TableKey &key = m_plan.keys.front();
    std::vector<std::string> keyNames;
    for (const TableKey::Column &column : key.columns)
        keyNames.push_back(collated(quoteIdentifier(column.name), column));
    std::vector<std::string> changes;
    for (const ColumnSource &column : m_plan.columns) {
        const std::string name = quoteIdentifier(column.column);
        if (!isIn(key, column.column))
            changes.push_back(name + " = excluded." + name);
    }
    return " ON CONFLICT (" + joined(keyNames, ", ") + ") DO "
           + (changes.empty() ? "NOTHING" : "UPDATE SET " + joined(changes, ", "));
}

std::string InsertSql::values(const ValueWriter &write) const
{
    std::vector<std::string> written;
    std::size_t fromFile = 0;
    for (const ColumnSource &column : m_plan.columns)
        written.push_back(column.constant() ? sql::literalOf(*column.constant()) : write(fromFile++));
    return joined(written, ", ");
}

std::string InsertSql::forOneRow() const
{
    return head() + "VALUES (" + values(parameter) + ')' + tail();
}

std::string InsertSql::forJsonRows() const
{
    // Without the WHERE, an ON CONFLICT behind it would be read as that of a join.
    return head() + "SELECT " + values(jsonElement) + " FROM json_each(?1) WHERE true" + tail();
}

std::string InsertSql::forLiteralRows(std::span<const std::string> tuples) const
{
    const std::vector<std::string> rows(tuples.begin(), tuples.end());
    return head() + "VALUES " + joined(rows, ", ") + tail();
}

std::string InsertSql::literalTuple(std::span<const CellView> row) const
{
    return '(' + values([row](std::size_t value) { return sql::literalOf(row[value]); }) + ')';
}

bool InsertSql::tellsUpdates() const
{
    return !m_plan.keys.empty()
           && (m_plan.conflict == ConflictRule::Replace || m_plan.conflict == ConflictRule::Update);
}

/// What the import puts into a column; nothing when it leaves the column alone.
std::optional<std::string> InsertSql::valueOf(const std::string &column, const ValueWriter &write) const
{
    std::size_t fromFile = 0;
    for (const ColumnSource &source : m_plan.columns) {
        if (sql::equalsIgnoringCase(source.column, column))
            return source.constant() ? sql::literalOf(*source.constant()) : write(fromFile);
        fromFile += source.fileColumn() ? 1 : 0;
    }
    return std::nullopt;
}

std::vector<std::size_t> InsertSql::keyValues() const
{
    std::vector<std::size_t> values;
    std::size_t fromFile = 0;
    for (const ColumnSource &source : m_plan.columns) {
        if (!source.fileColumn())
            continue;
        if (std::ranges::any_of(m_plan.keys, [&source](const TableKey &key) { return isIn(key, source.column); }))
            values.push_back(fromFile);
        ++fromFile;
    }
    return values;
}

/// A condition a key: a row of the table has these values.
std::vector<std::string> InsertSql::collisions(const ValueWriter &write) const
{
    std::vector<std::string> found;
    for (const TableKey &key : m_plan.keys) {
        std::vector<std::string> conditions;
        for (const TableKey::Column &column : key.columns)
            conditions.push_back("x." + quoteIdentifier(column.name) + " = "
                                 + collated(*valueOf(column.name, write), column));
        found.push_back("EXISTS (SELECT 1 FROM " + quoteIdentifier(m_plan.table) + " AS x WHERE "
                        + joined(conditions, " AND ") + ')');
    }
    return found;
}

std::string InsertSql::probe() const
{
    return tellsUpdates() ? "SELECT 1 WHERE " + joined(collisions(parameter), " OR ") : std::string();
}

InsertSql::KeyRows InsertSql::jsonKeyRows()
{
    return {"(SELECT value AS v FROM json_each(?1))", [](std::size_t key) { return "v->>" + std::to_string(key); }};
}

InsertSql::KeyRows InsertSql::literalKeyRows(std::span<const std::string> tuples)
{
    const std::vector<std::string> rows(tuples.begin(), tuples.end());
    return {"(VALUES " + joined(rows, ", ") + ')', [](std::size_t key) { return "column" + std::to_string(key + 1); }};
}

/// Writes a value of the file by its place among the key's values.
InsertSql::ValueWriter InsertSql::placed(const KeyRows &rows, const std::string &prefix) const
{
    return [sent = keyValues(), write = rows.value, prefix](std::size_t value) {
        return prefix + write(static_cast<std::size_t>(std::ranges::find(sent, value) - sent.begin()));
    };
}

std::string InsertSql::removal(const KeyRows &rows) const
{
    std::vector<std::string> names;
    std::vector<std::string> values;
    for (const TableKey::Column &column : m_plan.keys.front().columns) {
        names.push_back(quoteIdentifier(column.name));
        values.push_back(*valueOf(column.name, placed(rows, {})));
    }
    return "DELETE FROM " + quoteIdentifier(m_plan.table) + " WHERE (" + joined(names, ", ") + ") IN (SELECT "
           + joined(values, ", ") + " FROM " + rows.table + ')';
}

std::string InsertSql::freshRowCount(const KeyRows &rows) const
{
    const ValueWriter inArray = placed(rows, {});
    const ValueWriter inRow = placed(rows, "r.");
    std::vector<std::string> ranks;
    std::vector<std::string> conditions;
    const std::vector<std::string> found = collisions(inRow);
    for (const TableKey &key : m_plan.keys) {
        std::vector<std::string> parts;
        std::vector<std::string> nulls;
        for (const TableKey::Column &column : key.columns) {
            parts.push_back(collated(*valueOf(column.name, inArray), column));
            nulls.push_back(*valueOf(column.name, inRow) + " IS NULL");
        }
        const std::string rank = "n" + std::to_string(ranks.size());
        conditions.push_back('(' + joined(nulls, " OR ") + " OR (r." + rank + " = 1 AND NOT " + found[ranks.size()]
                             + "))");
        ranks.push_back("row_number() OVER (PARTITION BY " + joined(parts, ", ") + ") AS " + rank);
    }
    return "(SELECT count(*) FROM (SELECT *, " + joined(ranks, ", ") + " FROM " + rows.table + ") AS r WHERE "
           + joined(conditions, " AND ") + ')';
}

} // namespace d1
