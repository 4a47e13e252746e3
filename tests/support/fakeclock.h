// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <vector>

namespace d1::test {

/// Time that a test owns. A sleeper moves time forward to its end at once, and the wait is noted; nothing really waits.
class FakeClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return m_now; }
    [[nodiscard]] WallTime wallNow() const override;
    QCoro::Task<> sleepFor(std::chrono::nanoseconds duration, CancelToken cancel) override;

    void advance(std::chrono::nanoseconds duration) { m_now += duration; }

    /// Every sleep asked for so far, in order.
    [[nodiscard]] const std::vector<std::chrono::nanoseconds> &sleeps() const { return m_sleeps; }

private:
    TimePoint m_now{std::chrono::hours(1)};
    std::vector<std::chrono::nanoseconds> m_sleeps;
};

} // namespace d1::test
