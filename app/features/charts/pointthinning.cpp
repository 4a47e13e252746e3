// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/pointthinning.h"

#include <algorithm>
#include <cmath>

namespace d1 {

namespace {

std::size_t cellOf(double fraction, std::size_t cells)
{
    const auto count = static_cast<double>(cells);
    return static_cast<std::size_t>(std::clamp(std::floor(fraction * count), 0.0, count - 1));
}

} // namespace

PointThinning::PointThinning(std::size_t columns, std::size_t rows)
    : m_columns(columns)
    , m_rows(rows)
    , m_taken(columns * rows)
{}

void PointThinning::add(const ChartPoint &point)
{
    if (point.isGap() || std::isnan(point.x))
        return;
    const std::size_t cell = cellOf(point.y, m_rows) * m_columns + cellOf(point.x, m_columns);
    if (m_taken[cell])
        return;
    m_taken[cell] = true;
    m_kept.push_back(point);
}

} // namespace d1
