// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace d1 {

class TrafficChart;

/// The picture as it stands, or the values, by the file's ending: .svg, .csv, else PNG. What went wrong, in a sentence;
/// empty when nothing did.
[[nodiscard]] QString saveChart(const TrafficChart &chart, const QString &path);

} // namespace d1
