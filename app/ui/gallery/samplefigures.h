// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "features/monitor/monitorfigures.h"

namespace d1 {

/// Figures as a busy shop's database would have them, the same at every call: days and nights, a peak, some errors, and
/// a stretch in which nothing was asked.
[[nodiscard]] MonitorFigures sampleFigures(TimeSpan span, std::size_t steps);

} // namespace d1
