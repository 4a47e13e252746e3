// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colorrole.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace d1 {

enum class ThemeMode { System, Light, Dark };

enum class FontRole { Ui, Secondary, Title, Fixed };

/// Colours and fonts by role, light and dark. Built in main, passed by constructor, outlives every widget.
/// A widget that paints or styles itself reads its colours when painting, or again on changed().
class Theme : public QObject
{
    Q_OBJECT

public:
    /// System follows the desktop: its palette at the start, and the desktop portal's preference where there is one.
    explicit Theme(ThemeMode mode = ThemeMode::System, QObject *parent = nullptr);

    /// Gives the application our style, palette, fonts and style sheet, now and after every change.
    void install(QApplication &application);

    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    [[nodiscard]] bool isDark() const;

    [[nodiscard]] QColor color(ColorRole role) const;
    /// `role` thinned over the surface, for the ground of strips, badges and marks.
    [[nodiscard]] QColor tint(ColorRole role) const;
    /// Chart series in order; wraps around.
    [[nodiscard]] QColor series(int index) const;
    [[nodiscard]] QFont font(FontRole role) const;
    [[nodiscard]] QPalette palette() const;

public Q_SLOTS:
    /// What the desktop prefers; only heeded in ThemeMode::System.
    void setSystemDark(bool dark);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication *m_application = nullptr;
    ThemeMode m_mode;
    bool m_systemDark = false;
};

} // namespace d1
