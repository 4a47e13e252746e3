// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace d1 {

/// How far an export is.
struct ExportProgress {
    std::string table; ///< being read; empty for a query
    std::size_t tablesDone = 0;
    std::size_t tables = 0;
    std::int64_t rows = 0;
    std::optional<std::int64_t> expectedRows; ///< of all tables; an estimate
    std::uint64_t bytes = 0;                  ///< of text, before packing
    std::chrono::nanoseconds elapsed{0};      ///< without pauses

    bool operator==(const ExportProgress &) const = default;

    [[nodiscard]] double rowsPerSecond() const;
    /// From 0 to 1; nothing while it cannot be told.
    [[nodiscard]] std::optional<double> share() const;
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const;
};

} // namespace d1
