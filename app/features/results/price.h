// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

namespace d1 {

/// D1's list price in US dollars, before any included allowance: rows read and written, storage aside.
struct Price {
    static constexpr double MillionRowsRead = 0.001;
    static constexpr double MillionRowsWritten = 1.0;

    /// Absent when one of the counts is unknown: part of a price would be a wrong price.
    [[nodiscard]] static constexpr std::optional<double> ofRows(std::optional<std::int64_t> read,
                                                                std::optional<std::int64_t> written)
    {
        if (!read || !written)
            return std::nullopt;
        return (static_cast<double>(*read) * MillionRowsRead + static_cast<double>(*written) * MillionRowsWritten)
               / 1e6;
    }
};

} // namespace d1
