// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "connections/embedded/databasefile.h"
#include "ui/advisor/advisorview.h"
#include "ui/databases/explorerview.h"
#include "ui/editor/sqleditor.h"
#include "ui/exporter/exportdesk.h"
#include "ui/finder/commandentries.h"
#include "ui/finder/shortcutsdialog.h"
#include "ui/history/historydesk.h"
#include "ui/importer/filedrop.h"
#include "ui/importer/importview.h"
#include "ui/manual/manualwindow.h"
#include "ui/plan/liveplan.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/shell/finders.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/homepage.h"
#include "ui/shell/mainactions.h"
#include "ui/shell/querydesk.h"
#include "ui/shell/settings.h"
#include "ui/shell/shutdown.h"
#include "ui/shell/sideviews.h"
#include "ui/shell/viewdeck.h"
#include "ui/shell/waysin.h"
#include "ui/shell/windowmemory.h"
#include "ui/shell/workkeeper.h"
#include "ui/tasks/taskpanel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/databasesources.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/nopermission.h"
#include "ui/widgets/statusline.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QPainter>
#include <QRegion>
#include <QSplitter>
#include <QVBoxLayout>

#include <optional>

namespace d1 {

namespace {

std::optional<SessionIdentity> identityOf(const ActiveDatabase &database)
{
    const SessionPtr session = database.session();
    return session ? std::optional(session->identity()) : std::nullopt;
}

} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_shortcuts(parts.settings->shortcuts())
    , m_splitterSizes(*parts.settings)
    , m_database(databaseSources(*parts.workspace))
    , m_recent(parts.settings->recentTargets())
    , m_actions(new MainActions(*parts.icons, this))
    , m_waysIn(new WaysIn({.workspace = parts.workspace,
                           .credentials = parts.credentials,
                           .theme = parts.theme,
                           .icons = parts.icons,
                           .actions = m_actions},
                          m_database, m_recent, this))
    , m_finders(new Finders(*parts.theme, *parts.icons, this))
    , m_exports(new ExportDesk(m_database, m_tasks, *parts.theme, *parts.icons, this))
    , m_header(new HeaderBar(*parts.theme, *parts.icons, this))
    , m_splitter(new QSplitter(this))
    , m_explorer(new ExplorerView(m_database, m_recent, *parts.theme, *parts.icons, this))
    , m_views(new ViewDeck(this))
    , m_livePlan(new LivePlan(this))
    , m_query(new QueryPage(m_database, *parts.theme, *parts.icons, this))
    , m_sideViews(new SideViews({.database = &m_database,
                                 .tasks = &m_tasks,
                                 .notifier = &m_notifier,
                                 .traffic = parts.traffic,
                                 .log = parts.log,
                                 .clock = parts.clock,
                                 .theme = parts.theme,
                                 .icons = parts.icons},
                                *m_actions, *m_views, this))
    , m_home(new HomePage(*parts.theme, *parts.icons, this))
    , m_error(new ErrorStrip(*parts.theme, *parts.icons, this))
    , m_status(new StatusLine(*parts.theme, this))
    , m_taskPanel(new TaskPanel(m_tasks, *parts.theme, *parts.icons, this))
    , m_memory(new WindowMemory({.settings = parts.settings,
                                 .theme = parts.theme,
                                 .actions = m_actions,
                                 .splitter = m_splitter,
                                 .explorer = m_explorer,
                                 .query = m_query,
                                 .livePlan = m_livePlan,
                                 .shortcuts = &m_shortcuts,
                                 .recent = &m_recent},
                                this))
    , m_shutdown(new Shutdown(m_database, m_tasks, this))
{
    m_views->addView(m_actions->showQuery, m_query);
    setWindowTitle(tr("D1 Console"));
    setWindowIcon(parts.icons->icon(IconName::App));
    m_recent.follow(m_database);
    connectActions();
    buildLayout();
    connectViews();
    connectSideViews();
    m_memory->restore();
    showState();
    m_actions->showHistory->setEnabled(parts.history != nullptr);
    if (parts.history)
        keepHistory();
    keepQueries();
    m_actions->bringTabsBack->setEnabled(parts.work != nullptr);
    if (parts.work)
        restoreWork();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectActions()
{
    connect(m_actions->findInExplorer, &QAction::triggered, this, [this] {
        m_actions->showExplorer->setChecked(true);
        m_explorer->focusFilter();
    });
    connect(m_actions->goToObject, &QAction::triggered, m_finders,
            [this] { m_finders->askPlace(m_database.schema()); });
    connect(m_actions->showCommands, &QAction::triggered, m_finders, &Finders::askCommand);
    connect(m_actions->editShortcuts, &QAction::triggered, this, &MainWindow::editShortcuts);

    connect(m_actions->showManual, &QAction::triggered, this, &MainWindow::showManual);
    connect(m_actions->quit, &QAction::triggered, this, &QWidget::close);

    m_header->setMainMenu(m_actions->mainMenu());
    m_header->setTargetMenu(m_waysIn->menu());
    for (QAction *command : {m_actions->showQuery, m_actions->showMonitor, m_actions->showSlow, m_actions->showAdvisor,
                             m_actions->showImport})
        m_header->addView(command);
    connect(m_actions->showQuery, &QAction::triggered, m_query, &QueryPage::focusEditor);
    connect(m_actions->showTasks, &QAction::triggered, m_taskPanel, &TaskPanel::open);
    m_header->addTool(m_actions->showCommands);
    m_header->addTool(m_actions->showExplorer);
}

void MainWindow::buildLayout()
{
    m_waysIn->follow(m_home->ways());
    m_views->setHome(m_home, m_query);
    m_views->showHome();

    m_splitter->addWidget(m_explorer);
    m_splitter->addWidget(m_views);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);

    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_error);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    m_taskPanel->setBottomMargin(metrics::StatusHeight);
}

