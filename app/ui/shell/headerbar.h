// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/session.h"
#include "ui/theme/iconset.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace d1 {

class EnvironmentBadge;
class Theme;

/// The line at the top: the menu, where we are and how to get elsewhere, the environment, the views. Owns no logic; its
/// menus are filled by the window. Theme and icons must outlive it.
class HeaderBar : public QWidget
{
    Q_OBJECT

public:
    HeaderBar(const Theme &theme, const IconSet &icons, QWidget *parent = nullptr);

    /// Everything the window can do.
    void setMainMenu(QMenu *menu);
    /// Databases opened before and ways to open others.
    void setTargetMenu(QMenu *menu);
    /// A checkable action for each view, in the order of their shortcuts.
    void addView(QAction *action);
    /// An action at the right end.
    void addTool(QAction *action);

    /// Absent: no database is open. `pending` is shown while one opens.
    void showIdentity(const std::optional<SessionIdentity> &identity, const QString &pending = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QToolButton *buttonFor(QAction *action, Qt::ToolButtonStyle style);

    const Theme &m_theme;
    QHBoxLayout *m_views;
    QHBoxLayout *m_tools;
    QToolButton *m_menu;
    QToolButton *m_target;
    QToolButton *m_lastInTabOrder;
    EnvironmentBadge *m_badge;
};

} // namespace d1
