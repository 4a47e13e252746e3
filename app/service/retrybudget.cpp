// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/retrybudget.h"

#include <algorithm>

namespace d1 {

void RetryBudget::earn()
{
    m_left = std::min(Reserve, m_left + PerRequest);
}

bool RetryBudget::take()
{
    if (m_left < 1.0)
        return false;
    m_left -= 1.0;
    return true;
}

} // namespace d1
