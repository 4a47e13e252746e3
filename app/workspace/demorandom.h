// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace d1 {

/// SplitMix64: the same numbers from the same seed with every compiler and library, which <random> does not promise.
class DemoRandom
{
public:
    explicit DemoRandom(std::uint64_t seed)
        : m_state(seed)
    {}

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }

    /// 0 to limit - 1; needs limit > 0.
    std::uint64_t below(std::uint64_t limit) { return next() % limit; }
    /// low to high, both included.
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low + 1)));
    }
    bool chance(std::uint64_t percent) { return below(100) < percent; }

    template<typename T>
    const T &pick(std::span<const T> choices)
    {
        return choices[below(choices.size())];
    }

private:
    std::uint64_t m_state;
};

} // namespace d1
