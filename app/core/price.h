// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace d1 {

/// D1's list price in US dollars, before any included allowance.
struct Price {
    static constexpr double MillionRowsRead = 0.001;
    static constexpr double MillionRowsWritten = 1.0;
    static constexpr double GigabyteMonth = 0.75;

    /// Absent when one of the counts is unknown: part of a price would be a wrong price.
    [[nodiscard]] static constexpr std::optional<double> ofRows(std::optional<std::int64_t> read,
                                                                std::optional<std::int64_t> written)
    {
        if (!read || !written)
            return std::nullopt;
        return ofKnownRows(*read, *written);
    }

    [[nodiscard]] static constexpr double ofKnownRows(std::int64_t read, std::int64_t written)
    {
        return (static_cast<double>(read) * MillionRowsRead + static_cast<double>(written) * MillionRowsWritten) / 1e6;
    }
};

/// What Cloudflare's plans include. Rows of the free one are counted by day, in UTC, and refused beyond; those of the
/// paid one by month, and billed beyond.
struct Allowance {
    static constexpr std::int64_t FreeReadsADay = 5'000'000;
    static constexpr std::int64_t FreeWritesADay = 100'000;
    static constexpr std::int64_t PaidReadsAMonth = 25'000'000'000;
    static constexpr std::int64_t PaidWritesAMonth = 50'000'000;
    static constexpr double Gigabytes = 5.0; ///< of either
};

} // namespace d1
