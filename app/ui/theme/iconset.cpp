// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/iconset.h"

#include "ui/theme/svgiconengine.h"

#include <memory>

namespace d1 {

IconSet::IconSet(const Theme &theme)
    : m_theme(theme)
{}

QIcon IconSet::icon(IconName name, ColorRole role) const
{
    return QIcon(new SvgIconEngine(m_theme, name, role));
}

QPixmap IconSet::pixmap(IconName name, ColorRole role, int size, qreal devicePixelRatio) const
{
    SvgIconEngine engine(m_theme, name, role);
    const QSize pixels = QSize(size, size) * devicePixelRatio;
    QPixmap pixmap = engine.pixmap(pixels, QIcon::Normal, QIcon::Off);
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace d1
