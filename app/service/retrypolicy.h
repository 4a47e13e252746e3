// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/request.h"

#include <chrono>
#include <optional>

namespace d1 {

struct RetryLimits {
    int maxAttempts;
    std::chrono::milliseconds baseDelay;

    bool operator==(const RetryLimits &) const = default;
};

/// Whether and when to try again. Pure: randomness and time come in.
class RetryPolicy
{
public:
    static constexpr std::chrono::seconds LongestDelay{10};

    /// Read 5 attempts from 100 ms, write 3 from 200 ms, critical 7 from 50 ms.
    [[nodiscard]] static RetryLimits limitsFor(Intent intent);

    /// The wait before the next attempt, or nothing when the failure is final. `attempt` counts from 1, `random` is in
    /// [0, 1), `remaining` is what is left of the request's time. Exponential with full jitter, at most LongestDelay;
    /// Retry-After wins over both. A wait that does not fit into `remaining` is no wait.
    [[nodiscard]] static std::optional<std::chrono::nanoseconds>
    next(const Error &error, Intent intent, int attempt, std::chrono::nanoseconds remaining, double random);
};

} // namespace d1
