// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/trafficsources.h"
#include "ui/databases/opendatabasedialog.h"
#include "ui/databases/recenttargets.h"
#include "ui/finder/shortcuts.h"
#include "ui/shell/splittersizes.h"
#include "ui/tasks/desktopnotifier.h"
#include "ui/tasks/tasklist.h"
#include "ui/theme/iconset.h"
#include "ui/widgets/activedatabase.h"

#include <QWidget>

#include <memory>

class QSplitter;

namespace d1 {

class AdvisorView;
class Clock;
class CredentialStore;
class ErrorStrip;
class ExplorerView;
class ExportDesk;
class Finders;
class HeaderBar;
class HistoryDesk;
class HistoryStore;
class HomePage;
class ImportView;
class MainActions;
class ManualWindow;
class MonitorView;
class LivePlan;
class PlanHistory;
class QueryFolders;
class QueryLog;
class QueryPage;
class Settings;
class Shutdown;
class SideViews;
class SlowView;
class StatusLine;
class TaskPanel;
class Theme;
class ViewDeck;
class WaysIn;
class WindowMemory;
class WorkFile;
class WorkKeeper;
class Workspace;

/// Places the views, carries wishes between them and remembers its shape. No logic of its own. Everything passed must
/// outlive it.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    struct Parts {
        Workspace *workspace = nullptr;
        CredentialStore *credentials = nullptr;
        Clock *clock = nullptr;
        Theme *theme = nullptr;
        const IconSet *icons = nullptr;
        Settings *settings = nullptr;
        HistoryStore *history = nullptr;       ///< null: what runs is not noted
        PlanHistory *plans = nullptr;          ///< null: plans are not kept
        WorkFile *work = nullptr;              ///< null: nothing is kept over restarts
        const QueryFolders *queries = nullptr; ///< copied; null: no query can be saved
        QueryLog *log = nullptr;               ///< null: nobody notes what runs
        TrafficSources traffic;                ///< what is slow, failing, growing and costing
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ActiveDatabase &database() { return m_database; }
    [[nodiscard]] QueryPage &queryPage() { return *m_query; }
    [[nodiscard]] MonitorView &monitorView();
    [[nodiscard]] SlowView &slowView();
    [[nodiscard]] AdvisorView &advisorView();
    [[nodiscard]] ImportView &importView();
    [[nodiscard]] RecentTargets &recentTargets() { return m_recent; }
    [[nodiscard]] TaskList &tasks() { return m_tasks; }

public Q_SLOTS:
    /// A target string; a wrong one is told in the window.
    void openTarget(const QString &target);
    /// The rows of a table or view of the open database, or of the one that is being opened as soon as it is there.
    void showRows(const QString &table);
    void openFrom(d1::OpenDatabaseDialog::Place place);
    /// A database is opened, anything else goes to the import view. `place` is in the window.
    void takeFile(const QString &path, const QPoint &place);
    /// `path` empty: the person chooses; `table` empty: the most likely one.
    void importFile(const QString &path, const QString &table);
    void showManual();
    void editShortcuts();
    /// What would make this statement faster, in the advisor's view.
    void adviseOn(const QString &sql);

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void connectActions();
    void buildLayout();
    void connectViews();
    void connectSideViews();
    void showState();
    void showActivity();
    void showPage();
    void showFailure();
    void tell(const QString &sentence);
    void restoreWork();
    void keepQueries();
    void keepHistory();

    Parts m_parts;
    Shortcuts m_shortcuts; ///< before everything that adds actions
    SplitterSizes m_splitterSizes;
    ActiveDatabase m_database;
    RecentTargets m_recent;
    TaskList m_tasks;
    DesktopNotifier m_notifier;
    MainActions *m_actions;
    WaysIn *m_waysIn;
    Finders *m_finders;
    ExportDesk *m_exports;
    HistoryDesk *m_history = nullptr;
    HeaderBar *m_header;
    QSplitter *m_splitter;
    ExplorerView *m_explorer;
    ViewDeck *m_views;
    LivePlan *m_livePlan; ///< before the page that uses it
    QueryPage *m_query;
    SideViews *m_sideViews;
    HomePage *m_home;
    ErrorStrip *m_error;
    StatusLine *m_status;
    TaskPanel *m_taskPanel;
    WindowMemory *m_memory;
    Shutdown *m_shutdown;
    std::unique_ptr<ManualWindow> m_manual;
    std::unique_ptr<WorkKeeper> m_keeper;
    bool m_tellsFailure = false; ///< the strip, of the database
    bool m_closing = false;
};

} // namespace d1
