// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsdataset.h"

#include <algorithm>

namespace d1 {

namespace {

using nlohmann::json;

/// A part of a group and what is wanted of it, the important first.
struct Wanted {
    const char *part;
    std::vector<const char *> fields;
};

std::vector<Wanted> wantedOf(Dataset dataset)
{
    switch (dataset) {
    case Dataset::Traffic:
        return {
            {"sum",
             {"readQueries", "writeQueries", "rowsRead", "rowsWritten", "queryBatchTimeMs", "queryBatchResponseBytes"}},
            {"avg", {"sampleInterval", "queryBatchTimeMs"}},
            {"quantiles",
             {"queryBatchTimeMsP50", "queryBatchTimeMsP95", "queryBatchTimeMsP99", "queryBatchTimeMsP90",
              "queryBatchTimeMsP75", "queryBatchTimeMsP999", "queryBatchResponseBytesP50", "queryBatchResponseBytesP95",
              "queryBatchResponseBytesP99", "queryBatchResponseBytesP90"}}};
    case Dataset::Queries:
        return {
            {"sum", {"queryDurationMs", "rowsRead", "rowsWritten", "rowsReturned"}},
            {"avg", {"sampleInterval"}},
            {"quantiles", {"queryDurationMsP50", "queryDurationMsP95", "queryDurationMsP99", "queryDurationMsP90"}}};
    case Dataset::Storage:
        return {{"max", {"databaseSizeBytes"}}};
    }
    return {};
}

const char *timeDimension(AnalyticsStep step)
{
    switch (step) {
    case AnalyticsStep::Minute:
        return "datetimeMinute";
    case AnalyticsStep::FiveMinutes:
        return "datetimeFiveMinutes";
    case AnalyticsStep::FifteenMinutes:
        return "datetimeFifteenMinutes";
    case AnalyticsStep::SixHours:
        return "datetimeSixHours";
    case AnalyticsStep::Day:
        return "date";
    case AnalyticsStep::Hour:
    case AnalyticsStep::Whole:
        break;
    }
    return "datetimeHour";
}

const char *inputType(Dataset dataset)
{
    switch (dataset) {
    case Dataset::Traffic:
        return "AccountD1AnalyticsAdaptiveGroupsFilter_InputObject";
    case Dataset::Queries:
        return "AccountD1QueriesAdaptiveGroupsFilter_InputObject";
    case Dataset::Storage:
        return "AccountD1StorageAdaptiveGroupsFilter_InputObject";
    }
    return "";
}

std::string joined(const std::vector<std::string> &words, const std::string &ending)
{
    std::string text;
    for (const std::string &word : words)
        text += (text.empty() ? "" : " ") + word + ending;
    return text;
}

/// Nothing when there is a single group to come.
std::string orderOf(const DatasetQuery &query, const DatasetAbilities &abilities)
{
    const std::vector<std::string> keys = keysOf(query, abilities);
    std::string order = joined(keys, "_ASC");
    if (query.most > 0)
        order = abilities.has("sum", "queryDurationMs") ? "sum_queryDurationMs_DESC" : "count_DESC";
    return keys.empty() ? std::string() : ", orderBy: [" + order + ']';
}

} // namespace

AnalyticsStep offeredStep(AnalyticsStep step, Dataset dataset, const DatasetAbilities &abilities)
{
    if (dataset == Dataset::Storage)
        return AnalyticsStep::Day;
    while (step != AnalyticsStep::Whole && !abilities.has("dimensions", timeDimension(step)))
        step = static_cast<AnalyticsStep>(static_cast<int>(step) + 1);
    return step;
}

std::vector<std::string> keysOf(const DatasetQuery &query, const DatasetAbilities &abilities)
{
    std::vector<std::string> keys;
    if (query.step != AnalyticsStep::Whole)
        keys.emplace_back(timeDimension(query.step));
    std::vector<const char *> others;
    if (query.byDatabase)
        others.push_back("databaseId");
    if (query.dataset == Dataset::Queries && query.byQuery)
        others.push_back("query");
    if (query.dataset == Dataset::Queries)
        others.push_back("error");
    for (const char *name : others) {
        if (abilities.has("dimensions", name))
            keys.emplace_back(name);
    }
    return keys;
}

std::string documentFor(const DatasetQuery &query, const DatasetAbilities &abilities)
{
    const std::vector<std::string> keys = keysOf(query, abilities);
    std::size_t room = abilities.mostFields - std::min(abilities.mostFields, keys.size() + 1);
    std::string parts = query.dataset == Dataset::Storage ? "" : "count ";
    for (const Wanted &wanted : wantedOf(query.dataset)) {
        std::vector<std::string> fields;
        for (const char *field : wanted.fields) {
            if (room == 0 || !abilities.has(wanted.part, field))
                continue;
            fields.emplace_back(field);
            --room;
        }
        if (!fields.empty())
            parts += std::string(wanted.part) + " { " + joined(fields, "") + " } ";
    }
    return std::string("query D1Analytics($account: string, $filter: ") + inputType(query.dataset)
           + ") { viewer { accounts(filter: {accountTag: $account}) { " + nameOf(query.dataset)
           + "(limit: " + std::to_string(pageSizeOf(query, abilities)) + ", filter: $filter" + orderOf(query, abilities)
           + ") { " + parts + (keys.empty() ? std::string() : "dimensions { " + joined(keys, "") + " } ") + "} } } }";
}

json filterFor(const DatasetQuery &query, const DatasetAbilities &abilities, const json &last)
{
    const std::string time = timeDimension(query.step);
    const bool isDate = query.step == AnalyticsStep::Day;
    const auto text = [isDate](Clock::WallTime at) { return isDate ? dateText(at) : timeText(at); };
    json filter{{time + "_geq", text(query.span.from)}, {time + "_lt", text(query.span.to)}};
    if (!query.databaseId.empty())
        filter["databaseId"] = query.databaseId;
    if (last.is_null())
        return filter;
    // Past the last group: later in the first key, or equal in it and later in the second, and so on.
    json alternatives = json::array();
    json equal = json::object();
    const json dimensions = last.value("dimensions", json::object());
    for (const std::string &key : keysOf(query, abilities)) {
        json alternative = equal;
        alternative[key + "_gt"] = dimensions.value(key, json());
        alternatives.push_back(std::move(alternative));
        equal[key] = dimensions.value(key, json());
    }
    filter["OR"] = std::move(alternatives);
    return filter;
}

std::size_t pageSizeOf(const DatasetQuery &query, const DatasetAbilities &abilities)
{
    return query.most > 0 ? std::min(query.most, abilities.largestPage) : abilities.largestPage;
}

} // namespace d1
