// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace d1 {

/// The machine's clocks and Qt's timers.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override;
    [[nodiscard]] WallTime wallNow() const override;
    QCoro::Task<> sleepFor(std::chrono::nanoseconds duration, CancelToken cancel) override;
};

} // namespace d1
