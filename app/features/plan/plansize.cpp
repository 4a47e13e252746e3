// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plansize.h"

namespace d1 {

std::string countText(std::int64_t count)
{
    std::string text = std::to_string(count);
    const std::size_t first = count < 0 ? 1 : 0;
    for (std::size_t i = text.size(); i > first + 3;) {
        i -= 3;
        text.insert(i, 1, ',');
    }
    return text;
}

} // namespace d1
