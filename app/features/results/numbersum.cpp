// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/numbersum.h"

#include "features/results/realtext.h"

#include <algorithm>
#include <cmath>

namespace d1 {

void NumberSum::add(const CellView &number)
{
    if (number.type() == CellType::Integer) {
        m_integers += number.integer();
        return;
    }
    m_hasReals = true;
    const double value = number.real();
    const double sum = m_reals + value;
    if (std::isfinite(sum))
        m_lost += std::abs(m_reals) >= std::abs(value) ? (m_reals - sum) + value : (value - sum) + m_reals;
    m_reals = sum;
}

double NumberSum::value() const
{
    return static_cast<double>(m_integers) + m_reals + m_lost;
}

std::string NumberSum::text() const
{
    if (m_hasReals)
        return realText(value());
    Wide rest = m_integers;
    std::string digits;
    do {
        const int digit = static_cast<int>(rest % 10);
        digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
        rest /= 10;
    } while (rest != 0);
    if (m_integers < 0)
        digits += '-';
    std::ranges::reverse(digits);
    return digits;
}

} // namespace d1
