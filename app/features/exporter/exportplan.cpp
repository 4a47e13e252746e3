// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportplan.h"

#include "features/exporter/virtualtable.h"
#include "sql/quoting.h"
#include "sql/refusals.h"
#include "sql/tokenizer.h"

#include <algorithm>
#include <functional>
#include <set>

namespace d1 {

namespace {

using Tables = std::vector<const SchemaTable *>;

Error noSuchTable(const std::string &name, const Schema &schema)
{
    constexpr std::size_t mostNames = 10;
    std::string names;
    for (std::size_t i = 0; i < std::min(mostNames, schema.tables.size()); ++i)
        names += (i > 0 ? ", " : "") + schema.tables[i].name;
    if (schema.tables.size() > mostNames)
        names += " and " + std::to_string(schema.tables.size() - mostNames) + " more";
    return Error(ErrorKind::NotFound, "There is no table or view \"" + name + "\"; "
                                          + (names.empty() ? "the database is empty." : "there are " + names + '.'));
}

Result<Tables> chosenTables(const ExportRequest &request, const Schema &schema)
{
    Tables chosen;
    for (const std::string &name : request.tables) {
        const SchemaTable *table = schema.find(name);
        if (!table)
            return std::unexpected(noSuchTable(name, schema));
        if (std::ranges::find(chosen, table) == chosen.end())
            chosen.push_back(table);
    }
    if (request.tables.empty())
        std::ranges::transform(schema.tables, std::back_inserter(chosen), [](const auto &table) { return &table; });
    return chosen;
}

/// Each behind those it refers to; of a circle whichever is first.
Tables parentsFirst(const Tables &tables, const Schema &schema)
{
    Tables ordered;
    std::set<const SchemaTable *> seen;
    const std::function<void(const SchemaTable *)> visit = [&](const SchemaTable *table) {
        if (!seen.insert(table).second)
            return;
        for (const SchemaForeignKey &key : table->foreignKeys) {
            const SchemaTable *parent = schema.find(key.toTable);
            if (parent && std::ranges::find(tables, parent) != tables.end())
                visit(parent);
        }
        ordered.push_back(table);
    };
    std::ranges::for_each(tables, visit);
    return ordered;
}

std::vector<std::string> shownColumns(const SchemaTable &table)
{
    std::vector<std::string> names;
    for (const SchemaColumn &column : table.columns) {
        if (!column.hidden)
            names.push_back(column.name);
    }
    return names;
}

std::vector<std::string> insertedColumns(const SchemaTable &table)
{
    std::vector<std::string> names;
    for (const SchemaColumn &column : table.columns) {
        if (!column.hidden && !column.generated)
            names.push_back(column.name);
    }
    return names;
}

bool countsUp(const SchemaTable &table)
{
    return std::ranges::any_of(sql::significantTokens(table.sql),
                               [](const sql::Token &token) { return sql::isWord(token, "AUTOINCREMENT"); });
}

/// A comment at the end would swallow the semicolon.
std::string statementFrom(const std::string &sql)
{
    const std::vector<sql::Token> tokens = sql::tokenize(sql);
    const bool endsInComment = !tokens.empty() && tokens.back().kind == sql::TokenKind::Comment;
    return endsInComment ? sql + '\n' : sql;
}

/// Plans the script of some tables.
class ScriptPlanner
{
public:
    ScriptPlanner(const ExportRequest &request, const Schema &schema, Tables tables)
        : m_request(request)
        , m_schema(schema)
        , m_tables(std::move(tables))
    {}

    ExportPlan plan()
    {
        m_plan.before.emplace_back(deferForeignKeys);
        for (const SchemaTable *table : parentsFirst(m_tables, m_schema)) {
            if (table->type == SchemaTableType::Table)
                addTable(*table);
        }
        for (const SchemaTable *table : m_tables) { // an index may be about any table
            if (table->type == SchemaTableType::Virtual)
                addVirtualTable(*table);
        }
        addIndexes();
        addViews();
        m_plan.after.insert(m_plan.after.end(), m_rebuilds.begin(), m_rebuilds.end()); // may be about views
        addTriggers();
        return std::move(m_plan);
    }

private:
    void declare(std::vector<std::string> &where, const std::string &name, const std::string &sql)
    {
        if (!m_request.schema || sql.empty())
            return;
        where.push_back(statementFrom(sql));
        if (sql.size() > sql::maxStatementBytes)
            m_plan.notices.push_back("The definition of " + name + " is longer than the 100,000 bytes that D1 takes.");
    }

