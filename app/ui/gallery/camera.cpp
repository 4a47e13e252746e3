// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/camera.h"

#include <QPixmap>
#include <QWidget>

#include <algorithm>

namespace d1 {

Camera::Camera(Theme &theme, QString folder)
    : m_theme(theme)
    , m_folder(std::move(folder))
{}

void Camera::take(QWidget *widget, const QString &state)
{
    for (const auto &[mode, name] : std::as_const(m_themes)) {
        m_theme.setMode(mode);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, state, name);
        m_savedAll = widget->grab().save(file) && m_savedAll;
    }
    std::ranges::reverse(m_themes); // to change the theme takes longer than all else
}

} // namespace d1
