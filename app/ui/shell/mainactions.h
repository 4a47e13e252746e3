// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/iconset.h"

#include <QAction>
#include <QMenu>

namespace d1 {

/// The commands of the window's frame, with their keys, and the menus made of them. They do nothing by themselves.
class MainActions final : public QObject
{
    Q_OBJECT

public:
    /// Adds them to `window`, so that their keys work while the menus are closed. The icons must outlive it.
    MainActions(const IconSet &icons, QWidget *window);

    QAction *openDemo;
    QAction *openFile;
    QAction *openProject;
    QAction *openDevServer;
    QAction *openCloudflare;
    QAction *showQuery;
    QAction *showMonitor;
    QAction *showSlow;
    QAction *showAdvisor;
    QAction *showImport;
    QAction *showTasks;
    QAction *showExplorer;
    QAction *findInExplorer;
    QAction *goToObject;
    QAction *showCommands;
    QAction *showHistory;
    QAction *openSaved;
    QAction *insertSnippet;
    QAction *bringTabsBack;
    QAction *exportData;
    QAction *editShortcuts;
    QAction *themeAsSystem;
    QAction *themeLight;
    QAction *themeDark;
    QAction *themeHighContrastLight;
    QAction *themeHighContrastDark;
    QAction *showManual;
    QAction *quit;

    [[nodiscard]] QList<QAction *> waysIn() const;
    [[nodiscard]] QList<QAction *> themes() const;
    /// The caller's window owns it.
    [[nodiscard]] QMenu *mainMenu() const { return m_menu; }

private:
    [[nodiscard]] QAction *add(IconName icon, const char *name, const QString &text, const QKeySequence &keys = {});
    void buildMenu();

    const IconSet &m_icons;
    QWidget *m_window;
    QMenu *m_menu;
};

} // namespace d1
