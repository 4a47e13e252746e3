// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/sparkline.h"

#include <algorithm>

namespace d1 {

std::vector<QRectF> sparklineBars(const std::vector<double> &values, const QRectF &room)
{
    std::vector<QRectF> bars;
    const double largest = values.empty() ? 0 : std::ranges::max(values);
    if (largest <= 0 || room.isEmpty())
        return bars;
    const double width = room.width() / static_cast<double>(values.size());
    const double gap = width >= 3 ? 1 : 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] <= 0)
            continue;
        const double height = std::max(1.0, values[i] / largest * room.height());
        bars.emplace_back(room.left() + static_cast<double>(i) * width, room.bottom() - height, width - gap, height);
    }
    return bars;
}

} // namespace d1
