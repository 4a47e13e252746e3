// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meta.h"

#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// One statement that a person ran. Bound values are not part of it.
struct HistoryEntry {
    std::int64_t id = 0;        ///< grows with time; 0 before it is kept
    std::int64_t startedAt = 0; ///< milliseconds since 1970, UTC
    std::string target;
    std::string sql;
    Milliseconds elapsed{0};          ///< from asking to the answer, retries and waits included
    std::optional<std::int64_t> rows; ///< returned; absent when it failed
    std::string error;                ///< the failure in one sentence; empty when it succeeded

    bool operator==(const HistoryEntry &) const = default;
};

/// Which entries are wanted; what is empty or false does not narrow.
struct HistorySearch {
    std::string words; ///< each must occur in the statement, whatever its case (of ASCII letters)
    std::string target;
    bool onlyFailed = false;
    int limit = 1000; ///< the latest ones

    bool operator==(const HistorySearch &) const = default;
};

} // namespace d1
