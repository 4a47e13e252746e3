// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/chartline.h"

#include <algorithm>
#include <cmath>

namespace d1 {

bool operator==(const ChartPoint &left, const ChartPoint &right)
{
    return left.place == right.place && left.x == right.x && (left.y == right.y || (left.isGap() && right.isGap()));
}

std::vector<std::span<const ChartPoint>> runsOf(std::span<const ChartPoint> points)
{
    std::vector<std::span<const ChartPoint>> runs;
    auto at = points.begin();
    while (at != points.end()) {
        const auto first = std::find_if_not(at, points.end(), [](const ChartPoint &point) { return point.isGap(); });
        at = std::find_if(first, points.end(), [](const ChartPoint &point) { return point.isGap(); });
        if (first != at)
            runs.emplace_back(first, at);
    }
    return runs;
}

std::size_t nearestByX(std::span<const ChartPoint> points, double x)
{
    const auto first = std::ranges::lower_bound(points, x, {}, &ChartPoint::x);
    const auto begin = points.begin();
    const auto isPoint = [](const ChartPoint &point) { return !point.isGap(); };
    const auto after = std::find_if(first, points.end(), isPoint);
    const auto before = std::find_if(std::make_reverse_iterator(first), points.rend(), isPoint);
    if (before == points.rend())
        return static_cast<std::size_t>(after - begin);
    if (after == points.end() || std::abs(before->x - x) <= std::abs(after->x - x))
        return static_cast<std::size_t>(before.base() - begin) - 1;
    return static_cast<std::size_t>(after - begin);
}

} // namespace d1
