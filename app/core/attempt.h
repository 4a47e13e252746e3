// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verdict.h"

#include <chrono>
#include <optional>

namespace d1 {

/// One try of a request, as measured from outside.
struct Attempt {
    std::chrono::system_clock::time_point startedAt;
    std::chrono::nanoseconds waitedBefore{0}; ///< backoff or rate limit
    std::chrono::nanoseconds roundTrip{0};
    std::optional<Verdict> failure; ///< absent when the try succeeded
    bool onFallback = false;

    bool operator==(const Attempt &) const = default;
};

} // namespace d1
