// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QColor>

namespace d1 {

/// The colours themselves, the only place in the program that has any.
[[nodiscard]] QColor tokenColor(ColorRole role, bool dark);

/// Chart series in order, told apart by colour-blind people too; wraps around.
[[nodiscard]] QColor seriesToken(int index, bool dark);

/// WCAG's contrast of two opaque colours, 1 to 21; text wants 4.5.
[[nodiscard]] double contrastOf(const QColor &first, const QColor &second);

} // namespace d1
