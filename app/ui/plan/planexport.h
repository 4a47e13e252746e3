// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/planpicture.h"

#include <QByteArray>

namespace d1 {

enum class PlanFormat { Svg, Png, Text, Json };

/// A plan as the bytes of a file. SVG and PNG look as `picture` does, whole and without its selection; PNG has two
/// pixels for each of ours.
[[nodiscard]] QByteArray planFile(PlanPicture picture, PlanFormat format, const QColor &background);

/// "svg", "png", "txt", "json".
[[nodiscard]] QString suffixOf(PlanFormat format);

} // namespace d1
