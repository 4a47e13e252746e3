// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/amounttext.h"

#include <array>

namespace d1 {

namespace {

std::string grouped(std::int64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3 && digits[at - 4] != '-';) {
        at -= 3;
        digits.insert(at, 1, ',');
    }
    return digits;
}

/// With one decimal below 10.
std::string rounded(double value)
{
    const auto tenths = static_cast<std::int64_t>(value * 10 + 0.5);
    if (tenths >= 100)
        return std::to_string(static_cast<std::int64_t>(value + 0.5));
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

} // namespace

std::string countText(std::int64_t number, std::string_view word)
{
    return grouped(number) + ' ' + std::string(word) + (number == 1 ? "" : "s");
}

std::string bytesText(std::uint64_t bytes)
{
    constexpr std::array units{"kB", "MB", "GB", "TB"};
    if (bytes < 1000)
        return countText(static_cast<std::int64_t>(bytes), "byte");
    double value = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < units.size(); ++unit)
        value /= 1000;
    return rounded(value) + ' ' + units[unit];
}

std::string secondsText(std::chrono::milliseconds duration)
{
    return rounded(std::chrono::duration<double>(duration).count()) + " s";
}

} // namespace d1
