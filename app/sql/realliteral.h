// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace d1::sql {

/// Versions of SQLite read some decimals as a neighbour of the nearest double ("9.5480931" in 3.40), and not all the
/// same ones. This is the shortest decimal of a finite number where every version surely reads it as that number.
[[nodiscard]] std::optional<std::string> safeDecimal(double value);

/// A finite number as a whole one below 2^53 and a power of two.
struct BinaryReal {
    explicit BinaryReal(double value);

    std::int64_t mantissa = 0;
    int exponent = 0;
};

/// " * (1 << 3)" or " / (1 << 62) / (1 << 9)": what makes the number of a BinaryReal's mantissa. Every step of it is
/// exact in floating point.
[[nodiscard]] std::string powerOfTwoFactors(int exponent);

/// An expression of type REAL that SQLite evaluates to exactly this number: 1.5, 9e999, CAST(3 AS REAL) / (1 << 62).
/// NULL for NaN, which SQLite does not store.
void appendRealLiteral(std::string &sql, double value);

} // namespace d1::sql
