// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attempt.h"
#include "core/meta.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// One attempt of one request as the log keeps it. Holds no bound value and no credential.
struct QueryEvent {
    std::chrono::system_clock::time_point startedAt;
    std::string target;      ///< "d1:acc/shop", as opened
    bool onFallback = false; ///< the fallback answered instead
    std::string origin;      ///< Request::origin
    std::string sql;         ///< the first statement, as sent
    std::string fingerprint; ///< of the first statement
    std::string operation;   ///< sql::operationOf
    std::string table;
    std::size_t statementCount = 1;
    int attempt = 1;
    std::chrono::nanoseconds waitedBefore{0};
    std::chrono::nanoseconds roundTrip{0};
    std::optional<Milliseconds> serverTime; ///< summed over the batch; absent when failed or unknown
    std::optional<std::int64_t> rowsRead;
    std::optional<std::int64_t> rowsWritten;
    std::int64_t rowsReturned = 0;
    std::optional<Verdict> failure;
    std::string failureMessage;
};

} // namespace d1
