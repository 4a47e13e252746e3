// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/exportprogress.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr double tooEarly = 0.5; // seconds; a rate over less says nothing

double secondsOf(std::chrono::nanoseconds duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

double ExportProgress::rowsPerSecond() const
{
    const double seconds = secondsOf(elapsed);
    return seconds > 0 ? static_cast<double>(rows) / seconds : 0;
}

std::optional<double> ExportProgress::share() const
{
    if (!expectedRows || *expectedRows <= 0)
        return std::nullopt;
    return std::min(1.0, static_cast<double>(rows) / static_cast<double>(*expectedRows));
}

std::optional<std::chrono::seconds> ExportProgress::timeLeft() const
{
    const std::optional<double> done = share();
    if (!done || *done <= 0 || secondsOf(elapsed) < tooEarly)
        return std::nullopt;
    const std::chrono::duration<double> left(secondsOf(elapsed) * (1 - *done) / *done);
    return std::chrono::ceil<std::chrono::seconds>(left);
}

} // namespace d1
