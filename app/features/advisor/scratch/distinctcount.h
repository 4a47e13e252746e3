// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

namespace d1::advisor {

/// Counts different hashes in two kilobytes, to within about two in a hundred; small counts nearly exactly
/// (HyperLogLog).
class DistinctCount
{
public:
    void add(std::uint64_t hash);
    [[nodiscard]] double value() const;

private:
    static constexpr int Bits = 11;
    std::array<std::uint8_t, 1U << Bits> m_ranks{};
};

/// Spreads the bits of a number over all of its 64.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t value)
{
    value += 0x9E3779B97F4A7C15ULL;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31);
}

} // namespace d1::advisor
