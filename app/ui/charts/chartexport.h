// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace d1 {

class ChartCanvas;

enum class PictureFormat { Png, Svg };

/// The chart as it stands on the screen, without the crosshair, as the bytes of a file; PNG has two pixels for each of
/// ours. `description` is read to who cannot see an SVG.
[[nodiscard]] QByteArray chartFile(ChartCanvas &canvas, PictureFormat format, const QString &description);

/// "png", "svg".
[[nodiscard]] QString suffixOf(PictureFormat format);

} // namespace d1
