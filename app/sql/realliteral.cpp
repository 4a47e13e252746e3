// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/realliteral.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace d1::sql {

namespace {

constexpr int largestShift = 62;
constexpr int largestPower = 27; // 10^27 is the last that an 80-bit number holds exactly

/// digits * 10^power, as SQLite takes a decimal apart.
struct Decimal {
    std::uint64_t digits = 0;
    int power = 0;
};

/// Of what std::to_chars writes; nothing when there are more digits than SQLite collects.
std::optional<Decimal> decimalOf(const std::string &text)
{
    Decimal decimal;
    bool afterPoint = false;
    std::size_t at = text.starts_with('-') ? 1 : 0;
    for (; at < text.size() && text[at] != 'e'; ++at) {
        if (text[at] == '.') {
            afterPoint = true;
            continue;
        }
        if (decimal.digits > std::numeric_limits<std::int64_t>::max() / 10 - 1)
            return std::nullopt;
        decimal.digits = decimal.digits * 10 + static_cast<std::uint64_t>(text[at] - '0');
        decimal.power -= afterPoint ? 1 : 0;
    }
    if (at < text.size())
        decimal.power += std::atoi(text.c_str() + at + 1);
    return decimal;
}

long double powerOfTen(int power)
{
    long double result = 1;
    for (; power > 0; --power)
        result *= 10;
    return result;
}

/// Whether the decimal lies so far from the middle between two doubles that no version's intermediate rounding can
/// carry it across.
bool isFarFromMiddle(const Decimal &decimal, double value)
{
    if (std::abs(decimal.power) > largestPower)
        return false;
    const auto digits = static_cast<long double>(decimal.digits);
    const long double scale = powerOfTen(std::abs(decimal.power));
    const long double close = decimal.power < 0 ? digits / scale : digits * scale;
    const double size = std::fabs(value);
    const double below = size - std::nextafter(size, 0.0);
    constexpr long double safeShare = 0.499L; // an 80-bit number errs by less than 0.0003
    return std::fabs(close - static_cast<long double>(size)) < safeShare * static_cast<long double>(below);
}

} // namespace

std::optional<std::string> safeDecimal(double value)
{
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    std::string text(buffer.data(), end);
    if (value != 0) {
        const std::optional<Decimal> decimal = decimalOf(text);
        if (!decimal || !isFarFromMiddle(*decimal, value))
            return std::nullopt;
    }
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

BinaryReal::BinaryReal(double value)
{
    const double fraction = std::frexp(value, &exponent);
    mantissa = static_cast<std::int64_t>(std::ldexp(fraction, 53));
    exponent -= 53;
    while (mantissa != 0 && mantissa % 2 == 0 && exponent < 0) {
        mantissa /= 2;
        ++exponent;
    }
}

std::string powerOfTwoFactors(int exponent)
{
    std::string factors;
    for (int left = std::abs(exponent); left > 0; left -= largestShift)
        factors += (exponent < 0 ? " / (1 << " : " * (1 << ") + std::to_string(std::min(left, largestShift)) + ")";
    return factors;
}

void appendRealLiteral(std::string &sql, double value)
{
    if (std::isnan(value)) {
        sql += "NULL";
    } else if (std::isinf(value)) {
        sql += value > 0 ? "9e999" : "-9e999";
    } else if (const std::optional<std::string> decimal = safeDecimal(value)) {
        sql += *decimal;
    } else {
        const BinaryReal binary(value);
        sql += "CAST(" + std::to_string(binary.mantissa) + " AS REAL)" + powerOfTwoFactors(binary.exponent);
    }
}

} // namespace d1::sql
