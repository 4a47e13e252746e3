// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/chartline.h"

#include <vector>

namespace d1 {

/// Thins a cloud of points to one a pixel of a raster: what another point would cover anyway is left out, and every
/// spot that holds a point keeps one. Any order; one use a cloud.
class PointThinning
{
public:
    /// Both above 0.
    PointThinning(std::size_t columns, std::size_t rows);

    /// Fractions from 0 to 1; gaps are left out.
    void add(const ChartPoint &point);
    [[nodiscard]] std::vector<ChartPoint> finish() { return std::move(m_kept); }

private:
    std::size_t m_columns;
    std::size_t m_rows;
    std::vector<bool> m_taken;
    std::vector<ChartPoint> m_kept;
};

} // namespace d1
