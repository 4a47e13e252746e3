// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/databases/explorerview.h"
#include "ui/manual/manualwindow.h"
#include "ui/query/querypage.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/settings.h"
#include "ui/shell/welcomepage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/databasesources.h"
#include "ui/widgets/environmentbadge.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/statusline.h"

#include <QAction>
#include <QActionGroup>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QPainter>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <optional>

namespace d1 {

namespace {

using Place = OpenDatabaseDialog::Place;

constexpr QSize firstSize(1280, 800);
constexpr int explorerWidth = 260;

std::optional<SessionIdentity> identityOf(const ActiveDatabase &database)
{
    const SessionPtr session = database.session();
    return session ? std::optional(session->identity()) : std::nullopt;
}

} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_database(databaseSources(*parts.workspace))
    , m_recent(parts.settings->recentTargets())
    , m_header(new HeaderBar(*parts.theme, *parts.icons, this))
    , m_splitter(new QSplitter(this))
    , m_explorer(new ExplorerView(m_database, m_recent, *parts.theme, *parts.icons, this))
    , m_pages(new QStackedWidget(this))
    , m_query(new QueryPage(m_database, *parts.theme, *parts.icons, this))
    , m_error(new ErrorStrip(*parts.theme, *parts.icons, this))
    , m_status(new StatusLine(*parts.theme, this))
    , m_mainMenu(new QMenu(this))
    , m_targetMenu(new QMenu(this))
{
    setWindowTitle(tr("D1 Console"));
    setWindowIcon(parts.icons->icon(IconName::App));
    m_recent.follow(m_database);
    buildActions();
    buildLayout();
    connectViews();
    restore();
    showState();
}

MainWindow::~MainWindow() = default;

QAction *MainWindow::addCommand(QMenu *menu, IconName icon, const QString &text, const QKeySequence &keys)
{
    QAction *action = menu->addAction(m_parts.icons->icon(icon), text);
    action->setShortcut(keys);
    addAction(action); // the shortcut works while the menu is closed
    return action;
}

void MainWindow::addOpenCommands(QMenu *menu)
{
    const auto add = [this, menu](IconName icon, const QString &text, auto slot) {
        connect(menu->addAction(m_parts.icons->icon(icon), text), &QAction::triggered, this, slot);
    };
    add(IconName::Demo, tr("Demo"), [this] { openTarget(QStringLiteral("demo:")); });
    add(IconName::File, tr("SQLite file …"), &MainWindow::openFile);
    add(IconName::Project, tr("Worker project …"), [this] { openFrom(Place::Project); });
    add(IconName::DevServer, tr("wrangler dev …"), [this] { openFrom(Place::DevServer); });
    add(IconName::Cloud, tr("Cloudflare …"), [this] { openFrom(Place::Cloudflare); });
}

void MainWindow::buildActions()
{
    QMenu *open = m_mainMenu->addMenu(m_parts.icons->icon(IconName::Open), tr("Open"));
    addOpenCommands(open);
    QAction *openFile = addCommand(m_mainMenu, IconName::File, tr("Open file …"), QKeySequence::Open);
    connect(openFile, &QAction::triggered, this, &MainWindow::openFile);
    m_mainMenu->addSeparator();

    m_showExplorer = addCommand(m_mainMenu, IconName::Sidebar, tr("Explorer"), QKeySequence(Qt::CTRL | Qt::Key_B));
    m_showExplorer->setCheckable(true);
    connect(m_showExplorer, &QAction::toggled, this, &MainWindow::setExplorerVisible);
    QAction *filter = addCommand(m_mainMenu, IconName::Search, tr("Find in the explorer"),
                                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    connect(filter, &QAction::triggered, this, [this] {
        m_showExplorer->setChecked(true);
        m_explorer->focusFilter();
    });

    QMenu *themes = m_mainMenu->addMenu(m_parts.icons->icon(IconName::Theme), tr("Theme"));
    auto *group = new QActionGroup(this);
    const auto addTheme = [this, themes, group](const QString &text, ThemeMode mode) {
        QAction *action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_parts.theme->mode() == mode);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] {
            m_parts.theme->setMode(mode);
            m_parts.settings->setThemeMode(mode);
        });
    };
    addTheme(tr("As the system"), ThemeMode::System);
    addTheme(tr("Light"), ThemeMode::Light);
    addTheme(tr("Dark"), ThemeMode::Dark);

    m_mainMenu->addSeparator();
    QAction *manual = addCommand(m_mainMenu, IconName::Info, tr("Manual"), QKeySequence::HelpContents);
    connect(manual, &QAction::triggered, this, &MainWindow::showManual);
    QAction *quit = addCommand(m_mainMenu, IconName::Close, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    connect(quit, &QAction::triggered, this, &QWidget::close);

    auto *query = new QAction(m_parts.icons->icon(IconName::Query), tr("Query"), this);
    query->setCheckable(true);
    query->setChecked(true);
    query->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_1));
    auto *views = new QActionGroup(this);
    views->addAction(query);
    addAction(query);
    connect(query, &QAction::triggered, this, [this] { m_query->setFocus(Qt::ShortcutFocusReason); });

    m_header->setMainMenu(m_mainMenu);
    m_header->setTargetMenu(m_targetMenu);
    m_header->addView(query);
    m_header->addTool(m_showExplorer);
    connect(m_targetMenu, &QMenu::aboutToShow, this, &MainWindow::fillTargetMenu);
}

