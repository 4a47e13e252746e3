// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/peakthinning.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace d1 {

void PeakThinning::add(const ChartPoint &point)
{
    if (point.isGap()) {
        m_hasGap = true;
        return;
    }
    const double column = std::clamp(std::floor(point.x * m_columns), 0.0, m_columns - 1);
    if (!m_first || column != m_column) {
        flush();
        const double width = 1 / m_columns;
        if (m_hasGap && !m_kept.empty() && point.x - m_kept.back().x > width) {
            const double middle = (point.x + m_kept.back().x) / 2;
            m_kept.push_back({middle, std::numeric_limits<double>::quiet_NaN(), point.place});
        }
        m_column = column;
        m_first = m_least = m_most = point;
    }
    m_hasGap = false;
    if (point.y < m_least.y)
        m_least = point;
    if (point.y > m_most.y)
        m_most = point;
    m_last = point;
}

void PeakThinning::flush()
{
    if (!m_first)
        return;
    const bool fallsFirst = m_least.place < m_most.place;
    const ChartPoint &second = fallsFirst ? m_least : m_most;
    const ChartPoint &third = fallsFirst ? m_most : m_least;
    for (const ChartPoint &point : {*m_first, second, third, m_last}) {
        if (m_kept.empty() || m_kept.back().isGap() || m_kept.back().place != point.place)
            m_kept.push_back(point);
    }
    m_first.reset();
}

std::vector<ChartPoint> PeakThinning::finish()
{
    flush();
    return std::move(m_kept);
}

std::vector<std::size_t> thinnedBars(std::span<const double> values, std::size_t count, double base)
{
    const auto heightOf = [&](std::size_t place) {
        return std::isnan(values[place]) ? -1 : std::abs(values[place] - base);
    };
    const std::size_t bars = std::min(values.size(), count);
    std::vector<std::size_t> kept;
    kept.reserve(bars);
    for (std::size_t bar = 0; bar < bars; ++bar) {
        const std::size_t end = (bar + 1) * values.size() / bars;
        std::size_t highest = bar * values.size() / bars;
        for (std::size_t place = highest + 1; place < end; ++place) {
            if (heightOf(place) > heightOf(highest))
                highest = place;
        }
        kept.push_back(highest);
    }
    return kept;
}

} // namespace d1
