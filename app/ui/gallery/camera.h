// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/galleryvisitor.h"

#include <QString>

namespace d1 {

class Theme;

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
    bool m_savedAll = true;
};

} // namespace d1
