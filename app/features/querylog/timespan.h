// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

namespace d1 {

/// From `begin` until just before `end`.
struct TimeSpan {
    Clock::WallTime begin;
    Clock::WallTime end;

    [[nodiscard]] bool isEmpty() const { return end <= begin; }
    [[nodiscard]] Clock::WallTime::duration length() const { return isEmpty() ? end - end : end - begin; }
    [[nodiscard]] bool holds(Clock::WallTime time) const { return begin <= time && time < end; }

    bool operator==(const TimeSpan &) const = default;
};

} // namespace d1
