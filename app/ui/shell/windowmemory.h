// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAction;
class QSplitter;
class QWidget;

namespace d1 {

class ExplorerView;
class LivePlan;
class MainActions;
class QueryPage;
class RecentTargets;
class Settings;
class Shortcuts;
class Theme;

/// What a window was like the last time, and what is chosen in it for the next: its shape at once, each choice when it
/// is made. Everything passed must outlive it.
class WindowMemory final : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Settings *settings = nullptr;
        Theme *theme = nullptr;
        MainActions *actions = nullptr;
        QSplitter *splitter = nullptr; ///< explorer beside the views
        ExplorerView *explorer = nullptr;
        QueryPage *query = nullptr;
        LivePlan *livePlan = nullptr;
        Shortcuts *shortcuts = nullptr;
        RecentTargets *recent = nullptr;
    };

    WindowMemory(Parts parts, QWidget *window);

    /// Gives the window its shape again.
    void restore();
    /// Keeps its shape.
    void keep();

private:
    void followChoices();
    void followTheme();

    Parts m_parts;
    QWidget *m_window;
};

} // namespace d1
