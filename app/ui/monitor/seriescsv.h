// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficseries.h"

#include <QByteArray>

namespace d1 {

/// The lines of a chart as CSV for other programs: the beginning of each step in UTC, then a column a line, named as in
/// JSON and in its unit, empty where there is no value.
[[nodiscard]] QByteArray csvOf(const TrafficSeries &series);

} // namespace d1