void MainWindow::connectViews()
{
    connect(m_explorer, &ExplorerView::openRequested, this, &MainWindow::openTarget);
    connect(m_explorer, &ExplorerView::importRequested, this, [this](const QString &table) { importFile({}, table); });
    connect(new FileDrop(this), &FileDrop::fileDropped, this, &MainWindow::takeFile);
    connect(m_explorer, &ExplorerView::exportRequested, m_exports, &ExportDesk::askTable);
    connect(m_actions->exportData, &QAction::triggered, m_exports, [this] {
        const SqlEditor &editor = m_query->currentTab().editor();
        m_exports->ask(editor.scriptView(), editor.caret());
    });
    connect(m_explorer, &ExplorerView::sqlRequested, m_query, &QueryPage::openSql);
    connect(m_explorer, &ExplorerView::rowsRequested, this, [this](const QString &title, const QString &sql) {
        m_query->openSql(title, sql);
        m_query->runAll();
    });
    connect(m_finders, &Finders::placePicked, this, [this](const SchemaPlace &place, bool wantsRows) {
        if (wantsRows)
            return showRows(place.table);
        m_actions->showExplorer->setChecked(true);
        m_explorer->reveal(place.node, place.table, place.name);
    });
    m_query->setPlanSupport(m_parts.plans, m_livePlan);
    connect(m_query, &QueryPage::summaryChanged, m_status, &StatusLine::setSummary);
    connect(&m_tasks, &TaskList::runningCountChanged, this, &MainWindow::showActivity);
    connect(m_views, &ViewDeck::viewMade, m_taskPanel, &TaskPanel::standLast);
    connect(m_query, &QueryPage::openDatabaseRequested, this, [this] { m_views->showHome(); });
    connect(m_query, &QueryPage::adviceRequested, this, &MainWindow::adviseOn);
    m_query->setAdviceOffered(true);
    connect(m_query, &QueryPage::tokenRequested, m_actions->openCloudflare, &QAction::trigger);
    connect(m_home, &HomePage::tokenRequested, m_actions->openCloudflare, &QAction::trigger);
    connect(m_home, &HomePage::retryRequested, &m_database, &ActiveDatabase::retry);
    connect(m_error, &ErrorStrip::retryRequested, &m_database, &ActiveDatabase::retry);
    connect(&m_database, &ActiveDatabase::stateChanged, this, &MainWindow::showState);
    connect(m_parts.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(m_shutdown, &Shutdown::ended, this, [this] {
        close();
        QCoreApplication::quit(); // Qt does not count the end of a window out of sight as the last one's
    });
}

void MainWindow::connectSideViews()
{
    const auto open = [this](const QString &title, const QString &sql) {
        m_views->showView(m_query);
        m_query->openSql(title, sql);
        m_query->focusEditor();
    };
    connect(m_sideViews, &SideViews::queryViewRequested, m_actions->showQuery, &QAction::trigger);
    connect(m_sideViews, &SideViews::sqlRequested, this, open);
    connect(m_sideViews, &SideViews::planRequested, this, [this, open](const QString &title, const QString &sql) {
        open(title, sql);
        m_query->explain();
    });
    connect(m_sideViews, &SideViews::adviceRequested, this, &MainWindow::adviseOn);
    connect(m_sideViews, &SideViews::tokenRequested, m_actions->openCloudflare, &QAction::trigger);
}

MonitorView &MainWindow::monitorView()
{
    return m_sideViews->monitor();
}

SlowView &MainWindow::slowView()
{
    return m_sideViews->slow();
}

AdvisorView &MainWindow::advisorView()
{
    return m_sideViews->advisor();
}

ImportView &MainWindow::importView()
{
    return m_sideViews->import();
}

void MainWindow::adviseOn(const QString &sql)
{
    AdvisorView &advisor = m_sideViews->advisor();
    m_views->showView(&advisor);
    advisor.advise(sql);
}

void MainWindow::showState()
{
    const std::optional<SessionIdentity> identity = identityOf(m_database);
    const bool opening = m_database.state() == ActiveDatabase::State::Opening;
    m_actions->exportData->setEnabled(identity.has_value());
    m_header->showIdentity(identity, opening ? QString::fromStdString(textOf(*m_database.target())) : QString());
    m_status->setIdentity(identity);
    showActivity();
    showPage();
    showFailure();
    const bool production = identity && identity->environment == Environment::Production;
    const int edge = production ? metrics::ProductionEdge : 0;
    layout()->setContentsMargins(edge, edge, edge, edge);
    setWindowTitle(identity ? tr("%1 – D1 Console").arg(QString::fromStdString(identity->displayName))
                            : tr("D1 Console"));
    update();
}

void MainWindow::showActivity()
{
    const int running = static_cast<int>(m_tasks.runningCount());
    const bool opening = m_database.state() == ActiveDatabase::State::Opening;
    QString text;
    if (opening)
        text = tr("Opening …");
    else if (running > 0)
        text = running == 1 ? tr("1 task running") : tr("%1 tasks running").arg(running);
    m_status->setActivity(text);
}

/// A missing right has a page of its own in place of the ways in.
void MainWindow::showFailure()
{
    const bool hasFailed = m_database.state() == ActiveDatabase::State::Failed && m_database.error();
    const bool isRefused = hasFailed && NoPermission::fits(*m_database.error());
    const bool canRetry = m_database.target().has_value();
    m_home->setRefusal(isRefused ? m_database.error() : std::nullopt, canRetry);
    if (m_tellsFailure)
        m_error->clear(); // what else is told there stays until it was read
    m_tellsFailure = hasFailed && !isRefused;
    if (m_tellsFailure)
        m_error->showError(*m_database.error(), canRetry);
}

void MainWindow::tell(const QString &sentence)
{
    m_tellsFailure = false;
    m_error->showNotice(sentence);
}

/// While a database opens, the page stays: the welcome page's buttons would take what is typed on.
void MainWindow::showPage()
{
    const bool ready = m_database.state() == ActiveDatabase::State::Ready;
    if (m_database.state() == ActiveDatabase::State::Opening || (ready && m_views->currentWidget() == m_query))
        return;
    m_views->setHasDatabase(ready);
    if (ready && m_views->currentWidget() == m_query && !m_explorer->isAncestorOf(focusWidget()))
        m_query->focusEditor();
}

void MainWindow::openTarget(const QString &target)
{
    m_waysIn->openTarget(target);
}

void MainWindow::showRows(const QString &table)
{
    if (m_database.state() == ActiveDatabase::State::Opening) {
        connect(
            &m_database, &ActiveDatabase::stateChanged, this, [this, table] { showRows(table); },
            Qt::SingleShotConnection);
    } else if (m_database.state() == ActiveDatabase::State::Ready && !m_explorer->showRows(table)) {
        tell(tr("There is no table or view “%1” in this database.").arg(table));
    }
}

void MainWindow::openFrom(OpenDatabaseDialog::Place place)
{
    m_waysIn->openFrom(place);
}

void MainWindow::takeFile(const QString &path, const QPoint &place)
{
    if (isDatabaseFile(path))
        openTarget(QString::fromStdString(textOf(FileTarget{path.toStdString()})));
    else
        importFile(path, m_explorer->tableAt(m_explorer->mapFrom(this, place)));
}

void MainWindow::importFile(const QString &path, const QString &table)
{
    ImportView &view = m_sideViews->import();
    m_views->showView(&view);
    if (path.isEmpty())
        view.chooseFile(table);
    else
        view.openFile(path, table);
}

void MainWindow::showManual()
{
    if (!m_manual)
        m_manual = std::make_unique<ManualWindow>(*m_parts.theme);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::editShortcuts()
{
    m_views->makeAll(); // their commands too have keys to choose
    auto *dialog = new ShortcutsDialog(CommandEntries::commandsOf(this), m_shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::keepHistory()
{
    m_history = new HistoryDesk(*m_parts.history, *m_parts.theme, *m_parts.icons, this);
    connect(m_query, &QueryPage::statementRan, m_history, &HistoryDesk::note);
    connect(m_history, &HistoryDesk::openRequested, m_query, &QueryPage::openSql);
    connect(m_actions->showHistory, &QAction::triggered, m_history, [this] {
        const std::optional<SessionIdentity> identity = identityOf(m_database);
        m_history->show(identity ? QString::fromStdString(identity->target) : QString());
    });
}

void MainWindow::keepQueries()
{
    m_actions->openSaved->setEnabled(m_parts.queries != nullptr);
    m_actions->insertSnippet->setEnabled(m_parts.queries != nullptr);
    if (m_parts.queries)
        new QueryDesk(*m_parts.queries, *m_query, m_database, *m_finders, *m_actions, this);
}

void MainWindow::restoreWork()
{
    m_keeper = std::make_unique<WorkKeeper>(*m_query, *m_parts.work);
    connect(m_keeper.get(), &WorkKeeper::notAllKept, this, &MainWindow::tell);
    connect(m_actions->bringTabsBack, &QAction::triggered, this, [this] {
        if (const QString sentence = m_keeper->restoreSetAside(); !sentence.isEmpty())
            tell(sentence);
    });
    if (const QString sentence = m_keeper->restore(); !sentence.isEmpty())
        tell(sentence);
    if (!m_query->work().tabs.empty())
        m_views->setCurrentWidget(m_query);
}

/// Without a database Enter goes the shortest way in; while one is being opened it must not go another.
void MainWindow::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && m_home->isVisibleTo(this) && m_database.state() != ActiveDatabase::State::Opening)
        m_home->setFocus(Qt::OtherFocusReason);
    QWidget::showEvent(event);
}

/// The window is out of sight while what runs is stopped and waited for.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing) {
        m_closing = true;
        m_memory->keep();
        if (m_keeper)
            m_keeper->end();
    }
    if (m_shutdown->isDone()) {
        m_manual.reset();
        event->accept();
        return;
    }
    event->ignore();
    hide();
    m_shutdown->begin();
}

void MainWindow::paintEvent(QPaintEvent *)
{
    const std::optional<SessionIdentity> identity = identityOf(m_database);
    if (!identity || identity->environment != Environment::Production)
        return;
    QPainter painter(this);
    painter.setClipRegion(QRegion(rect()) - rect().marginsRemoved(layout()->contentsMargins()));
    painter.fillRect(rect(), m_parts.theme->color(EnvironmentBadge::roleOf(Environment::Production)));
}

} // namespace d1