void MainWindow::buildLayout()
{
    auto *welcome = new WelcomePage(*m_parts.theme, *m_parts.icons, this);
    connect(welcome, &WelcomePage::demoRequested, this, [this] { openTarget(QStringLiteral("demo:")); });
    connect(welcome, &WelcomePage::fileRequested, this, &MainWindow::openFile);
    connect(welcome, &WelcomePage::projectRequested, this, [this] { openFrom(Place::Project); });
    connect(welcome, &WelcomePage::devServerRequested, this, [this] { openFrom(Place::DevServer); });
    connect(welcome, &WelcomePage::cloudflareRequested, this, [this] { openFrom(Place::Cloudflare); });
    m_pages->addWidget(welcome);
    m_pages->addWidget(m_query);

    m_splitter->addWidget(m_explorer);
    m_splitter->addWidget(m_pages);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({explorerWidth, firstSize.width() - explorerWidth});

    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_error);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
}

void MainWindow::connectViews()
{
    connect(m_explorer, &ExplorerView::openRequested, this, &MainWindow::openTarget);
    connect(m_explorer, &ExplorerView::sqlRequested, m_query, &QueryPage::openSql);
    connect(m_explorer, &ExplorerView::rowsRequested, this, [this](const QString &title, const QString &sql) {
        m_query->openSql(title, sql);
        m_query->runAll();
    });
    connect(m_query, &QueryPage::summaryChanged, m_status, &StatusLine::setSummary);
    connect(m_query, &QueryPage::openDatabaseRequested, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_error, &ErrorStrip::retryRequested, &m_database, &ActiveDatabase::retry);
    connect(&m_database, &ActiveDatabase::stateChanged, this, &MainWindow::showState);
    connect(&m_recent, &RecentTargets::changed, this,
            [this] { m_parts.settings->setRecentTargets(m_recent.entries()); });
    connect(m_parts.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MainWindow::fillTargetMenu()
{
    m_targetMenu->clear();
    for (const RecentTarget &entry : m_recent.entries()) {
        const QString text = tr("%1 (%2)").arg(entry.name, entry.target);
        QAction *action = m_targetMenu->addAction(m_parts.icons->icon(IconName::Database), text);
        const QString target = entry.target;
        connect(action, &QAction::triggered, this, [this, target] { openTarget(target); });
    }
    if (!m_recent.entries().isEmpty())
        m_targetMenu->addSeparator();
    addOpenCommands(m_targetMenu);
}

void MainWindow::showState()
{
    const std::optional<SessionIdentity> identity = identityOf(m_database);
    const bool opening = m_database.state() == ActiveDatabase::State::Opening;
    m_header->showIdentity(identity, opening ? QString::fromStdString(textOf(*m_database.target())) : QString());
    m_status->setIdentity(identity);
    m_status->setActivity(opening ? tr("Opening …") : QString());
    m_pages->setCurrentIndex(m_database.state() == ActiveDatabase::State::Ready ? 1 : 0);
    if (m_database.state() == ActiveDatabase::State::Failed && m_database.error())
        m_error->showError(*m_database.error(), m_database.target().has_value());
    else
        m_error->clear();
    const bool production = identity && identity->environment == Environment::Production;
    const int edge = production ? metrics::ProductionEdge : 0;
    layout()->setContentsMargins(edge, edge, edge, edge);
    setWindowTitle(identity ? tr("%1 – D1 Console").arg(QString::fromStdString(identity->displayName))
                            : tr("D1 Console"));
    update();
}

void MainWindow::openTarget(const QString &target)
{
    const Result<Target> parsed = parseTarget(target.toStdString());
    if (parsed)
        m_database.open(*parsed);
    else
        m_database.fail(parsed.error());
}

void MainWindow::openFile()
{
    auto *dialog = new QFileDialog(this, tr("Open a SQLite file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("SQLite databases (*.sqlite *.sqlite3 *.db *.db3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { openTarget(QStringLiteral("file:") + path); });
    dialog->open();
}

void MainWindow::openFrom(OpenDatabaseDialog::Place place)
{
    auto *dialog =
        new OpenDatabaseDialog(place, *m_parts.workspace, *m_parts.credentials, *m_parts.theme, *m_parts.icons, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenDatabaseDialog::chosen, this, &MainWindow::openTarget);
    dialog->open();
}

void MainWindow::showManual()
{
    if (!m_manual)
        m_manual = std::make_unique<ManualWindow>(*m_parts.theme);
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void MainWindow::setExplorerVisible(bool visible)
{
    m_explorer->setVisible(visible);
    m_parts.settings->setExplorerVisible(visible);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_parts.settings->windowGeometry()))
        resize(firstSize);
    m_splitter->restoreState(m_parts.settings->splitterState());
    m_splitter->setHandleWidth(1);
    m_showExplorer->setChecked(m_parts.settings->isExplorerVisible());
    m_explorer->setVisible(m_showExplorer->isChecked());
}

void MainWindow::remember()
{
    m_parts.settings->setWindowGeometry(saveGeometry());
    m_parts.settings->setSplitterState(m_splitter->saveState());
}

/// What runs is stopped and waited for, so that no write is cut off in the middle; the window is out of sight
/// meanwhile.
void MainWindow::closeEvent(QCloseEvent *event)
{
    const SessionPtr session = m_database.session();
    if (!m_closing)
        remember();
    if (m_closing || !session) {
        m_manual.reset();
        event->accept();
        return;
    }
    m_closing = true;
    event->ignore();
    hide();
    QCoro::connect(session->close(), this, [this] { close(); });
}

void MainWindow::paintEvent(QPaintEvent *)
{
    const std::optional<SessionIdentity> identity = identityOf(m_database);
    if (!identity || identity->environment != Environment::Production)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_parts.theme->color(EnvironmentBadge::roleOf(Environment::Production)));
}

} // namespace d1
