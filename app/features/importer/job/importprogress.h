// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace d1 {

/// How far an import has come.
struct ImportProgress {
    std::uint64_t rows = 0;      ///< done with, whatever became of them
    std::uint64_t bytes = 0;     ///< of the file
    std::uint64_t byteCount = 0; ///< of the whole file; 0 when it cannot tell
    double rowsPerSecond = 0;    ///< lately
    std::optional<std::chrono::seconds> timeLeft;
    std::uint64_t requests = 0;
    std::uint64_t retries = 0;
    std::uint64_t errors = 0;

    bool operator==(const ImportProgress &) const = default;
};

} // namespace d1
