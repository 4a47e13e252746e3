// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"
#include "ui/theme/iconname.h"

#include <QIconEngine>

namespace d1 {

class Theme;

/// Draws one SVG of ours, "currentColor" being the theme's colour at that moment. The theme must outlive it.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(const Theme &theme, IconName name, ColorRole role);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;

    const Theme &m_theme;
    IconName m_name;
    ColorRole m_role;
};

} // namespace d1
