// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/redundancyrule.h"

#include "features/maintenance/indexaudit/indexkeys.h"
#include "features/maintenance/indexaudit/namerule.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>
#include <tuple>

namespace d1 {

namespace {

/// The column that is the rowid itself; empty when the table has none.
std::string rowIdColumn(const SchemaTable &table)
{
    if (table.withoutRowId || std::ranges::count_if(table.columns, &SchemaColumn::primaryKeyPosition) != 1)
        return {};
    const auto key = std::ranges::find(table.columns, 1, &SchemaColumn::primaryKeyPosition);
    // INT PRIMARY KEY is a column of its own, and so is INTEGER PRIMARY KEY DESC, which has an index to show for it.
    const bool hasIndex =
        std::ranges::any_of(table.indexes, [](const SchemaIndex &index) { return index.origin == 'p'; });
    return sql::equalsIgnoringCase(key->declaredType, "INTEGER") && !hasIndex ? key->name : std::string();
}

bool isRowIdAgain(const SchemaTable &table, const SchemaIndex &index)
{
    const std::string rowId = rowIdColumn(table);
    return !rowId.empty() && !index.partial && index.columns.size() == 1
           && sql::equalsIgnoringCase(index.columns.front().name, rowId);
}

/// Of equal ones the first by this order stays: who enforces, then who is named by the rule.
auto rank(const SchemaIndex &index)
{
    return std::tuple(index.origin == 'c', !index.unique, !NameRule::isKept(index), index.name);
}

/// The one that makes `index` superfluous; null when there is none.
const SchemaIndex *betterThan(const SchemaIndex &index, const SchemaTable &table)
{
    const IndexKeys keys(index);
    const SchemaIndex *best = nullptr;
    for (const SchemaIndex &other : table.indexes) {
        if (&other == &index)
            continue;
        const IndexKeys theirs(other);
        const bool same = theirs.isSameAs(keys);
        const bool longer = !same && theirs.beginsWith(keys);
        const bool enforcesToo = !index.unique || (same && other.unique);
        if (!enforcesToo || !(longer || (same && rank(other) < rank(index))))
            continue;
        if (!best || (same && !IndexKeys(*best).isSameAs(keys)) || rank(other) < rank(*best))
            best = &other;
    }
    return best;
}

} // namespace

std::optional<IndexFinding> judgeRedundancy(const SchemaTable &table, const SchemaIndex &index,
                                            const std::map<std::string, std::string> &named)
{
    if (index.origin != 'c')
        return std::nullopt;
    IndexFinding finding;
    finding.table = table.name;
    finding.index = index.name;
    finding.columns = IndexKeys(index).texts();
    if (isRowIdAgain(table, index)) {
        finding.fault = IndexFault::Redundant;
        finding.reason = "Column " + finding.columns.front() + " is the table's own key: rows are found by it anyway.";
    } else if (const SchemaIndex *other = betterThan(index, table)) {
        const bool same = IndexKeys(*other).isSameAs(IndexKeys(index));
        finding.fault = same ? IndexFault::Duplicate : IndexFault::Redundant;
        finding.other = other->name;
        if (other->origin != 'c')
            finding.reason =
                std::string("The index that SQLite keeps for the table's ")
                + (other->origin == 'p' ? "primary key" : "UNIQUE constraint")
                + (same ? " is the same." : " begins with the same columns and finds whatever this one does.");
        else
            finding.reason =
                other->name
                + (same ? " is the same index." : " begins with the same columns and finds whatever this one does.");
    } else {
        return std::nullopt;
    }
    finding.reason += " Each write on " + table.name + " pays for both.";
    if (const auto insists = named.find(sql::asciiLower(index.name)); insists != named.end()) {
        finding.reason += " It cannot be dropped yet: " + insists->second + " insists on it with INDEXED BY.";
        return finding;
    }
    finding.sql = {"DROP INDEX " + sql::quoteIdentifierIfNeeded(index.name)};
    finding.undoSql = {index.sql};
    finding.entriesWritten = 0;
    return finding;
}

} // namespace d1
