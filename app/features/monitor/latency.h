// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/histogram.h"

namespace d1 {

/// How long things took. Percentiles belong to exactly these runs: those of two spans cannot be combined, so each is
/// read from counts, or asked for, anew. What is not known is absent.
struct Latency {
    using Duration = Histogram::Duration;

    std::uint64_t count = 0;
    std::optional<Duration> p50;
    std::optional<Duration> p95;
    std::optional<Duration> p99;
    std::optional<Duration> largest;
    std::optional<Duration> total;

    bool operator==(const Latency &) const = default;
};

[[nodiscard]] Latency latencyOf(const Histogram &histogram);

} // namespace d1
