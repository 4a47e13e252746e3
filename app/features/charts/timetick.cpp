// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/timetick.h"

#include <array>
#include <chrono>

namespace d1 {

namespace {

constexpr double second = 1'000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double shortestMonth = 28 * day;
constexpr double month = 31 * day;
constexpr double year = 366 * day;

// What divides the next larger unit without a rest; weeks begin on Mondays.
constexpr std::array evenSteps{second,     2 * second, 5 * second,  15 * second, 30 * second, minute,
                               2 * minute, 5 * minute, 15 * minute, 30 * minute, hour,        3 * hour,
                               6 * hour,   12 * hour,  day,         2 * day,     7 * day};
constexpr double mondayAfterEpoch = 4 * day; // 1970-01-05

ChartTicks evenTicks(const ChartScale &scale, double step, double utcOffsetMs)
{
    const double phase = (step == 7 * day ? mondayAfterEpoch : 0) - utcOffsetMs;
    ChartTicks ticks;
    ticks.step = step;
    for (double place = std::ceil((scale.least() - phase) / step); place * step + phase <= scale.most(); ++place)
        ticks.values.push_back(place * step + phase);
    return ticks;
}

/// The first instant of a month, counted from January of year 0.
double monthStart(int months, double utcOffsetMs)
{
    using namespace std::chrono;
    const int inYear = months >= 0 ? months / 12 : -((11 - months) / 12);
    const auto first = std::chrono::year(inYear) / std::chrono::month(static_cast<unsigned>(months - 12 * inYear) + 1)
                       / std::chrono::day(1);
    return static_cast<double>(sys_days(first).time_since_epoch().count()) * d1::day - utcOffsetMs;
}

int monthOf(double time, double utcOffsetMs)
{
    using namespace std::chrono;
    const auto days = static_cast<int>(std::floor((time + utcOffsetMs) / d1::day));
    const year_month_day date{sys_days(std::chrono::days(days))};
    return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

ChartTicks monthTicks(const ChartScale &scale, int months, double utcOffsetMs)
{
    ChartTicks ticks;
    ticks.step = months < 12 ? months * month : months / 12 * year;
    int at = monthOf(scale.least(), utcOffsetMs);
    at -= ((at % months) + months) % months;
    for (double start = monthStart(at, utcOffsetMs); start <= scale.most();
         at += months, start = monthStart(at, utcOffsetMs)) {
        if (start >= scale.least())
            ticks.values.push_back(start);
    }
    return ticks;
}

} // namespace

ChartTicks timeTicks(const ChartScale &scale, int atMost, double utcOffsetMs)
{
    const double span = scale.most() - scale.least();
    const auto isSparse = [&](const ChartTicks &found) {
        return found.values.size() <= static_cast<std::size_t>(atMost);
    };
    for (const int ticks : {atMost, atMost - 1}) { // 1, 2, 5, 10 .. 500 ms divide a second
        const double step = std::max(1.0, tickStep(span, ticks));
        if (const ChartTicks even = evenTicks(scale, step, utcOffsetMs); step < second && isSparse(even))
            return even;
    }
    for (const double step : evenSteps) {
        if (step * (atMost + 1) < span) // would be far too many
            continue;
        if (const ChartTicks even = evenTicks(scale, step, utcOffsetMs); isSparse(even))
            return even;
    }
    for (const int months : {1, 3, 6}) {
        if (months * shortestMonth * (atMost + 1) < span)
            continue;
        if (const ChartTicks even = monthTicks(scale, months, utcOffsetMs); isSparse(even))
            return even;
    }
    const auto yearTicks = [&](int ticks) {
        const auto years = static_cast<int>(std::max(1.0, tickStep(span / year, ticks)));
        return monthTicks(scale, 12 * years, utcOffsetMs);
    };
    ChartTicks ticks = yearTicks(atMost);
    return isSparse(ticks) ? ticks : yearTicks(atMost - 1);
}

} // namespace d1
