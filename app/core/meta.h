// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// What the database says about one statement, in D1's terms. What a backend cannot know is absent, never guessed.
struct Meta {
    std::optional<Milliseconds> serverTime; ///< running the SQL, without the network
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten; ///< index entries included
    std::optional<std::int64_t> changes;     ///< only for a statement that writes
    std::optional<std::int64_t> lastRowId;   ///< only for a statement that writes
    std::optional<std::int64_t> sizeAfter;   ///< bytes of the database
    std::optional<bool> changedDatabase;
    std::optional<bool> servedByPrimary;
    std::optional<int> serverAttempts; ///< above 1: D1 itself retried a read
    std::string servedBy;
    std::string region;
    std::string colo;

    bool operator==(const Meta &) const = default;
};

} // namespace d1
