// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/exporter/pagesizer.h"

#include <algorithm>
#include <numeric>

namespace d1 {

namespace {

constexpr double fastestGrowth = 4;
constexpr double fastestShrink = 4;
// A page may come out this many times larger than aimed at, when its rows are unlike those before.
constexpr double surprise = 8;
// Twice as many characters, and a letter, stay below D1's longest value by far.
constexpr double longestEver = 250'000;

} // namespace

PageSizer::PageSizer(std::size_t columns, PageAim aim)
    : m_aim(aim)
    , m_averages(columns, 0.0)
{
    m_shape.longest.resize(columns);
    setRows(static_cast<double>(aim.firstRows));
}

void PageSizer::learn(std::size_t rows, std::span<const std::size_t> columnBytes, std::chrono::nanoseconds time)
{
    if (rows == 0)
        return;
    const auto count = static_cast<double>(rows);
    std::ranges::transform(columnBytes, m_averages.begin(),
                           [count](std::size_t bytes) { return static_cast<double>(bytes) / count; });
    const double bytesOfARow = std::max(1.0, std::accumulate(m_averages.begin(), m_averages.end(), 0.0));
    const double secondsOfARow = std::max(1e-9, std::chrono::duration<double>(time).count() / count);
    setRows(std::min({static_cast<double>(m_aim.bytes) / bytesOfARow,
                      std::chrono::duration<double>(m_aim.time).count() / secondsOfARow,
                      static_cast<double>(m_shape.rows) * fastestGrowth}));
}

bool PageSizer::shrink()
{
    if (m_shape.rows <= 1)
        return false;
    setRows(static_cast<double>(m_shape.rows) / fastestShrink);
    return true;
}

void PageSizer::setRows(double rows)
{
    m_shape.rows = static_cast<std::size_t>(std::clamp(rows, 1.0, static_cast<double>(m_aim.mostRows)));
    // Half of the surprise for any column, half for the columns that have been long before.
    const double share = surprise / 2 * static_cast<double>(m_aim.bytes)
                         / static_cast<double>(m_shape.rows * std::max<std::size_t>(1, m_averages.size()));
    for (std::size_t column = 0; column < m_averages.size(); ++column)
        m_shape.longest[column] =
            static_cast<std::size_t>(std::min(longestEver, share + surprise / 2 * m_averages[column]));
}

} // namespace d1
