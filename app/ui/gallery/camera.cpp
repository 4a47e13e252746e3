// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/camera.h"

#include "ui/theme/theme.h"

#include <QPixmap>
#include <QWidget>

#include <utility>

namespace d1 {

Camera::Camera(Theme &theme, QString folder)
    : m_theme(theme)
    , m_folder(std::move(folder))
{}

void Camera::take(QWidget *widget, const QString &state)
{
    const ThemeMode before = m_theme.mode();
    const std::pair<ThemeMode, QString> themes[] = {{ThemeMode::Light, QStringLiteral("light")},
                                                    {ThemeMode::Dark, QStringLiteral("dark")},
                                                    {ThemeMode::HighContrastDark, QStringLiteral("contrast")}};
    for (const auto &[mode, name] : themes) {
        m_theme.setMode(mode);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, state, name);
        m_savedAll = widget->grab().save(file) && m_savedAll;
    }
    m_theme.setMode(before);
}

} // namespace d1
