// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/rowlink.h"

#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>
#include <set>

namespace d1 {

using sql::equalsIgnoringCase;

namespace {

using Origins = std::vector<std::optional<ColumnOrigin>>;

Error refusal(std::string sentence)
{
    return {ErrorKind::NotFound, std::move(sentence)};
}

/// The columns of the parent that a key points to: those written, else its primary key.
std::vector<std::string> keyColumns(const SchemaForeignKey &key, const SchemaTable &parent)
{
    if (!key.toColumns.empty())
        return key.toColumns;
    std::vector<const SchemaColumn *> parts;
    for (const SchemaColumn &column : parent.columns) {
        if (column.primaryKeyPosition > 0)
            parts.push_back(&column);
    }
    std::ranges::sort(parts, {}, &SchemaColumn::primaryKeyPosition);
    std::vector<std::string> names;
    for (const SchemaColumn *part : parts)
        names.push_back(part->name);
    return names;
}

/// The result's columns that show these columns of a source; empty unless all are there.
std::vector<std::size_t> placesOf(const std::vector<std::string> &columns, std::size_t source, const Origins &origins)
{
    std::vector<std::size_t> places;
    for (const std::string &name : columns) {
        const auto place = std::ranges::find_if(origins, [&](const std::optional<ColumnOrigin> &origin) {
            return origin && origin->source == source && equalsIgnoringCase(origin->column, name);
        });
        if (place == origins.end())
            return {};
        places.push_back(static_cast<std::size_t>(place - origins.begin()));
    }
    return places;
}

} // namespace

std::string rowsOfTable(const std::string &table)
{
    return "SELECT * FROM " + sql::quoteIdentifierIfNeeded(table);
}

std::string firstRowsOfTable(const std::string &table, int limit)
{
    return rowsOfTable(table) + " LIMIT " + std::to_string(limit) + ';';
}

Result<Statement> RowLink::statementFor(const ResultSet &result, std::size_t row) const
{
    Statement statement(rowsOfTable(table) + " WHERE ");
    for (std::size_t part = 0; part < columns.size(); ++part) {
        const CellView value = result.cell(row, resultColumns[part]);
        if (value.isNull())
            return std::unexpected(refusal("This row points nowhere: its key is NULL."));
        if (value.isInexact())
            return std::unexpected(refusal("The key may have been rounded on its way here; read it exactly first."));
        statement.sql += (part > 0 ? " AND " : "") + sql::quoteIdentifierIfNeeded(columns[part]) + " = ?";
        statement.params.push_back(value.toCell());
    }
    return statement;
}

std::vector<RowLink> rowLinks(const Origins &origins, const Schema &schema)
{
    std::vector<RowLink> parents;
    std::vector<RowLink> children;
    std::set<std::size_t> seen;
    const auto add = [&origins](std::vector<RowLink> &links, RowLink link, const std::vector<std::string> &keyed,
                                std::size_t source) {
        link.resultColumns = placesOf(keyed, source, origins);
        if (!link.resultColumns.empty() && link.resultColumns.size() == link.columns.size()
            && std::ranges::find(links, link) == links.end())
            links.push_back(std::move(link));
    };
    for (const std::optional<ColumnOrigin> &origin : origins) {
        if (!origin || !seen.insert(origin->source).second)
            continue;
        const SchemaTable *table = schema.find(origin->table);
        for (const SchemaForeignKey &key : table->foreignKeys) {
            if (const SchemaTable *parent = schema.find(key.toTable))
                add(parents, {RowLink::Parent, parent->name, keyColumns(key, *parent), {}}, key.fromColumns,
                    origin->source);
        }
        for (const SchemaTable &child : schema.tables) {
            for (const SchemaForeignKey &key : child.foreignKeys) {
                if (equalsIgnoringCase(key.toTable, table->name))
                    add(children, {RowLink::Children, child.name, key.fromColumns, {}}, keyColumns(key, *table),
                        origin->source);
            }
        }
    }
    parents.insert(parents.end(), children.begin(), children.end());
    return parents;
}

} // namespace d1
