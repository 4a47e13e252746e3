// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/charts/charttick.h"

namespace d1 {

/// See ticksOf().
[[nodiscard]] ChartTicks timeTicks(const ChartScale &scale, int atMost, double utcOffsetMs);

} // namespace d1
