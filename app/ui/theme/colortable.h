// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QColor>

namespace d1 {

/// A whole set of colours.
enum class ColorScheme { Light, Dark, HighContrastLight, HighContrastDark };

[[nodiscard]] constexpr bool isDark(ColorScheme scheme)
{
    return scheme == ColorScheme::Dark || scheme == ColorScheme::HighContrastDark;
}

[[nodiscard]] constexpr bool isHighContrast(ColorScheme scheme)
{
    return scheme == ColorScheme::HighContrastLight || scheme == ColorScheme::HighContrastDark;
}

/// The colours themselves, the only place in the program that has any.
[[nodiscard]] QColor tokenColor(ColorRole role, ColorScheme scheme);

/// Chart series in order, told apart by colour-blind people too; wraps around.
[[nodiscard]] QColor seriesToken(int index, ColorScheme scheme);

/// WCAG's contrast of two opaque colours, 1 to 21; text wants 4.5, and 7 in high contrast.
[[nodiscard]] double contrastOf(const QColor &first, const QColor &second);

} // namespace d1