    void addTable(const SchemaTable &table)
    {
        declare(m_plan.before, table.name, table.sql);
        if (!m_request.data)
            return;
        m_plan.tables.push_back({table, insertedColumns(table)});
        if (countsUp(table))
            m_plan.counters.push_back(table.name);
    }

    void addVirtualTable(const SchemaTable &table)
    {
        const VirtualTable kind = VirtualTable::of(table);
        declare(m_plan.before, table.name, table.sql);
        if (!m_request.data)
            return;
        const std::string name = sql::quoteIdentifier(table.name);
        switch (kind.content) {
        case VirtualContent::Rows:
            m_plan.tables.push_back({table, insertedColumns(table)});
            break;
        case VirtualContent::NumberedRows: {
            std::vector<std::string> columns = insertedColumns(table);
            columns.insert(columns.begin(), "rowid");
            m_plan.tables.push_back({table, std::move(columns)});
            break;
        }
        case VirtualContent::OfOtherTable:
            m_rebuilds.push_back("INSERT INTO " + name + " (" + name + ") VALUES ('rebuild')");
            break;
        case VirtualContent::Unreadable:
            m_plan.notices.push_back("The index " + table.name
                                     + " keeps no texts, so only its declaration is exported; fill it anew.");
            break;
        case VirtualContent::Nothing:
            if (kind.module != "fts5vocab")
                m_plan.notices.push_back("Of the virtual table " + table.name + " (" + kind.module
                                         + ") only the declaration is exported.");
            break;
        }
        if (kind.module == "fts5")
            m_plan.settings.push_back(table.name);
    }

    void addIndexes()
    {
        for (const SchemaTable *table : m_tables) {
            for (const SchemaIndex &index : table->indexes)
                declare(m_plan.after, index.name, index.sql);
        }
    }

    void addViews()
    {
        for (const SchemaTable *table : m_tables) {
            if (table->type == SchemaTableType::View)
                declare(m_plan.after, table->name, table->sql);
        }
    }

    void addTriggers()
    {
        for (const SchemaTrigger &trigger : m_schema.triggers) {
            const SchemaTable *table = m_schema.find(trigger.table);
            if (table && std::ranges::find(m_tables, table) != m_tables.end())
                declare(m_plan.after, trigger.name, trigger.sql);
        }
    }

    const ExportRequest &m_request;
    const Schema &m_schema;
    Tables m_tables;
    ExportPlan m_plan;
    std::vector<std::string> m_rebuilds;
};

bool hasRowsToShow(const SchemaTable &table)
{
    if (table.type != SchemaTableType::Virtual)
        return table.type == SchemaTableType::Table;
    const VirtualContent content = VirtualTable::of(table).content;
    return content == VirtualContent::Rows || content == VirtualContent::NumberedRows;
}

ExportPlan planRows(const ExportRequest &request, const Tables &tables)
{
    ExportPlan plan;
    for (const SchemaTable *table : tables) {
        if (request.tables.empty() && !hasRowsToShow(*table))
            continue;
        plan.tables.push_back({*table, shownColumns(*table)});
        if (table->type == SchemaTableType::Virtual && VirtualTable::of(*table).content == VirtualContent::Unreadable)
            plan.notices.push_back("The index " + table->name + " keeps no texts, so its rows are empty.");
    }
    return plan;
}

} // namespace

Result<ExportPlan> planExport(const ExportRequest &request, const Schema &schema)
{
    Result<Tables> tables = chosenTables(request, schema);
    if (!tables)
        return std::unexpected(std::move(tables.error()));
    if (request.format != ExportFormat::Sql)
        return planRows(request, *tables);
    return ScriptPlanner(request, schema, *std::move(tables)).plan();
}

} // namespace d1
