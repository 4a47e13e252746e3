// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/schematext.h"

#include "cli/displaytext.h"
#include "sql/quoting.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t widest = 60;
constexpr std::size_t unlimited = 100'000;

/// As SQL would write it, and harmless to a terminal.
std::string shown(const std::string &name)
{
    return DisplayText(sql::quoteIdentifierIfNeeded(name), unlimited).text;
}

std::string joined(const std::vector<std::string> &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + shown(name);
    return text;
}

std::string joined(const std::vector<SchemaIndexColumn> &columns)
{
    std::string text;
    for (const SchemaIndexColumn &column : columns) {
        text += text.empty() ? "" : ", ";
        text += column.name.empty() ? "(expression)" : shown(column.name);
        text += column.descending ? " desc" : "";
    }
    return text;
}

std::string_view nameOf(SchemaTableType type)
{
    switch (type) {
    case SchemaTableType::Table:
        return "table";
    case SchemaTableType::View:
        return "view";
    case SchemaTableType::Virtual:
        return "virtual table";
    case SchemaTableType::Shadow:
        return "shadow table";
    }
    return "table";
}

std::string remarksOn(const SchemaColumn &column)
{
    std::string text;
    const auto add = [&text](const std::string &remark) { text += (text.empty() ? "" : ", ") + remark; };
    if (column.primaryKeyPosition > 0)
        add("primary key");
    if (column.notNull)
        add("not null");
    if (column.defaultValue)
        add("default " + *column.defaultValue);
    if (column.generated)
        add("generated");
    if (column.hidden)
        add("hidden");
    return text;
}

std::string headOf(const SchemaTable &table)
{
    std::string text = std::string(nameOf(table.type)) + ' ' + shown(table.name);
    std::string remarks;
    const auto add = [&remarks](const std::string &remark) { remarks += (remarks.empty() ? "" : ", ") + remark; };
    if (table.estimatedRows)
        add("about " + std::to_string(*table.estimatedRows) + (*table.estimatedRows == 1 ? " row" : " rows"));
    if (table.withoutRowId)
        add("without rowid");
    if (table.strict)
        add("strict");
    return text + (remarks.empty() ? "" : " (" + remarks + ')') + '\n';
}

std::string columnsOf(const SchemaTable &table)
{
    std::size_t nameWidth = 0;
    std::size_t typeWidth = 0;
    for (const SchemaColumn &column : table.columns) {
        nameWidth = std::max(nameWidth, DisplayText(column.name, widest).width);
        typeWidth = std::max(typeWidth, DisplayText(column.declaredType, widest).width);
    }
    std::string text;
    for (const SchemaColumn &column : table.columns) {
        const DisplayText name(column.name, widest);
        const DisplayText type(column.declaredType, widest);
        std::string line = "  " + name.text + std::string(nameWidth - name.width, ' ') + "  " + type.text
                           + std::string(typeWidth - type.width, ' ') + "  "
                           + DisplayText(remarksOn(column), widest).text;
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + '\n';
    }
    return text;
}

std::string blockOf(const SchemaTable &table)
{
    std::string text = headOf(table) + columnsOf(table);
    for (const SchemaForeignKey &key : table.foreignKeys) {
        text += "  foreign key (" + joined(key.fromColumns) + ") to " + shown(key.toTable);
        text += key.toColumns.empty() ? "" : " (" + joined(key.toColumns) + ')';
        text += key.onDelete.empty() || key.onDelete == "NO ACTION" ? "" : ", on delete " + key.onDelete;
        text += key.onUpdate.empty() || key.onUpdate == "NO ACTION" ? "" : ", on update " + key.onUpdate;
        text += '\n';
    }
    for (const SchemaIndex &index : table.indexes) {
        text += std::string(index.unique ? "  unique index " : "  index ") + shown(index.name);
        text += " (" + joined(index.columns) + ')' + (index.partial ? ", partial" : "");
        text += index.origin == 'p' ? ", of the primary key" : "";
        text += index.origin == 'u' ? ", of a UNIQUE constraint" : "";
        text += '\n';
    }
    return text;
}

Json jsonOf(const SchemaColumn &column)
{
    return {{"name", column.name},
            {"type", column.declaredType},
            {"not_null", column.notNull},
            {"default", column.defaultValue ? Json(*column.defaultValue) : Json()},
            {"primary_key", column.primaryKeyPosition},
            {"generated", column.generated},
            {"hidden", column.hidden}};
}

Json jsonOf(const SchemaForeignKey &key)
{
    return {{"columns", key.fromColumns},
            {"to_table", key.toTable},
            {"to_columns", key.toColumns},
            {"on_delete", key.onDelete},
            {"on_update", key.onUpdate}};
}

Json columnsJson(const SchemaTable &table)
{
    auto columns = Json::array();
    for (const SchemaColumn &column : table.columns)
        columns.push_back(jsonOf(column));
    return columns;
}

Json jsonOf(const SchemaTable &table)
{
    if (table.type == SchemaTableType::View)
        return {{"name", table.name}, {"columns", columnsJson(table)}, {"sql", table.sql}};
    Json object{{"name", table.name},
                {"type", nameOf(table.type)},
                {"without_rowid", table.withoutRowId},
                {"strict", table.strict},
                {"estimated_rows", table.estimatedRows ? Json(*table.estimatedRows) : Json()},
                {"columns", columnsJson(table)},
                {"foreign_keys", Json::array()},
                {"sql", table.sql}};
    for (const SchemaForeignKey &key : table.foreignKeys)
        object["foreign_keys"].push_back(jsonOf(key));
    return object;
}

Json jsonOf(const SchemaIndex &index)
{
    auto columns = Json::array();
    for (const SchemaIndexColumn &column : index.columns)
        columns.push_back({{"name", column.name.empty() ? Json() : Json(column.name)},
                           {"descending", column.descending},
                           {"collation", column.collation}});
    const char *origin = index.origin == 'p'   ? "primary key"
                         : index.origin == 'u' ? "unique constraint"
                                               : "create index";
    return {{"name", index.name},
            {"table", index.table},
            {"unique", index.unique},
            {"partial", index.partial},
            {"origin", origin},
            {"columns", columns},
            {"sql", index.sql.empty() ? Json() : Json(index.sql)}};
}

} // namespace

std::string schemaText(const Schema &schema)
{
    std::string text;
    const auto addBlock = [&text](const std::string &block) { text += (text.empty() ? "" : "\n") + block; };
    for (const SchemaTable &table : schema.tables) {
        if (table.type != SchemaTableType::View)
            addBlock(blockOf(table));
    }
    for (const SchemaTable &table : schema.tables) {
        if (table.type == SchemaTableType::View)
            addBlock(blockOf(table));
    }
    std::string triggers;
    for (const SchemaTrigger &trigger : schema.triggers)
        triggers += "trigger " + shown(trigger.name) + " on " + shown(trigger.table) + '\n';
    if (!triggers.empty())
        addBlock(triggers);
    return text;
}

std::string schemaJson(const Schema &schema)
{
    Json document{
        {"tables", Json::array()}, {"indexes", Json::array()}, {"views", Json::array()}, {"triggers", Json::array()}};
    for (const SchemaTable &table : schema.tables) {
        document[table.type == SchemaTableType::View ? "views" : "tables"].push_back(jsonOf(table));
        for (const SchemaIndex &index : table.indexes)
            document["indexes"].push_back(jsonOf(index));
    }
    for (const SchemaTrigger &trigger : schema.triggers)
        document["triggers"].push_back({{"name", trigger.name}, {"table", trigger.table}, {"sql", trigger.sql}});
    return document.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace d1
