// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/costreport.h"

#include "core/price.h"
#include "features/monitor/usagespans.h"
#include "features/querylog/rolluplevel.h"

#include <algorithm>

namespace d1 {

namespace {

using namespace std::chrono;

double priceOf(const RowUsage &rows)
{
    return Price::ofKnownRows(rows.read, rows.written);
}

DailyLimit limitOf(std::int64_t used, std::int64_t allowed, std::int64_t lastHour, Clock::WallTime now)
{
    DailyLimit limit;
    limit.used = used;
    limit.allowed = allowed;
    if (limit.isUsedUp()) {
        limit.runsOut = now;
    } else if (lastHour > 0) {
        const duration<double> left(3600.0 * static_cast<double>(allowed - used) / static_cast<double>(lastHour));
        const Clock::WallTime midnight = beginOf(RollupLevel::Day, now) + days(1);
        if (left < midnight - now)
            limit.runsOut = now + duration_cast<Clock::WallTime::duration>(left);
    }
    return limit;
}

/// The month's rows when it goes on like the last week.
double forecast(std::int64_t soFar, std::int64_t lastWeek, double weekDays, Clock::WallTime now)
{
    const double left = duration<double, days::period>(nextMonth(now) - now).count();
    return static_cast<double>(soFar) + static_cast<double>(lastWeek) / weekDays * left;
}

} // namespace

CostReport costOf(const Usage &usage, Clock::WallTime now)
{
    CostReport report;
    report.source = usage.source;
    report.today = priceOf(usage.today);
    report.thisMonth = priceOf(usage.thisMonth);
    const double reads = forecast(usage.thisMonth.read, usage.lastWeek.read, usage.weekDays, now);
    const double writes = forecast(usage.thisMonth.written, usage.lastWeek.written, usage.weekDays, now);
    const double gigabytes = static_cast<double>(usage.storedBytes.value_or(0)) / 1e9;
    const auto price = [](double read, double written, double stored) {
        return (read * Price::MillionRowsRead + written * Price::MillionRowsWritten) / 1e6
               + stored * Price::GigabyteMonth;
    };
    report.forecastMonth = price(reads, writes, gigabytes);
    report.forecastPaidPlan = price(std::max(reads - static_cast<double>(Allowance::PaidReadsAMonth), 0.0),
                                    std::max(writes - static_cast<double>(Allowance::PaidWritesAMonth), 0.0),
                                    std::max(gigabytes - Allowance::Gigabytes, 0.0));
    report.freeReads = limitOf(usage.today.read, Allowance::FreeReadsADay, usage.lastHour.read, now);
    report.freeWrites = limitOf(usage.today.written, Allowance::FreeWritesADay, usage.lastHour.written, now);
    return report;
}

} // namespace d1
