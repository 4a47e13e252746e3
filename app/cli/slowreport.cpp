// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/slowreport.h"

#include "cli/latencyjson.h"
#include "cli/tablewriter.h"
#include "cli/timeargument.h"
#include "core/resultsetbuilder.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 9> words{"cost",   "total",   "p95",       "runs",   "rows-read",
                                                "errors", "retries", "last-seen", "anomaly"};

template<typename T>
double numberOf(const std::optional<T> &value)
{
    return value ? static_cast<double>(*value) : -1;
}

double numberOf(const std::optional<Latency::Duration> &duration)
{
    return duration ? static_cast<double>(duration->count()) : -1;
}

double keyOf(const QueryGroup &group, SlowOrder order)
{
    switch (order) {
    case SlowOrder::Cost:
        break;
    case SlowOrder::Total:
        return numberOf(group.latency().total);
    case SlowOrder::P95:
        return numberOf(group.latency().p95);
    case SlowOrder::Runs:
        return static_cast<double>(group.runs);
    case SlowOrder::RowsRead:
        return numberOf(group.rowsRead);
    case SlowOrder::Errors:
        return numberOf(group.errors);
    case SlowOrder::Retries:
        return numberOf(group.retries);
    case SlowOrder::LastSeen:
        return group.lastSeen ? static_cast<double>(group.lastSeen->time_since_epoch().count()) : -1;
    case SlowOrder::Anomaly:
        return group.anomaly ? group.anomaly->share : -1;
    }
    return group.costShare;
}

template<typename T>
void put(Json &json, const char *name, const std::optional<T> &value)
{
    if (value)
        json[name] = *value;
}

void put(Json &json, const char *name, const std::optional<Clock::WallTime> &time)
{
    if (time)
        json[name] = textOf(*time);
}

Json jsonOf(const std::vector<ErrorCount> &kinds)
{
    Json list = Json::array();
    for (const ErrorCount &error : kinds) {
        Json json{{"count", error.count}};
        if (error.kind)
            json["kind"] = nameOf(*error.kind);
        if (!error.message.empty())
            json["message"] = error.message;
        list.push_back(std::move(json));
    }
    return list;
}

Json jsonOf(const QueryGroup &group)
{
    Json json{{"fingerprint", group.fingerprint},
              {"sql", group.sql},
              {"target", group.target},
              {"operation", group.operation},
              {"table", group.table},
              {"origin", group.origin},
              {"runs", group.runs}};
    put(json, "attempts", group.attempts);
    put(json, "errors", group.errors);
    put(json, "retries", group.retries);
    json["server_ms"] = jsonOf(group.serverTime);
    if (group.source == TrafficSource::Desktop)
        json["round_trip_ms"] = jsonOf(group.roundTrip);
    put(json, "rows_read", group.rowsRead);
    put(json, "rows_written", group.rowsWritten);
    put(json, "rows_returned", group.rowsReturned);
    put(json, "rows_read_per_row", group.rowsReadPerRow);
    put(json, "list_price_dollars", group.listPrice);
    json["cost_share"] = group.costShare;
    put(json, "first_seen", group.firstSeen);
    put(json, "last_seen", group.lastSeen);
    if (group.seenWithin.count() > 0)
        json["seen_within_seconds"] = group.seenWithin.count();
    if (!group.errorKinds.empty())
        json["errors_by_kind"] = jsonOf(group.errorKinds);
    json["runs_by_step"] = group.sparkline;
    if (group.anomaly)
        json["anomaly"] = {{"share", group.anomaly->share},
                           {"limit_ms", std::chrono::duration<double, std::milli>(group.anomaly->limit).count()},
                           {"baseline_runs", group.anomaly->baselineRuns},
                           {"marked", group.anomaly->isMarked}};
    json["muted"] = group.isMuted;
    return json;
}

std::string percentText(double share)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f %%", share * 100);
    return text.data();
}

template<typename T>
void appendOptional(ResultSetBuilder &rows, const std::optional<T> &value)
{
    if (value)
        rows.appendInteger(static_cast<std::int64_t>(*value));
    else
        rows.appendText("");
}

} // namespace

std::optional<SlowOrder> slowOrderOf(std::string_view word)
{
    const auto found = std::ranges::find(words, word);
    return found == words.end() ? std::nullopt : std::optional(static_cast<SlowOrder>(found - words.begin()));
}

void sortBy(std::vector<QueryGroup> &groups, SlowOrder order)
{
    if (order != SlowOrder::Cost)
        std::ranges::stable_sort(groups, std::ranges::greater(),
                                 [order](const QueryGroup &group) { return keyOf(group, order); });
}

std::string slowJson(const QueryGroups &list)
{
    Json queries = Json::array();
    for (const QueryGroup &group : list.groups)
        queries.push_back(jsonOf(group));
    return lineOf({{"source", nameOf(list.source)},
                   {"from", textOf(list.covered.from)},
                   {"to", textOf(list.covered.to)},
                   {"as_of", textOf(list.asOf)},
                   {"estimated", list.isEstimated},
                   {"notices", list.notices},
                   {"queries", std::move(queries)}});
}

void writeSlowTable(const std::vector<QueryGroup> &groups, std::ostream &out)
{
    ResultSetBuilder rows({"cost", "runs", "P50 ms", "P95 ms", "total ms", "rows read", "per row", "errors", "retries",
                           "slower", "target", "query"});
    for (const QueryGroup &group : groups) {
        const Latency &latency = group.latency();
        rows.appendText(percentText(group.costShare));
        rows.appendInteger(static_cast<std::int64_t>(group.runs));
        rows.appendText(millisecondsText(latency.p50));
        rows.appendText(millisecondsText(latency.p95));
        rows.appendText(millisecondsText(latency.total));
        appendOptional(rows, group.rowsRead);
        rows.appendText(group.rowsReadPerRow ? std::to_string(std::llround(*group.rowsReadPerRow)) : "");
        appendOptional(rows, group.errors);
        appendOptional(rows, group.retries);
        rows.appendText(group.anomaly && group.anomaly->isMarked ? percentText(group.anomaly->share) : "");
        rows.appendText(group.target);
        rows.appendText(group.fingerprint);
    }
    TableWriter::writeRows(*rows.finish(), out);
}

} // namespace d1
