// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainactions.h"

#include <QActionGroup>

namespace d1 {

MainActions::MainActions(const IconSet &icons, QWidget *window)
    : QObject(window)
    , m_icons(icons)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    openDemo = add(IconName::Demo, "open.demo", tr("Demo"));
    openFile = add(IconName::File, "open.file", tr("SQLite file …"), QKeySequence::Open);
    openProject = add(IconName::Project, "open.project", tr("Worker project …"));
    openDevServer = add(IconName::DevServer, "open.devServer", tr("wrangler dev …"));
    openCloudflare = add(IconName::Cloud, "open.cloudflare", tr("Cloudflare …"));

    showQuery = add(IconName::Query, "view.query", tr("Query"), QKeySequence(Qt::CTRL | Qt::Key_1));
    showMonitor = add(IconName::Monitor, "view.monitor", tr("Monitor"), QKeySequence(Qt::CTRL | Qt::Key_2));
    showSlow = add(IconName::Slow, "view.slow", tr("Slow"), QKeySequence(Qt::CTRL | Qt::Key_3));
    showAdvisor = add(IconName::Advisor, "view.advisor", tr("Advisor"), QKeySequence(Qt::CTRL | Qt::Key_4));
    showImport = add(IconName::Import, "view.import", tr("Import"), QKeySequence(Qt::CTRL | Qt::Key_5));
    showTasks = add(IconName::Tasks, "view.tasks", tr("Tasks"), QKeySequence(Qt::CTRL | Qt::Key_J));
    showExplorer = add(IconName::Sidebar, "view.explorer", tr("Explorer"), QKeySequence(Qt::CTRL | Qt::Key_B));
    findInExplorer = add(IconName::Filter, "explorer.filter", tr("Filter the explorer"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    goToObject =
        add(IconName::Search, "explorer.goTo", tr("Go to table or column …"), QKeySequence(Qt::CTRL | Qt::Key_P));
    showCommands = add(IconName::Search, "window.commands", tr("Commands …"), QKeySequence(Qt::CTRL | Qt::Key_K));
    showHistory =
        add(IconName::Refresh, "query.history", tr("History …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    openSaved = add(IconName::Open, "query.openSaved", tr("Open saved query …"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    insertSnippet =
        add(IconName::Snippet, "editor.insertSnippet", tr("Insert snippet …"), QKeySequence(Qt::CTRL | Qt::Key_I));
    bringTabsBack = add(IconName::Refresh, "query.bringTabsBack", tr("Bring back the tabs that were set aside"));
    exportData = add(IconName::Export, "database.export", tr("Export …"), QKeySequence(Qt::CTRL | Qt::Key_E));
    editShortcuts = add(IconName::Query, "window.shortcuts", tr("Keyboard shortcuts …"));

    themeAsSystem = add(IconName::Theme, "window.themeSystem", tr("Theme as the system"));
    themeLight = add(IconName::Theme, "window.themeLight", tr("Light theme"));
    themeDark = add(IconName::Theme, "window.themeDark", tr("Dark theme"));
    themeHighContrastLight = add(IconName::Theme, "window.themeHighContrastLight", tr("High contrast, dark on light"));
    themeHighContrastDark = add(IconName::Theme, "window.themeHighContrastDark", tr("High contrast, light on dark"));
    showManual = add(IconName::Info, "help.manual", tr("Manual"), QKeySequence::HelpContents);
    quit = add(IconName::Close, "window.quit", tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));

    for (QAction *action : QList<QAction *>{showExplorer} + themes())
        action->setCheckable(true);
    auto *oneTheme = new QActionGroup(this);
    for (QAction *action : themes())
        oneTheme->addAction(action);
    buildMenu();
}

QAction *MainActions::add(IconName icon, const char *name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(m_icons.icon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcut(keys);
    m_window->addAction(action);
    return action;
}

QList<QAction *> MainActions::waysIn() const
{
    return {openDemo, openFile, openProject, openDevServer, openCloudflare};
}

QList<QAction *> MainActions::themes() const
{
    return {themeAsSystem, themeLight, themeDark, themeHighContrastLight, themeHighContrastDark};
}

void MainActions::buildMenu()
{
    QMenu *open = m_menu->addMenu(m_icons.icon(IconName::Open), tr("Open"));
    open->addActions(waysIn());
    m_menu->addAction(exportData);
    m_menu->addSeparator();
    m_menu->addActions({showCommands, openSaved, showHistory, goToObject, findInExplorer, showExplorer, showTasks});
    m_menu->addSeparator();
    QMenu *theme = m_menu->addMenu(m_icons.icon(IconName::Theme), tr("Theme"));
    theme->addActions(themes());
    m_menu->addAction(editShortcuts);
    m_menu->addSeparator();
    m_menu->addActions({showManual, quit});
}

} // namespace d1
