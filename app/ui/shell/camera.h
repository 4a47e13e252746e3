// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace d1 {

class Theme;

/// Saves pictures of widgets, each in light and in dark: STATE-light.png and STATE-dark.png.
class Camera
{
public:
    /// The theme must outlive it.
    Camera(Theme &theme, QString folder);

    void take(QWidget *widget, const QString &state);
    /// False as soon as one picture could not be saved.
    [[nodiscard]] bool savedAll() const { return m_savedAll; }

private:
    Theme &m_theme;
    QString m_folder;
    bool m_savedAll = true;
};

} // namespace d1
