// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "service/queryevent.h"

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace d1::test {

/// Events of some hundred queries on two databases, in no order, the same in every run.
class LogEvents
{
public:
    LogEvents();

    [[nodiscard]] QueryEvent at(std::chrono::system_clock::time_point time);

private:
    std::mt19937_64 m_random{42};
    std::lognormal_distribution<double> m_milliseconds{0.5, 1.2};
    std::vector<QueryEvent> m_kinds;
};

/// Writes `count` of them, evenly over `span`, into the log of that path. Ends the program when that fails.
void writeLog(const std::string &path, std::size_t count, TimeSpan span);

/// How many events D1_BENCH_EVENTS wants; `usual` where it says nothing.
[[nodiscard]] std::size_t wantedEvents(std::size_t usual);

} // namespace d1::test
