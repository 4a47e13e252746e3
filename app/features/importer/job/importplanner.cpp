// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/importplanner.h"

#include "features/importer/job/columnassignment.h"
#include "features/importer/job/tablecreation.h"
#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

namespace {

std::unexpected<Error> refusal(std::string sentence)
{
    return std::unexpected(Error(ErrorKind::NotFound, std::move(sentence)));
}

bool fills(const std::vector<ColumnSource> &columns, const TableKey &key)
{
    return std::ranges::all_of(key.columns, [&columns](const TableKey::Column &part) {
        return std::ranges::any_of(
            columns, [&part](const ColumnSource &column) { return sql::equalsIgnoringCase(column.column, part.name); });
    });
}

/// The same columns in any order.
bool isOf(const TableKey &key, const std::vector<std::string> &names)
{
    return key.columns.size() == names.size() && std::ranges::all_of(names, [&key](const std::string &name) {
               return std::ranges::any_of(key.columns, [&name](const TableKey::Column &part) {
                   return sql::equalsIgnoringCase(part.name, name);
               });
           });
}

std::string listOf(const TableKey &key)
{
    std::string list;
    for (const TableKey::Column &column : key.columns)
        list += (list.empty() ? "" : ",") + column.name;
    return list;
}

/// "it has id; email"
std::string candidates(const std::vector<TableKey> &keys)
{
    std::string list;
    for (const TableKey &key : keys)
        list += (list.empty() ? "" : "; ") + listOf(key);
    return list.empty() ? "it has no unique columns" : "its unique columns are " + list;
}

/// The one that the rule goes by; only Update has to have one.
Result<std::optional<TableKey>> chosenKey(const ImportWishes &wishes, const SchemaTable &table,
                                          const std::vector<TableKey> &all, const std::vector<TableKey> &filled)
{
    if (!wishes.key.empty()) {
        const auto found = std::ranges::find_if(all, [&wishes](const TableKey &key) { return isOf(key, wishes.key); });
        if (found == all.end())
            return refusal("The key you name does not tell the rows of " + table.name + " apart: " + candidates(all)
                           + '.');
        if (std::ranges::find(filled, *found) == filled.end())
            return refusal("The file does not fill the key " + listOf(*found) + " of " + table.name
                           + "; map a column to it.");
        return *found;
    }
    if (wishes.conflict != ConflictRule::Update)
        return std::nullopt;
    if (filled.empty())
        return refusal("To update rows, the file has to fill a key of " + table.name + ", and " + candidates(all)
                       + '.');
    return filled.front();
}

} // namespace

ImportPlanner::ImportPlanner(const ImportWishes &wishes, const CsvDialect &dialect,
                             const std::vector<std::string> &columns)
    : m_wishes(wishes)
    , m_dialect(dialect)
    , m_columns(columns)
{}

Result<ImportPlan> ImportPlanner::planFor(const SchemaTable &table) const
{
    if (table.type == SchemaTableType::View)
        return refusal(table.name + " is a view; import into the table behind it.");
    const bool needsConflict = m_wishes.conflict == ConflictRule::Ignore || m_wishes.conflict == ConflictRule::Update;
    if (table.type == SchemaTableType::Virtual && needsConflict)
        return refusal(table.name
                       + " is a virtual table, whose rows cannot be kept or updated when a key is there "
                         "already; import with abort or replace.");
    return planned(table);
}

Result<ImportPlan> ImportPlanner::planFor(const FileSurvey &survey) const
{
    const Result<SchemaTable> table = tableFor(m_wishes, survey);
    if (!table)
        return std::unexpected(table.error());
    Result<ImportPlan> plan = planned(*table);
    if (plan)
        plan->createTable = table->sql;
    return plan;
}

Result<ImportPlan> ImportPlanner::planned(const SchemaTable &table) const
{
    Result<std::vector<ColumnSource>> columns = assignColumns(m_wishes, m_columns, m_dialect.hasHeader, table);
    if (!columns)
        return std::unexpected(std::move(columns.error()));
    const std::vector<TableKey> all = keysOf(table);
    std::vector<TableKey> filled;
    std::ranges::copy_if(all, std::back_inserter(filled), [&](const TableKey &key) { return fills(*columns, key); });
    Result<std::optional<TableKey>> key = chosenKey(m_wishes, table, all, filled);
    if (!key)
        return std::unexpected(std::move(key.error()));

    ImportPlan plan;
    plan.dialect = m_dialect;
    plan.table = table.name;
    plan.columns = *std::move(columns);
    plan.conflict = m_wishes.conflict;
    plan.keys = std::move(filled);
    if (plan.conflict == ConflictRule::Update)
        plan.keys = {**key};
    return plan;
}

} // namespace d1
