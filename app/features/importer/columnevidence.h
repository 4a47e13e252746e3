// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvrow.h"

#include <optional>

namespace d1 {

enum class ColumnType { Integer, Real, Text };

[[nodiscard]] std::string_view nameOf(ColumnType type);

/// What all values of one column say about its type. INTEGER only when every value comes back from the database as it
/// stands in the file: "007", "+49", "-0" and numbers over 64 bits make a column TEXT. So does a fraction of over 15
/// digits, and a fraction beside a whole number beyond 2^53. "19.90" is REAL.
class ColumnEvidence
{
public:
    /// The value that made the column what it is.
    struct Witness {
        std::string value; ///< its first 80 bytes or so, whole characters
        std::uint64_t line = 0;

        bool operator==(const Witness &) const = default;
    };

    /// `nullText`: what reads as NULL when it stands without quotes.
    void see(const CsvField &field, std::uint64_t line, std::string_view nullText);

    /// Text when no value was seen.
    [[nodiscard]] ColumnType type() const;
    /// The first value that is no INTEGER, or no number at all.
    [[nodiscard]] const std::optional<Witness> &witness() const { return m_text ? m_text : m_real; }

    [[nodiscard]] std::uint64_t values() const { return m_integers + m_reals + m_texts; }
    [[nodiscard]] std::uint64_t nulls() const { return m_nulls; }
    [[nodiscard]] std::uint64_t integers() const { return m_integers; }
    [[nodiscard]] std::uint64_t reals() const { return m_reals; }
    [[nodiscard]] std::uint64_t texts() const { return m_texts; }
    [[nodiscard]] std::size_t longestBytes() const { return m_longestBytes; }
    /// Every value is an ISO date or time; the column stays TEXT.
    [[nodiscard]] bool isDate() const { return m_dates > 0 && m_dates == values(); }

    [[nodiscard]] static bool looksLikeDate(std::string_view text);

private:
    std::uint64_t m_nulls = 0;
    std::uint64_t m_integers = 0;
    std::uint64_t m_reals = 0;
    std::uint64_t m_texts = 0;
    std::uint64_t m_dates = 0;
    std::size_t m_longestBytes = 0;
    bool m_hasWideInteger = false; ///< beyond 2^53: lost in a column of REAL
    std::optional<Witness> m_real;
    std::optional<Witness> m_text;
};

/// The type of one value, by the rules above.
[[nodiscard]] ColumnType typeOfValue(std::string_view text);

} // namespace d1
