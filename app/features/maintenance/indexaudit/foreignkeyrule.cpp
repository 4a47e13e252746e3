// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/foreignkeyrule.h"

#include "features/maintenance/indexaudit/indexkeys.h"
#include "sql/ascii.h"
#include "sql/createindex.h"
#include "sql/quoting.h"

#include <algorithm>

namespace d1 {

namespace {

using Columns = std::vector<std::string>;

Columns lowered(const Columns &columns)
{
    Columns lower;
    std::ranges::transform(columns, std::back_inserter(lower),
                           [](const std::string &column) { return sql::asciiLower(column); });
    std::ranges::sort(lower);
    return lower;
}

/// The first columns are those of the key, in whichever order: all are compared for equality.
bool beginsWith(const Columns &index, const Columns &key)
{
    if (index.size() < key.size())
        return false;
    return lowered(Columns(index.begin(), index.begin() + static_cast<std::ptrdiff_t>(key.size()))) == lowered(key);
}

/// Rows that refer to nothing are not looked for.
bool leavesOnlyNullsOut(const IndexKeys &keys, const Columns &key)
{
    if (keys.filter().empty())
        return true;
    return std::ranges::any_of(key, [&keys](const std::string &column) {
        const std::string name = sql::asciiLower(column);
        return keys.filter() == name + " is not null" || keys.filter() == name + " notnull";
    });
}

bool isFound(const SchemaTable &table, const Columns &key)
{
    Columns primary;
    for (const SchemaColumn &column : table.columns) {
        if (column.primaryKeyPosition > 0) {
            primary.resize(std::max(primary.size(), static_cast<std::size_t>(column.primaryKeyPosition)));
            primary[static_cast<std::size_t>(column.primaryKeyPosition) - 1] = column.name;
        }
    }
    if (!primary.empty() && beginsWith(primary, key))
        return true;
    return std::ranges::any_of(table.indexes, [&key](const SchemaIndex &index) {
        const IndexKeys keys(index);
        return beginsWith(keys.texts(), key) && leavesOnlyNullsOut(keys, key);
    });
}

std::string quotedList(const Columns &columns)
{
    std::string list;
    for (const std::string &column : columns)
        list += (list.empty() ? "" : ", ") + sql::quoteIdentifierIfNeeded(column);
    return list;
}

} // namespace

std::vector<IndexFinding> judgeForeignKeys(const Schema &schema, const SchemaTable &table, std::set<std::string> &taken)
{
    std::vector<IndexFinding> findings;
    for (const SchemaForeignKey &key : table.foreignKeys) {
        const bool isTold = std::ranges::any_of(findings, [&key](const IndexFinding &finding) {
            return lowered(finding.columns) == lowered(key.fromColumns);
        });
        if (isTold || isFound(table, key.fromColumns))
            continue;
        IndexFinding finding;
        finding.fault = IndexFault::ForeignKey;
        finding.table = table.name;
        finding.columns = key.fromColumns;
        const std::string rule = sql::conventionalIndexName(table.name, key.fromColumns);
        finding.other = rule;
        for (int number = 2; taken.contains(sql::asciiLower(finding.other)); ++number)
            finding.other = rule + '_' + std::to_string(number);
        taken.insert(sql::asciiLower(finding.other));
        const SchemaTable *parent = schema.find(key.toTable);
        finding.reason = "Each row deleted from " + (parent ? parent->name : key.toTable) + ", or given another key, "
                         + (table.estimatedRows ? "reads all " + std::to_string(*table.estimatedRows) + " rows of "
                                                : std::string("reads all rows of "))
                         + table.name + " to look for those that refer to it, and so does a join from that side.";
        finding.sql = {"CREATE INDEX " + sql::quoteIdentifierIfNeeded(finding.other) + " ON "
                       + sql::quoteIdentifierIfNeeded(table.name) + " (" + quotedList(key.fromColumns) + ')'};
        finding.undoSql = {"DROP INDEX " + sql::quoteIdentifierIfNeeded(finding.other)};
        finding.entriesWritten = table.estimatedRows;
        findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace d1
