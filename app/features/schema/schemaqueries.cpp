// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/schema/schemaqueries.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace d1 {

namespace {

enum Query : std::size_t { Objects, TableList, Columns, Indexes, IndexColumns, ForeignKeys, QueryCount };

constexpr std::string_view objects =
    "SELECT type AS object_type, name AS object_name, tbl_name AS table_name, sql AS ddl "
    "FROM sqlite_schema WHERE name NOT GLOB '_cf_*' ORDER BY name";

constexpr std::string_view tableList = "SELECT name AS table_name, type AS table_type, wr AS without_rowid, "
                                       "strict AS is_strict FROM pragma_table_list WHERE schema = 'main'";

std::string columnsOf(std::string_view types)
{
    return "SELECT m.name AS table_name, c.name AS column_name, c.type AS declared_type, c.\"notnull\" AS not_null, "
           "c.dflt_value AS default_value, c.pk AS key_position, c.hidden AS hidden_kind "
           "FROM sqlite_schema AS m JOIN pragma_table_xinfo(m.name) AS c "
           "WHERE m.type IN ("
           + std::string(types)
           + ") AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'sqlite_*' "
             "ORDER BY m.name, c.cid";
}

constexpr std::string_view indexes =
    "SELECT m.name AS table_name, l.name AS index_name, l.\"unique\" AS is_unique, l.origin AS index_origin, "
    "l.partial AS is_partial FROM sqlite_schema AS m JOIN pragma_index_list(m.name) AS l "
    "WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'sqlite_*' ORDER BY m.name, l.name";

constexpr std::string_view indexColumns =
    "SELECT l.name AS index_name, x.name AS column_name, x.\"desc\" AS descending, x.coll AS collation_name "
    "FROM sqlite_schema AS m JOIN pragma_index_list(m.name) AS l JOIN pragma_index_xinfo(l.name) AS x "
    "WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'sqlite_*' AND x.key = 1 "
    "ORDER BY l.name, x.seqno";

constexpr std::string_view foreignKeys =
    "SELECT m.name AS table_name, f.id AS key_id, f.\"table\" AS to_table, f.\"from\" AS from_column, "
    "f.\"to\" AS to_column, f.on_delete AS delete_action, f.on_update AS update_action "
    "FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f "
    "WHERE m.type = 'table' AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'sqlite_*' "
    "ORDER BY m.name, f.id, f.seq";

constexpr std::string_view statisticsTable = "sqlite_stat1";

std::string text(const ResultSet &rows, std::size_t row, std::size_t column)
{
    return std::string(rows.cell(row, column).bytes());
}

bool flag(const ResultSet &rows, std::size_t row, std::size_t column)
{
    return rows.cell(row, column).integer() != 0;
}

bool isInternal(std::string_view name)
{
    return name.starts_with("sqlite_") || name.starts_with("_cf_");
}

/// Tables and views by name; an index into Schema::tables stays valid while they are filled.
std::map<std::string, std::size_t> addTables(Schema &schema, const ResultSet &objectRows, const ResultSet &listRows)
{
    std::map<std::string, std::size_t> listed;
    for (std::size_t row = 0; row < listRows.rowCount(); ++row)
        listed.emplace(text(listRows, row, 0), row);

    std::map<std::string, std::size_t> positions;
    for (std::size_t row = 0; row < objectRows.rowCount(); ++row) {
        const std::string type = text(objectRows, row, 0);
        const std::string name = text(objectRows, row, 1);
        if ((type != "table" && type != "view") || isInternal(name))
            continue;
        SchemaTable table;
        table.name = name;
        table.type = type == "view" ? SchemaTableType::View : SchemaTableType::Table;
        table.sql = text(objectRows, row, 3);
        if (const auto entry = listed.find(name); entry != listed.end()) {
            const std::string listedType = text(listRows, entry->second, 1);
            if (listedType == "shadow")
                continue;
            if (listedType == "virtual")
                table.type = SchemaTableType::Virtual;
            table.withoutRowId = flag(listRows, entry->second, 2);
            table.strict = flag(listRows, entry->second, 3);
        }
        positions.emplace(name, schema.tables.size());
        schema.tables.push_back(std::move(table));
    }
    return positions;
}

void addTriggers(Schema &schema, const ResultSet &objectRows)
{
    for (std::size_t row = 0; row < objectRows.rowCount(); ++row) {
        if (text(objectRows, row, 0) == "trigger")
            schema.triggers.push_back({text(objectRows, row, 1), text(objectRows, row, 2), text(objectRows, row, 3)});
    }
}

SchemaColumn columnAt(const ResultSet &rows, std::size_t row)
{
    SchemaColumn column;
    column.name = text(rows, row, 1);
    column.declaredType = text(rows, row, 2);
    column.notNull = flag(rows, row, 3);
    if (!rows.cell(row, 4).isNull())
        column.defaultValue = text(rows, row, 4);
    column.primaryKeyPosition = static_cast<int>(rows.cell(row, 5).integer());
    const std::int64_t hiddenKind = rows.cell(row, 6).integer(); // SQLite: 1 hidden, 2 virtual, 3 stored generated
    column.hidden = hiddenKind == 1;
    column.generated = hiddenKind > 1;
    return column;
}

std::map<std::string, std::vector<SchemaIndexColumn>> indexColumnsByName(const ResultSet &rows)
{
    std::map<std::string, std::vector<SchemaIndexColumn>> byName;
    for (std::size_t row = 0; row < rows.rowCount(); ++row)
        byName[text(rows, row, 0)].push_back({text(rows, row, 1), flag(rows, row, 2), text(rows, row, 3)});
    return byName;
}

std::map<std::string, std::string> indexSqlByName(const ResultSet &objectRows)
{
    std::map<std::string, std::string> byName;
    for (std::size_t row = 0; row < objectRows.rowCount(); ++row) {
        if (text(objectRows, row, 0) == "index")
            byName.emplace(text(objectRows, row, 1), text(objectRows, row, 3));
    }
    return byName;
}

void addForeignKey(SchemaTable &table, const ResultSet &rows, std::size_t row)
{
    const int id = static_cast<int>(rows.cell(row, 1).integer());
    if (table.foreignKeys.empty() || table.foreignKeys.back().id != id) {
        SchemaForeignKey key;
        key.id = id;
        key.toTable = text(rows, row, 2);
        key.onDelete = text(rows, row, 5);
        key.onUpdate = text(rows, row, 6);
        table.foreignKeys.push_back(std::move(key));
    }
    SchemaForeignKey &key = table.foreignKeys.back();
    key.fromColumns.push_back(text(rows, row, 3));
    if (!rows.cell(row, 4).isNull())
        key.toColumns.push_back(text(rows, row, 4));
}

} // namespace

