// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/indexreport.h"

#include "sql/ascii.h"

#include <algorithm>

namespace d1 {

namespace {

using RunsByQuery = std::map<std::string_view, std::uint64_t>;

std::vector<std::string> namesOf(const SchemaIndex &index)
{
    std::vector<std::string> names;
    for (const SchemaIndexColumn &column : index.columns)
        names.push_back(column.name);
    return names;
}

bool areSame(const SchemaIndexColumn &left, const SchemaIndexColumn &right)
{
    return !left.name.empty() && sql::equalsIgnoringCase(left.name, right.name)
           && sql::equalsIgnoringCase(left.collation, right.collation) && left.descending == right.descending;
}

/// Whatever `index` can find, `other` finds as well. A unique index forbids something, a partial one leaves rows out.
bool covers(const SchemaIndex &other, const SchemaIndex &index)
{
    if (index.unique || index.partial || other.partial || index.columns.empty()
        || other.columns.size() < index.columns.size())
        return false;
    return std::equal(index.columns.begin(), index.columns.end(), other.columns.begin(), areSame);
}

/// Of two that cover each other only the later one by name is told.
std::string coveringIndex(const SchemaTable &table, const SchemaIndex &index)
{
    const auto found = std::ranges::find_if(table.indexes, [&index](const SchemaIndex &other) {
        return other.name != index.name && covers(other, index) && (!covers(index, other) || other.name < index.name);
    });
    return found == table.indexes.end() ? std::string() : found->name;
}

bool names(const sql::PlanStep &step, const std::string &index)
{
    return sql::equalsIgnoringCase(step.index, index);
}

std::vector<IndexUse::Query> queriesThatUse(const std::string &index, const std::vector<LoggedPlan> &plans,
                                            const RunsByQuery &runs)
{
    std::vector<IndexUse::Query> queries;
    for (const LoggedPlan &plan : plans) {
        if (std::ranges::none_of(plan.facts.steps, [&](const sql::PlanStep &step) { return names(step, index); }))
            continue;
        const auto known = runs.find(plan.fingerprint);
        queries.push_back({plan.fingerprint, known == runs.end() ? 0 : known->second});
    }
    std::ranges::stable_sort(queries, std::ranges::greater(), &IndexUse::Query::runs);
    return queries;
}

std::uint64_t writesOn(const std::string &table, const std::vector<QueryTraffic> &queries)
{
    std::uint64_t writes = 0;
    for (const QueryTraffic &query : queries) {
        const bool isWrite = query.operation == "insert" || query.operation == "update" || query.operation == "delete";
        if (isWrite && sql::equalsIgnoringCase(query.table, table))
            writes += query.traffic.requests;
    }
    return writes;
}

std::optional<double> shareOf(const std::string &index, const std::map<std::string, std::int64_t> &bytes)
{
    const auto own = bytes.find(index);
    const auto all = bytes.find({});
    if (own == bytes.end() || all == bytes.end() || all->second <= 0)
        return std::nullopt;
    return static_cast<double>(own->second) / static_cast<double>(all->second);
}

} // namespace

IndexReport indexReportOf(const Schema &schema, const std::vector<QueryTraffic> &queries,
                          const std::vector<LoggedPlan> &plans, const std::map<std::string, std::int64_t> &bytes)
{
    IndexReport report;
    RunsByQuery runs;
    for (const QueryTraffic &query : queries)
        runs[query.fingerprint] += query.traffic.requests;
    report.queries = runs.size();
    report.knownPlans = static_cast<std::size_t>(
        std::ranges::count_if(plans, [&runs](const LoggedPlan &plan) { return runs.contains(plan.fingerprint); }));
    for (const SchemaTable &table : schema.tables) {
        const std::uint64_t writes = writesOn(table.name, queries);
        for (const SchemaIndex &index : table.indexes) {
            IndexUse use;
            use.table = table.name;
            use.index = index.name;
            use.columns = namesOf(index);
            use.isUnique = index.unique;
            use.isConstraint = index.origin != 'c';
            use.queries = queriesThatUse(index.name, plans, runs);
            for (const IndexUse::Query &query : use.queries)
                use.runs += query.runs;
            use.writes = writes;
            use.sizeShare = shareOf(index.name, bytes);
            // An index that keeps rows unique works without being read.
            use.isUnused = use.queries.empty() && !index.unique && !use.isConstraint;
            if (!use.isConstraint)
                use.coveredBy = coveringIndex(table, index);
            report.indexes.push_back(std::move(use));
        }
    }
    std::ranges::stable_sort(report.indexes, [](const IndexUse &left, const IndexUse &right) {
        return std::tie(left.table, left.index) < std::tie(right.table, right.index);
    });
    return report;
}

} // namespace d1
