// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace d1 {

/// How far a task is, in one unit.
struct TaskProgress {
    enum class Unit { Rows, Bytes, Steps };

    Unit unit = Unit::Rows;
    std::uint64_t done = 0;
    std::optional<std::uint64_t> total; ///< absent: nobody knows

    bool operator==(const TaskProgress &) const = default;
};

/// Turns samples of progress into a rate that does not flicker and the time left. A value; feed it with one clock.
class ProgressRate
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    /// Samples of less than 100 ms after the last one are taken together.
    void sample(TimePoint now, const TaskProgress &progress);
    /// What was done until now counts no longer: after a pause.
    void restart();

    /// Units a second; 0 until two samples are known.
    [[nodiscard]] double perSecond() const { return m_perSecond; }
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;

private:
    std::optional<TimePoint> m_lastTime;
    TaskProgress m_last;
    double m_perSecond = 0;
};

} // namespace d1
