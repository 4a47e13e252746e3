// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/wholeusage.h"

#include "features/monitor/usagespans.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace d1 {

namespace {

using std::chrono::days;
using std::chrono::hours;

RowUsage usageOf(const TrafficRow &row)
{
    return {row.rowsRead.value_or(0), row.rowsWritten.value_or(0)};
}

RowUsage part(const RowUsage &usage, double share)
{
    return {std::llround(static_cast<double>(usage.read) * share),
            std::llround(static_cast<double>(usage.written) * share)};
}

} // namespace

TimeSpan usageSpanAt(Clock::WallTime now)
{
    return {std::min<Clock::WallTime>(monthBegin(now), floorTo(now - days(7), hours(1))), now};
}

Usage wholeUsageOf(const AnalyticsReport<TrafficRow> &byHour, const std::vector<StorageRow> &sizes, Clock::WallTime now)
{
    const Clock::WallTime thisHour = floorTo(now, hours(1));
    const double elapsed = std::chrono::duration<double, hours::period>(now - thisHour).count();
    const Clock::WallTime today = floorTo(now, days(1));
    const Clock::WallTime month = monthBegin(now);
    const Clock::WallTime week = floorTo(now - days(7), hours(1));
    Usage usage;
    usage.source = TrafficSource::WholeTraffic;
    for (const TrafficRow &row : byHour.rows) {
        const RowUsage rows = usageOf(row);
        if (row.start == thisHour)
            usage.lastHour += rows;
        else if (row.start == thisHour - hours(1))
            usage.lastHour += part(rows, 1 - elapsed);
        if (row.start >= today)
            usage.today += rows;
        if (row.start >= week)
            usage.lastWeek += rows;
        if (row.start >= month)
            usage.thisMonth += rows;
    }
    const Clock::WallTime first = std::max(week, byHour.covered.from);
    usage.weekDays = std::clamp(std::chrono::duration<double, days::period>(now - first).count(), 1.0, 7.0);
    std::map<std::string, std::int64_t> latest;
    for (const StorageRow &size : sizes)
        latest[size.databaseId] = size.bytes; // they ascend in time
    for (const auto &[database, bytes] : latest)
        usage.storedBytes = usage.storedBytes.value_or(0) + bytes;
    return usage;
}

std::vector<SizeSample> samplesOf(const std::vector<StorageRow> &sizes,
                                  const std::function<std::string(const std::string &)> &targetOf)
{
    std::vector<SizeSample> samples;
    samples.reserve(sizes.size());
    for (const StorageRow &size : sizes) {
        SizeSample sample;
        sample.target = targetOf(size.databaseId);
        sample.at = size.start;
        sample.bytes = size.bytes;
        samples.push_back(std::move(sample));
    }
    std::ranges::stable_sort(samples, [](const SizeSample &a, const SizeSample &b) {
        return std::tie(a.target, a.at) < std::tie(b.target, b.at);
    });
    return samples;
}

} // namespace d1
