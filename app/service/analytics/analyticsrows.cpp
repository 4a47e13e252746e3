// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/analytics/analyticsrows.h"

#include "connections/cloudflare/jsonmember.h"
#include "service/analytics/timespans.h"

#include <cmath>

namespace d1 {

namespace {

using nlohmann::json;

const json &part(const json &group, const char *name)
{
    static const json nothing = json::object();
    const auto found = group.is_object() ? group.find(name) : group.end();
    return found == group.end() || !found->is_object() ? nothing : *found;
}

/// Estimates may come with fractions.
std::optional<std::int64_t> whole(const json &object, const char *name)
{
    const auto value = realMember(object, name);
    if (!value || !std::isfinite(*value) || std::abs(*value) > 9e18)
        return std::nullopt;
    return static_cast<std::int64_t>(std::llround(*value));
}

AnalyticsQuantiles quantilesOf(const json &group, const std::string &measure)
{
    const json &quantiles = part(group, "quantiles");
    const auto at = [&](const char *which) { return realMember(quantiles, (measure + which).c_str()); };
    return {at("P50"), at("P75"), at("P90"), at("P95"), at("P99"), at("P999")};
}

void readCommon(AnalyticsRow &row, const json &group, Clock::WallTime start)
{
    row.start = timeOf(group).value_or(start);
    row.databaseId = textMember(part(group, "dimensions"), "databaseId").value_or("");
    row.sampleInterval = realMember(part(group, "avg"), "sampleInterval").value_or(1);
}

} // namespace

std::optional<double> QueryRow::efficiency() const
{
    if (!rowsReturned || rowsRead.value_or(0) == 0)
        return std::nullopt;
    return static_cast<double>(*rowsReturned) / static_cast<double>(*rowsRead);
}

std::optional<Clock::WallTime> timeOf(const json &group)
{
    const json &dimensions = part(group, "dimensions");
    for (const char *name : {"datetimeMinute", "datetimeFiveMinutes", "datetimeFifteenMinutes", "datetimeHour",
                             "datetimeSixHours", "date"}) {
        if (const auto text = textMember(dimensions, name))
            return timeFrom(*text);
    }
    return std::nullopt;
}

TrafficRow trafficRowFrom(const json &group, Clock::WallTime start)
{
    TrafficRow row;
    readCommon(row, group, start);
    row.batches = whole(group, "count").value_or(0);
    const json &sum = part(group, "sum");
    row.readQueries = whole(sum, "readQueries");
    row.writeQueries = whole(sum, "writeQueries");
    row.rowsRead = whole(sum, "rowsRead");
    row.rowsWritten = whole(sum, "rowsWritten");
    row.responseBytes = whole(sum, "queryBatchResponseBytes");
    row.batchMs = realMember(sum, "queryBatchTimeMs");
    row.avgBatchMs = realMember(part(group, "avg"), "queryBatchTimeMs");
    row.batchMsOf = quantilesOf(group, "queryBatchTimeMs");
    row.responseBytesOf = quantilesOf(group, "queryBatchResponseBytes");
    return row;
}

QueryRow queryRowFrom(const json &group, Clock::WallTime start)
{
    QueryRow row;
    readCommon(row, group, start);
    const json &dimensions = part(group, "dimensions");
    row.query = textMember(dimensions, "query").value_or("");
    row.error = textMember(dimensions, "error").value_or("");
    row.count = whole(group, "count").value_or(0);
    const json &sum = part(group, "sum");
    row.durationMs = realMember(sum, "queryDurationMs");
    row.rowsRead = whole(sum, "rowsRead");
    row.rowsWritten = whole(sum, "rowsWritten");
    row.rowsReturned = whole(sum, "rowsReturned");
    row.durationMsOf = quantilesOf(group, "queryDurationMs");
    return row;
}

StorageRow storageRowFrom(const json &group, Clock::WallTime start)
{
    StorageRow row;
    readCommon(row, group, start);
    row.bytes = whole(part(group, "max"), "databaseSizeBytes").value_or(0);
    return row;
}

} // namespace d1
