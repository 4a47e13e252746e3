// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/usage.h"
#include "features/querylog/logsearch.h"

namespace d1 {

/// Cuts the time up to a moment so that one reading of the query log tells the last hour, today, the last week and this
/// month. Days and months are in UTC.
class UsageSpans
{
public:
    explicit UsageSpans(Clock::WallTime now);

    /// For QueryLogReader::operations(); whole minutes, ascending.
    [[nodiscard]] const std::vector<Clock::WallTime> &edges() const { return m_edges; }
    /// From what was read for these edges. Only rows that cost money count, and the last size of the databases that
    /// have such.
    [[nodiscard]] Usage usageOf(const std::vector<OperationTraffic> &operations,
                                const std::vector<SizeSample> &samples) const;

private:
    Clock::WallTime m_end;
    Clock::WallTime m_hour;
    Clock::WallTime m_today;
    Clock::WallTime m_week;
    Clock::WallTime m_month;
    std::vector<Clock::WallTime> m_edges;
};

/// 00:00 UTC on the first of the month that holds `time`, and of the one after it.
[[nodiscard]] Clock::WallTime monthBegin(Clock::WallTime time);
[[nodiscard]] Clock::WallTime nextMonth(Clock::WallTime time);

} // namespace d1
