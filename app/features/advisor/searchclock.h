// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace d1::advisor {

/// Counts the processor time of the thread that asks, so that the same search ends with the same answer however busy
/// the machine is; time that passes counts only once it is several times as long.
class SearchClock
{
public:
    using Seconds = std::chrono::duration<double>;

    /// Nothing is over before this.
    void grant(Seconds more);
    [[nodiscard]] bool isOver() const;
    /// Of what was granted last, 0..1.
    [[nodiscard]] double fraction() const;

private:
    bool m_isGranted = false;
    Seconds m_granted{0};
    Seconds m_begin{0};
    std::chrono::steady_clock::time_point m_latest;
};

} // namespace d1::advisor