std::vector<Statement> schemaQueries(SchemaViews views)
{
    const std::string columns = columnsOf(views == SchemaViews::WithColumns ? "'table', 'view'" : "'table'");
    std::vector<Statement> statements;
    for (const std::string_view sql :
         {objects, tableList, std::string_view(columns), indexes, indexColumns, foreignKeys})
        statements.emplace_back(std::string(sql));
    return statements;
}

std::optional<Schema> schemaFrom(const Reply &reply)
{
    if (reply.statements.size() != QueryCount)
        return std::nullopt;
    const auto rowsOf = [&reply](Query query) -> const ResultSet & { return *reply.statements[query].rows; };
    // A result without rows may come without columns (old wrangler); one with rows must have the asked-for width.
    constexpr std::size_t widths[QueryCount] = {4, 4, 7, 5, 4, 7};
    for (std::size_t query = 0; query < QueryCount; ++query) {
        const ResultSet &rows = *reply.statements[query].rows;
        if (rows.rowCount() > 0 && rows.columnCount() != widths[query])
            return std::nullopt;
    }

    Schema schema;
    const auto positions = addTables(schema, rowsOf(Objects), rowsOf(TableList));
    addTriggers(schema, rowsOf(Objects));
    const auto forEachTableRow = [&](Query query, auto &&add) {
        const ResultSet &rows = rowsOf(query);
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            if (const auto position = positions.find(text(rows, row, 0)); position != positions.end())
                add(schema.tables[position->second], rows, row);
        }
    };
    forEachTableRow(Columns, [](SchemaTable &table, const ResultSet &rows, std::size_t row) {
        table.columns.push_back(columnAt(rows, row));
    });
    const auto columnsByIndex = indexColumnsByName(rowsOf(IndexColumns));
    const auto sqlByIndex = indexSqlByName(rowsOf(Objects));
    forEachTableRow(Indexes, [&](SchemaTable &table, const ResultSet &rows, std::size_t row) {
        SchemaIndex index;
        index.name = text(rows, row, 1);
        index.table = table.name;
        index.unique = flag(rows, row, 2);
        const std::string origin = text(rows, row, 3);
        index.origin = origin.empty() ? 'c' : origin.front();
        index.partial = flag(rows, row, 4);
        if (const auto found = columnsByIndex.find(index.name); found != columnsByIndex.end())
            index.columns = found->second;
        if (const auto found = sqlByIndex.find(index.name); found != sqlByIndex.end())
            index.sql = found->second;
        table.indexes.push_back(std::move(index));
    });
    forEachTableRow(ForeignKeys, addForeignKey);
    return schema;
}

bool hasStatistics(const Reply &reply)
{
    const ResultSet &rows = *reply.statements[Objects].rows;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        if (rows.cell(row, 1).bytes() == statisticsTable)
            return true;
    }
    return false;
}

Statement statisticsQuery()
{
    return Statement("SELECT tbl AS table_name, stat AS numbers FROM sqlite_stat1");
}

void applyStatistics(Schema &schema, const ResultSet &rows)
{
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        const std::string name = text(rows, row, 0);
        const auto table = std::ranges::find(schema.tables, name, &SchemaTable::name);
        const std::string_view numbers = rows.cell(row, 1).bytes();
        std::int64_t count = 0;
        const auto parsed = std::from_chars(numbers.data(), numbers.data() + numbers.size(), count);
        if (table == schema.tables.end() || parsed.ec != std::errc())
            continue;
        // A partial index counts only its own rows, so the largest number is the table's.
        table->estimatedRows = std::max(table->estimatedRows.value_or(0), count);
    }
}

} // namespace d1
