// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/scratch/distinctcount.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace d1::advisor {

void DistinctCount::add(std::uint64_t hash)
{
    const std::size_t slot = hash >> (64 - Bits);
    const auto rank = static_cast<std::uint8_t>(std::countl_zero((hash << Bits) | 1U) + 1);
    m_ranks[slot] = std::max(m_ranks[slot], rank);
}

double DistinctCount::value() const
{
    const auto slots = static_cast<double>(m_ranks.size());
    double sum = 0.0;
    for (const std::uint8_t rank : m_ranks)
        sum += std::exp2(-static_cast<double>(rank));
    const double estimate = 0.7213 / (1.0 + 1.079 / slots) * slots * slots / sum;
    const auto empty = static_cast<double>(std::ranges::count(m_ranks, 0));
    return estimate <= 2.5 * slots && empty > 0 ? slots * std::log(slots / empty) : estimate;
}

} // namespace d1::advisor
