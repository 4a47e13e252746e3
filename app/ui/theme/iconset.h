// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"
#include "ui/theme/iconname.h"

#include <QIcon>
#include <QPixmap>

namespace d1 {

class Theme;

/// Our own icons in the theme's colours. The theme must outlive every icon taken from here.
class IconSet
{
public:
    explicit IconSet(const Theme &theme);

    /// Drawn in the role's colour of the theme in force when it is painted, so it follows a switch by itself.
    [[nodiscard]] QIcon icon(IconName name, ColorRole role = ColorRole::SecondaryText) const;

    /// For painting by hand: `size` in device-independent pixels, in the colours of this moment.
    [[nodiscard]] QPixmap pixmap(IconName name, ColorRole role, int size, qreal devicePixelRatio) const;

private:
    const Theme &m_theme;
};

} // namespace d1
