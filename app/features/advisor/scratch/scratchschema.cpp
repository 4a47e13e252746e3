// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/scratchschema.h"

#include "core/resultsetbuilder.h"
#include "features/schema/schemaqueries.h"

#include <sqlite3.h>

namespace d1::advisor {

namespace {

void appendCell(ResultSetBuilder &rows, const ScratchStatement &statement, int column)
{
    if (statement.isNull(column))
        rows.appendNull();
    else if (sqlite3_column_type(statement.handle(), column) == SQLITE_INTEGER)
        rows.appendInteger(statement.integer(column));
    else
        rows.appendText(statement.text(column));
}

std::optional<ResultSetPtr> rowsOf(ScratchDatabase &database, const std::string &sql)
{
    Result<ScratchStatement> statement = database.prepare(sql);
    if (!statement)
        return std::nullopt;
    std::vector<std::string> names;
    for (int column = 0; column < statement->columnCount(); ++column)
        names.emplace_back(sqlite3_column_name(statement->handle(), column));
    ResultSetBuilder rows(std::move(names));
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step()) {
        for (int column = 0; column < statement->columnCount(); ++column)
            appendCell(rows, *statement, column);
    }
    return code == SQLITE_DONE ? std::optional(rows.finish()) : std::nullopt;
}

std::optional<Schema> schemaWith(ScratchDatabase &database, SchemaViews views)
{
    Reply reply;
    for (const Statement &query : schemaQueries(views)) {
        std::optional<ResultSetPtr> rows = rowsOf(database, query.sql);
        if (!rows)
            return std::nullopt;
        reply.statements.emplace_back(std::move(*rows), Meta());
    }
    return schemaFrom(reply);
}

} // namespace

Schema schemaOf(ScratchDatabase &database)
{
    std::optional<Schema> schema = schemaWith(database, SchemaViews::WithColumns);
    if (!schema)
        schema = schemaWith(database, SchemaViews::WithoutColumns);
    if (!schema)
        return {};
    if (const std::optional<ResultSetPtr> rows = rowsOf(database, statisticsQuery().sql))
        applyStatistics(*schema, **rows);
    return *std::move(schema);
}

std::vector<SchemaObject> objectsOf(ScratchDatabase &database)
{
    std::vector<SchemaObject> objects;
    Result<ScratchStatement> rows = database.prepare(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE "
        "'\\' AND name NOT GLOB '_cf_*' AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') "
        "ORDER BY rowid");
    while (rows && rows->step() == SQLITE_ROW)
        objects.push_back({rows->text(0), rows->text(1), rows->text(2), rows->text(3)});
    return objects;
}

std::vector<StatisticsRow> statisticsOf(ScratchDatabase &database)
{
    std::vector<StatisticsRow> statistics;
    Result<ScratchStatement> rows = database.prepare("SELECT tbl, idx, stat FROM sqlite_stat1");
    while (rows && rows->step() == SQLITE_ROW)
        statistics.push_back({rows->text(0), rows->text(1), rows->text(2)});
    return statistics;
}

} // namespace d1::advisor
