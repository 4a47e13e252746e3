// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <vector>

namespace d1 {

/// Bars of equal width for values of equal steps, the largest as high as there is room; a value above nothing is at
/// least a pixel high. A value, so that it is tested without a window.
[[nodiscard]] std::vector<QRectF> sparklineBars(const std::vector<double> &values, const QRectF &room);

} // namespace d1
