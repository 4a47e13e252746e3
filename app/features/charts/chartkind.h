// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace d1 {

enum class ChartKind { Line, Bars, Points };

/// So many series can be told apart by their colours.
inline constexpr int MaxChartSeries = 6;

} // namespace d1
