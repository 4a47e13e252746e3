// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"
#include "ui/theme/colortable.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace d1 {

enum class ThemeMode { System, Light, Dark, HighContrastLight, HighContrastDark };

/// What the desktop asks of programs.
struct DesktopLook {
    bool dark = false;
    bool highContrast = false;

    bool operator==(const DesktopLook &) const = default;
};

enum class FontRole { Ui, Secondary, Title, Fixed };

/// Colours and fonts by role, light and dark. Built in main, passed by constructor, outlives every widget.
/// A widget that paints or styles itself reads its colours when painting, or again on changed().
class Theme : public QObject
{
    Q_OBJECT

public:
    /// System follows the desktop: its palette at the start, then what setDesktopLook() tells.
    explicit Theme(ThemeMode mode = ThemeMode::System, QObject *parent = nullptr);

    /// Gives the application our style, palette, fonts and style sheet, now and after every change.
    void install(QApplication &application);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    [[nodiscard]] DesktopLook desktopLook() const { return m_desktop; }
    [[nodiscard]] ColorScheme scheme() const;
    [[nodiscard]] bool isDark() const { return d1::isDark(scheme()); }
    [[nodiscard]] bool isHighContrast() const { return d1::isHighContrast(scheme()); }

    [[nodiscard]] QColor color(ColorRole role) const;
    /// `role` thinned over the surface, for the ground of strips, badges and marks; the surface in high contrast.
    [[nodiscard]] QColor tint(ColorRole role) const;
    /// Chart series in order; wraps around.
    [[nodiscard]] QColor series(int index) const;
    [[nodiscard]] QFont font(FontRole role) const;
    [[nodiscard]] QPalette palette() const;

public Q_SLOTS:
    /// Only heeded in ThemeMode::System.
    void setDesktopLook(d1::DesktopLook look);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication *m_application = nullptr;
    ThemeMode m_mode;
    DesktopLook m_desktop;
};

} // namespace d1
