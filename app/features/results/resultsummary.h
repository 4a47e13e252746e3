// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reply.h"

#include <optional>
#include <string>

namespace d1 {

/// What one run came to, summed over its statements. A sum is absent as soon as one part of it is unknown: a total that
/// leaves something out would be a lie.
struct ResultSummary {
    std::size_t statements = 0;
    std::int64_t rows = 0; ///< returned
    std::optional<Milliseconds> serverTime;
    Milliseconds roundTrip{0}; ///< successful attempts only, without the waits between them
    std::size_t attempts = 0;  ///< of the request that needed the most
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    std::optional<std::int64_t> changes; ///< of the statements that write; absent when none did
    std::string region;                  ///< "mixed" is never said: the last one that answered
    bool onFallback = false;

    /// Adds one request's answer.
    void add(const Reply &reply);

    bool operator==(const ResultSummary &) const = default;
};

} // namespace d1
