// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/galleryvisitor.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QString>

#include <utility>

namespace d1 {

/// Saves pictures of widgets, each in light, dark and high contrast: STATE-light.png, STATE-dark.png,
/// STATE-contrast.png.
class Camera final : public GalleryVisitor
{
public:
    /// The theme must outlive it.
    Camera(Theme &theme, QString folder);

    void take(QWidget *widget, const QString &state) override;
    /// False as soon as one picture could not be saved.
    [[nodiscard]] bool savedAll() const { return m_savedAll; }

private:
    Theme &m_theme;
    QString m_folder;
    /// In the order of the next picture: each begins with the theme that the one before ended with.
    QList<std::pair<ThemeMode, QString>> m_themes{{ThemeMode::Light, QStringLiteral("light")},
                                                  {ThemeMode::Dark, QStringLiteral("dark")},
                                                  {ThemeMode::HighContrastDark, QStringLiteral("contrast")}};
    bool m_savedAll = true;
};

} // namespace d1
