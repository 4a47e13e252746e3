// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <optional>
#include <string>

namespace d1 {

/// Whether a database answers, as it was seen last.
struct Health {
    enum class State {
        Unknown, ///< not asked yet
        Up,
        Down,
    };

    std::string target;
    State state = State::Unknown;
    std::optional<Clock::WallTime> since;     ///< it has been in this state
    std::optional<Clock::WallTime> lastCheck; ///< a question of our own or an answer to anyone's
    std::chrono::nanoseconds roundTrip{0};    ///< of the last check that succeeded
    int failuresInARow = 0;
    bool onFallback = false; ///< reads go elsewhere while the primary is down
    std::string trouble;     ///< why the last check failed, one sentence; empty when it did not

    bool operator==(const Health &) const = default;
};

/// The word used in JSON: "unknown", "up", "down".
[[nodiscard]] constexpr std::string_view nameOf(Health::State state)
{
    return state == Health::State::Up ? "up" : state == Health::State::Down ? "down" : "unknown";
}

} // namespace d1
