// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexaudit/indexaudit.h"

#include "features/maintenance/indexaudit/foreignkeyrule.h"
#include "features/maintenance/indexaudit/indexedby.h"
#include "features/maintenance/indexaudit/indexkeys.h"
#include "features/maintenance/indexaudit/namerule.h"
#include "features/maintenance/indexaudit/redundancyrule.h"
#include "sql/ascii.h"
#include "sql/quoting.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace d1 {

namespace {

constexpr std::array<std::string_view, 6> faultNames{"duplicate",   "redundant",  "name",
                                                     "foreign-key", "statistics", "unused"};

std::set<std::string> takenNames(const Schema &schema)
{
    std::set<std::string> taken;
    for (const SchemaTable &table : schema.tables) {
        taken.insert(sql::asciiLower(table.name));
        for (const SchemaIndex &index : table.indexes)
            taken.insert(sql::asciiLower(index.name));
    }
    return taken;
}

/// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string> &names)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
    return list;
}

std::optional<IndexFinding> judgeStatistics(const SchemaTable &table, const AuditEvidence &evidence)
{
    IndexFinding finding;
    finding.fault = IndexFault::Statistics;
    finding.table = table.name;
    finding.sql = {"ANALYZE " + sql::quoteIdentifierIfNeeded(table.name)};
    if (!table.estimatedRows) {
        if (!evidence.tablesWithRows.contains(table.name) || table.indexes.empty())
            return std::nullopt;
        finding.reason =
            "The planner knows neither how many rows it has nor how selective its indexes are, and guesses.";
        return finding;
    }
    std::vector<std::string> unknown;
    for (const SchemaIndex &index : table.indexes) {
        // A partial one without rows leaves no statistics.
        if (index.origin == 'c' && !index.partial && !evidence.indexesWithStatistics.contains(index.name))
            unknown.push_back(index.name);
    }
    if (unknown.empty() || *table.estimatedRows == 0)
        return std::nullopt;
    finding.reason = "The planner guesses how selective " + listed(unknown)
                     + (unknown.size() == 1 ? " is: it was" : " are: they were") + " made after the last ANALYZE.";
    finding.entriesWritten = std::nullopt;
    return finding;
}

const IndexUse *useOf(const AuditEvidence &evidence, const SchemaIndex &index)
{
    if (!evidence.use || evidence.use->knownPlans == 0)
        return nullptr;
    const auto &uses = evidence.use->indexes;
    const auto found = std::ranges::find(uses, index.name, &IndexUse::index);
    return found == uses.end() ? nullptr : &*found;
}

std::optional<IndexFinding> judgeUse(const SchemaTable &table, const SchemaIndex &index, const AuditEvidence &evidence,
                                     const std::map<std::string, std::string> &named)
{
    const IndexUse *use = useOf(evidence, index);
    if (!use || !use->isUnused || named.contains(sql::asciiLower(index.name)))
        return std::nullopt;
    IndexFinding finding;
    finding.fault = IndexFault::Unused;
    finding.table = table.name;
    finding.index = index.name;
    finding.columns = IndexKeys(index).texts();
    finding.reason = "None of the " + std::to_string(evidence.use->knownPlans)
                     + " statements in the log whose plan is known used it";
    if (use->writes > 0)
        finding.reason += ", and " + std::to_string(use->writes) + (use->writes == 1 ? " write" : " writes") + " on "
                          + table.name + " kept it up to date";
    finding.reason += ". What the log has not seen may need it.";
    for (const SchemaForeignKey &key : table.foreignKeys) {
        if (!key.fromColumns.empty() && !finding.columns.empty()
            && sql::equalsIgnoringCase(key.fromColumns.front(), finding.columns.front()))
            finding.reason += " It serves the foreign key to " + key.toTable
                              + ": without it, a row deleted there reads " + table.name + " from end to end.";
    }
    finding.sql = {"DROP INDEX " + sql::quoteIdentifierIfNeeded(index.name)};
    finding.undoSql = {index.sql};
    finding.entriesWritten = 0;
    return finding;
}

void judgeIndexes(const SchemaTable &table, const AuditEvidence &evidence,
                  const std::map<std::string, std::string> &named, NameRule &names, IndexAudit &audit)
{
    for (const SchemaIndex &index : table.indexes) {
        ++audit.indexes;
        if (index.origin != 'c')
            continue;
        auto redundant = judgeRedundancy(table, index, named);
        const bool goes = redundant && !redundant->sql.empty();
        if (redundant)
            audit.findings.push_back(*std::move(redundant));
        if (goes)
            continue;
        if (!NameRule::isKept(index))
            audit.findings.push_back(names.judge(table, index));
        if (auto unused = judgeUse(table, index, evidence, named))
            audit.findings.push_back(*std::move(unused));
    }
}

} // namespace

std::string_view nameOf(IndexFault fault)
{
    return faultNames.at(static_cast<std::size_t>(fault));
}

std::optional<IndexFault> indexFaultFrom(std::string_view name)
{
    const auto found = std::ranges::find(faultNames, name);
    if (found == faultNames.end())
        return std::nullopt;
    return static_cast<IndexFault>(found - faultNames.begin());
}

IndexAudit auditIndexes(const AuditEvidence &evidence)
{
    IndexAudit audit;
    const auto named = indexesNamedBySql(evidence);
    std::set<std::string> taken = takenNames(evidence.schema);
    NameRule names(evidence, named);
    for (const SchemaTable &table : evidence.schema.tables) {
        if (table.type != SchemaTableType::Table)
            continue;
        ++audit.tables;
        judgeIndexes(table, evidence, named, names, audit);
        for (IndexFinding &finding : judgeForeignKeys(evidence.schema, table, taken))
            audit.findings.push_back(std::move(finding));
        if (auto unknown = judgeStatistics(table, evidence))
            audit.findings.push_back(*std::move(unknown));
    }
    std::ranges::stable_sort(audit.findings, [](const IndexFinding &left, const IndexFinding &right) {
        return std::tie(left.fault, left.table, left.index) < std::tie(right.fault, right.table, right.index);
    });
    if (evidence.use) {
        audit.log = AuditedLog{evidence.span, evidence.use->queries, evidence.use->knownPlans};
        if (evidence.use->queries == 0)
            audit.notes.push_back("The query log has no statement on this database in that time, so which indexes are "
                                  "unused cannot be told.");
        else if (evidence.use->knownPlans == 0)
            audit.notes.push_back("The plan of none of the logged statements is known, so which indexes are unused "
                                  "cannot be told.");
    } else {
        audit.notes.push_back("The query log could not be read, so which indexes are unused cannot be told.");
    }
    return audit;
}

} // namespace d1
