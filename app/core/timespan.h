// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace d1 {

/// From `from` up to but not including `to`.
struct TimeSpan {
    Clock::WallTime from;
    Clock::WallTime to;

    [[nodiscard]] bool isEmpty() const { return from >= to; }
    [[nodiscard]] Clock::WallTime::duration length() const { return isEmpty() ? to - to : to - from; }
    [[nodiscard]] bool holds(Clock::WallTime time) const { return from <= time && time < to; }

    bool operator==(const TimeSpan &) const = default;
};

} // namespace d1
