// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmemory.h"

#include "ui/databases/explorerview.h"
#include "ui/databases/recenttargets.h"
#include "ui/finder/shortcuts.h"
#include "ui/plan/liveplan.h"
#include "ui/query/querypage.h"
#include "ui/query/rowlimitbutton.h"
#include "ui/shell/mainactions.h"
#include "ui/shell/settings.h"
#include "ui/theme/theme.h"

#include <QSplitter>

#include <optional>
#include <utility>

namespace d1 {

namespace {

constexpr QSize firstSize(1280, 800);
constexpr int explorerWidth = 260;

} // namespace

WindowMemory::WindowMemory(Parts parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    followChoices();
    followTheme();
}

void WindowMemory::followChoices()
{
    Settings *settings = m_parts.settings;
    for (const bool hosted : {false, true})
        m_parts.livePlan->set(hosted, settings->isPlanLive(hosted));
    m_parts.query->rowLimit().setLimit(settings->rowLimit());
    m_parts.query->columnMemory().restore(settings->columnLayouts());

    connect(m_parts.livePlan, &LivePlan::changed, this, [this] {
        for (const bool hosted : {false, true})
            m_parts.settings->setPlanLive(hosted, m_parts.livePlan->isOn(hosted));
    });
    connect(&m_parts.query->rowLimit(), &RowLimitButton::limitChanged, this,
            [settings](std::optional<std::size_t> rows) { settings->setRowLimit(rows); });
    connect(m_parts.shortcuts, &Shortcuts::changed, this,
            [this] { m_parts.settings->setShortcuts(m_parts.shortcuts->chosen()); });
    connect(m_parts.recent, &RecentTargets::changed, this,
            [this] { m_parts.settings->setRecentTargets(m_parts.recent->entries()); });
    connect(m_parts.actions->showExplorer, &QAction::toggled, this, [this](bool visible) {
        m_parts.explorer->setVisible(visible);
        m_parts.settings->setExplorerVisible(visible);
    });
}

void WindowMemory::followTheme()
{
    const MainActions &actions = *m_parts.actions;
    const std::pair<QAction *, ThemeMode> themes[] = {{actions.themeAsSystem, ThemeMode::System},
                                                      {actions.themeLight, ThemeMode::Light},
                                                      {actions.themeDark, ThemeMode::Dark},
                                                      {actions.themeHighContrastLight, ThemeMode::HighContrastLight},
                                                      {actions.themeHighContrastDark, ThemeMode::HighContrastDark}};
    for (const auto &[action, mode] : themes) {
        action->setChecked(m_parts.theme->mode() == mode);
        connect(action, &QAction::triggered, this, [this, mode = mode] {
            m_parts.theme->setMode(mode);
            m_parts.settings->setThemeMode(mode);
        });
    }
}

void WindowMemory::restore()
{
    if (!m_window->restoreGeometry(m_parts.settings->windowGeometry()))
        m_window->resize(firstSize);
    m_parts.splitter->setSizes({explorerWidth, firstSize.width() - explorerWidth});
    m_parts.splitter->restoreState(m_parts.settings->splitterState());
    m_parts.splitter->setHandleWidth(1); // the state holds one, too
    m_parts.actions->showExplorer->setChecked(m_parts.settings->isExplorerVisible());
    m_parts.explorer->setVisible(m_parts.actions->showExplorer->isChecked());
}

void WindowMemory::keep()
{
    m_parts.settings->setWindowGeometry(m_window->saveGeometry());
    m_parts.settings->setSplitterState(m_parts.splitter->saveState());
    m_parts.settings->setColumnLayouts(m_parts.query->columnMemory().saved());
}

} // namespace d1
