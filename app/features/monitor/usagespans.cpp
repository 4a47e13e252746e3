// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/usagespans.h"

#include "features/querylog/rolluplevel.h"

#include <map>
#include <set>

namespace d1 {

namespace {

using namespace std::chrono;

Clock::WallTime timeOf(year_month month)
{
    return time_point_cast<Clock::WallTime::duration>(sys_days(month / 1));
}

year_month monthOf(Clock::WallTime time)
{
    const year_month_day day(floor<days>(time));
    return day.year() / day.month();
}

} // namespace

Clock::WallTime monthBegin(Clock::WallTime time)
{
    return timeOf(monthOf(time));
}

Clock::WallTime nextMonth(Clock::WallTime time)
{
    return timeOf(monthOf(time) + months(1));
}

UsageSpans::UsageSpans(Clock::WallTime now)
    : m_end(endOf(RollupLevel::Minute, now))
    , m_hour(m_end - hours(1))
    , m_today(beginOf(RollupLevel::Day, now))
    , m_week(m_end - days(7))
    , m_month(monthBegin(now))
{
    const std::set<Clock::WallTime> edges{m_hour, m_today, m_week, m_month, m_end};
    m_edges.assign(edges.begin(), edges.end());
}

Usage UsageSpans::usageOf(const std::vector<OperationTraffic> &operations, const std::vector<SizeSample> &samples) const
{
    Usage usage;
    std::set<std::string> billed;
    Clock::WallTime first = m_end;
    for (const OperationTraffic &operation : operations) {
        if (!operation.isBilled || operation.step + 1 >= m_edges.size())
            continue;
        billed.insert(operation.target);
        const Clock::WallTime begin = m_edges[operation.step];
        const RowUsage rows{operation.traffic.rowsRead, operation.traffic.rowsWritten};
        if (begin >= m_hour)
            usage.lastHour += rows;
        if (begin >= m_today)
            usage.today += rows;
        if (begin >= m_month)
            usage.thisMonth += rows;
        if (begin >= m_week) {
            usage.lastWeek += rows;
            first = std::min(first, operation.traffic.firstSeen);
        }
    }
    usage.weekDays = std::clamp(duration<double, days::period>(m_end - first).count(), 1.0, 7.0);
    std::map<std::string, std::int64_t> bytes;
    for (const SizeSample &sample : samples) {
        if (sample.table.empty() && sample.bytes && billed.contains(sample.target))
            bytes[sample.target] = *sample.bytes; // they ascend in time
    }
    for (const auto &[target, size] : bytes)
        usage.storedBytes = usage.storedBytes.value_or(0) + size;
    return usage;
}

} // namespace d1
