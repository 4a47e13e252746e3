// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retrypolicy.h"

#include <algorithm>

namespace d1 {

using namespace std::chrono_literals;

RetryLimits RetryPolicy::limitsFor(Intent intent)
{
    switch (intent) {
    case Intent::Read:
        return {5, 100ms};
    case Intent::Write:
        return {3, 200ms};
    case Intent::Critical:
        return {7, 50ms};
    }
    return {1, 0ms};
}

std::optional<std::chrono::nanoseconds> RetryPolicy::next(const Error &error, Intent intent, int attempt,
                                                          std::chrono::nanoseconds remaining, double random)
{
    const RetryLimits limits = limitsFor(intent);
    // A missing right is worth one more try where it is known to come and go, not five.
    const int maxAttempts = error.verdict.kind == ErrorKind::Auth ? 2 : limits.maxAttempts;
    if (!error.verdict.retryable || attempt >= maxAttempts)
        return std::nullopt;

    std::chrono::nanoseconds wait;
    if (error.facts.retryAfter) {
        wait = *error.facts.retryAfter;
    } else {
        const int doublings = std::min(attempt - 1, 20);
        const std::chrono::nanoseconds ceiling =
            std::min<std::chrono::nanoseconds>(limits.baseDelay * (std::int64_t{1} << doublings), LongestDelay);
        wait = std::chrono::nanoseconds(static_cast<std::int64_t>(static_cast<double>(ceiling.count()) * random));
    }
    if (wait >= remaining)
        return std::nullopt;
    return wait;
}

} // namespace d1
