// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/query/querypage.h"

#include "ui/editor/sqleditor.h"
#include "ui/plan/planview.h"
#include "ui/query/pagefiles.h"
#include "ui/query/querytab.h"
#include "ui/query/querytabbar.h"
#include "ui/query/rowlimitbutton.h"
#include "ui/query/statementplan.h"
#include "ui/query/tabfile.h"
#include "ui/query/tabkeeping.h"
#include "ui/query/textactions.h"
#include "ui/results/resultspane.h"
#include "ui/theme/metrics.h"

#include <QAction>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace d1 {

namespace {

constexpr std::size_t mostClosedTabsKept = 20;

QToolButton *buttonFor(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(action->text());
    return button;
}

} // namespace

QueryPage::QueryPage(ActiveDatabase &database, const Theme &theme, const IconSet &icons, QWidget *parent)
    : QWidget(parent)
    , m_database(database)
    , m_theme(theme)
    , m_icons(icons)
    , m_files(new PageFiles(*this))
    , m_bar(new QueryTabBar(icons))
    , m_stack(new QStackedWidget)
    , m_rowLimit(new RowLimitButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolRow());
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, &QueryPage::showCurrentTab);
    connect(m_bar, &QueryTabBar::closeRequested, this, &QueryPage::removeTab);
    connect(m_bar, &QueryTabBar::nameEdited, this, &QueryPage::renameTab);
    connect(m_bar, &QueryTabBar::nameEditEnded, this, &QueryPage::focusEditor);
    connect(m_rowLimit, &RowLimitButton::limitChanged, this, [this](std::optional<std::size_t> limit) {
        for (QueryTab *tab : tabs())
            tab->setRowLimit(limit);
    });
    new TextActions(this, [this]() -> QueryTab & { return currentTab(); });
    newTab();
}

QAction *QueryPage::addOrder(IconName icon, const char *name, const QString &text, const QList<QKeySequence> &keys,
                             void (QueryPage::*order)())
{
    auto *action = new QAction(m_icons.icon(icon), text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!keys.isEmpty())
        action->setToolTip(QStringLiteral("%1 (%2)").arg(text, keys.front().toString(QKeySequence::NativeText)));
    connect(action, &QAction::triggered, this, order);
    addAction(action);
    return action;
}

QWidget *QueryPage::buildToolRow()
{
    const auto keys = [](auto... combinations) { return QList<QKeySequence>{QKeySequence(combinations)...}; };
    m_run = addOrder(IconName::Run, "query.run", tr("Run"),
                     keys(Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter, Qt::Key_F5), &QueryPage::runStatement);
    m_run->setIcon(m_icons.icon(IconName::Run, ColorRole::Ok));
    QAction *runAll =
        addOrder(IconName::RunAll, "query.runAll", tr("Run all"),
                 keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter), &QueryPage::runAll);
    m_goOnAfterErrors = new QAction(tr("Run all goes on after errors"), this);
    m_goOnAfterErrors->setObjectName(QStringLiteral("query.goOnAfterErrors"));
    m_goOnAfterErrors->setCheckable(true);
    addAction(m_goOnAfterErrors);
    QToolButton *runAllButton = buttonFor(runAll, Qt::ToolButtonTextBesideIcon);
    runAllButton->setPopupMode(QToolButton::MenuButtonPopup);
    runAllButton->addAction(m_goOnAfterErrors);
    QAction *explainOrder = addOrder(IconName::Explain, "query.explain", tr("Explain"),
                                     keys(Qt::CTRL | Qt::SHIFT | Qt::Key_E), &QueryPage::explain);
    m_cancel =
        addOrder(IconName::Cancel, "query.cancel", tr("Cancel"), keys(Qt::CTRL | Qt::Key_Period), &QueryPage::cancel);
    QAction *newTabOrder =
        addOrder(IconName::Plus, "query.newTab", tr("New tab"), keys(Qt::CTRL | Qt::Key_T), &QueryPage::newTab);
    QAction *clearOrder = addOrder(IconName::Close, "results.clear", tr("Clear results"),
                                   keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Backspace), &QueryPage::clear);
    addOrder(IconName::Close, "query.closeTab", tr("Close tab"), keys(Qt::CTRL | Qt::Key_W), &QueryPage::closeTab);
    addOrder(IconName::Refresh, "query.reopenTab", tr("Reopen tab"), keys(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
             &QueryPage::reopenTab);
    addOrder(IconName::Query, "query.renameTab", tr("Rename tab or saved query"), {}, &QueryPage::editTabName);
    addOrder(IconName::Query, "query.switchPane", tr("Switch between editor and results"), keys(Qt::Key_F6),
             &QueryPage::switchPane);
    addOrder(IconName::ChevronRight, "query.nextTab", tr("Next tab"), keys(Qt::CTRL | Qt::Key_PageDown),
             &QueryPage::nextTab);
    addOrder(IconName::ChevronRight, "query.previousTab", tr("Previous tab"), keys(Qt::CTRL | Qt::Key_PageUp),
             &QueryPage::previousTab);

    auto *bar = new QWidget;
    bar->setFixedHeight(metrics::TabHeight + metrics::Space1);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, metrics::Space2, 0);
    row->setSpacing(metrics::Space1);
    row->addWidget(m_bar, 0, Qt::AlignBottom);
    row->addWidget(buttonFor(newTabOrder, Qt::ToolButtonIconOnly));
    row->addStretch(1);
    row->addWidget(m_rowLimit);
    row->addWidget(buttonFor(m_run, Qt::ToolButtonTextBesideIcon));
    row->addWidget(runAllButton);
    row->addWidget(buttonFor(explainOrder, Qt::ToolButtonTextBesideIcon));
    row->addWidget(buttonFor(m_cancel, Qt::ToolButtonTextBesideIcon));
    row->addWidget(buttonFor(clearOrder, Qt::ToolButtonIconOnly));
    return bar;
}

QueryTab &QueryPage::tabAt(int index) const
{
    return *static_cast<QueryTab *>(m_stack->widget(index));
}

QueryTab &QueryPage::currentTab() const
{
    return tabAt(m_stack->currentIndex());
}

QList<QueryTab *> QueryPage::tabs() const
{
    QList<QueryTab *> tabs;
    for (int tab = 0; tab < m_stack->count(); ++tab)
        tabs.append(&tabAt(tab));
    return tabs;
}

QStringList QueryPage::tabNames() const
{
    QStringList names;
    for (int tab = 0; tab < m_bar->count(); ++tab)
        names.append(m_bar->name(tab));
    return names;
}

void QueryPage::showTab(QueryTab &tab)
{
    m_bar->setCurrentIndex(m_stack->indexOf(&tab));
    focusEditor();
}

void QueryPage::setTabName(QueryTab &tab, const QString &name)
{
    const int index = m_stack->indexOf(&tab);
    if (index < 0)
        return; // closed meanwhile
    m_bar->setName(index, name);
    tab.file().setTabName(name);
    Q_EMIT workChanged();
}

void QueryPage::setTabChanged(QueryTab &tab, bool changed)
{
    const int index = m_stack->indexOf(&tab);
    if (index < 0)
        return; // closed meanwhile
    m_bar->setChanged(index, changed);
    Q_EMIT workChanged();
}

void QueryPage::editTabName()
{
    m_bar->editName(m_bar->currentIndex());
}

void QueryPage::renameTab(int tab, const QString &name)
{
    if (tabAt(tab).file().file())
        tabAt(tab).file().rename(name);
    else
        setTabName(tabAt(tab), name);
}

void QueryPage::setPlanSupport(PlanHistory *history, LivePlan *live)
{
    m_planHistory = history;
    m_livePlan = live;
    for (QueryTab *tab : tabs()) {
        tab->statementPlan().setHistory(history);
        tab->statementPlan().setLive(live);
    }
}

void QueryPage::setAdviceOffered(bool offered)
{
    m_isAdviceOffered = offered;
    for (int page = 0; page < m_stack->count(); ++page)
        static_cast<QueryTab *>(m_stack->widget(page))->plan().setAdviceOffered(offered);
}

QueryTab *QueryPage::addTab(const QString &name)
{
    auto *tab = new QueryTab(m_database, m_theme, m_icons);
    tab->setRowLimit(m_rowLimit->limit());
    tab->results().setColumnMemory(&m_columns);
    tab->statementPlan().setHistory(m_planHistory);
    tab->statementPlan().setLive(m_livePlan);
    tab->plan().setAdviceOffered(m_isAdviceOffered);
    m_stack->addWidget(tab);
    connect(tab, &QueryTab::statementRan, this, &QueryPage::statementRan);
    connect(tab, &QueryTab::rowsWanted, this, &QueryPage::openRows);
    connect(tab, &QueryTab::openDatabaseRequested, this, &QueryPage::openDatabaseRequested);
    connect(tab, &QueryTab::tokenRequested, this, &QueryPage::tokenRequested);
    connect(tab, &QueryTab::adviceRequested, this, &QueryPage::adviceRequested);
    connect(tab, &QueryTab::summaryChanged, this, [this, tab](const RunSummary &summary) {
        if (m_stack->currentWidget() == tab) {
            showBusy(tab->isBusy());
            Q_EMIT summaryChanged(summary);
        }
    });
    connect(&tab->editor(), &QsciScintilla::textChanged, this, &QueryPage::workChanged);
    QList<QAction *> orders;
    for (const char *order : {"query.run", "query.explain", "query.format", "query.comment"})
        orders.append(findChild<QAction *>(QLatin1StringView(order)));
    tab->editor().setMenuOrders(orders);
    tab->file().setTabName(name);
    m_files->follow(*tab);
    m_bar->setCurrentIndex(m_bar->addQueryTab(name));
    showCurrentTab();
    return tab;
}

void QueryPage::newTab()
{
    addTab(tr("query %1").arg(++m_lastNumber));
    focusEditor();
}

void QueryPage::openSql(const QString &title, const QString &sql)
{
    if (currentTab().editor().length() == 0 && !currentTab().file().file())
        setTabName(currentTab(), title);
    else
        addTab(title);
    currentTab().editor().setScript(sql.toStdString());
    focusEditor();
}

void QueryPage::openRows(const QString &title, const Statement &statement)
{
    addTab(title)->open(statement);
}

KeptWork QueryPage::work() const
{
    KeptWork work;
    for (int tab = 0; tab < m_bar->count(); ++tab) {
        if (tabAt(tab).editor().length() == 0 && !tabAt(tab).file().file())
            continue;
        if (tab <= m_bar->currentIndex())
            work.current = work.tabs.size();
        work.tabs.push_back(keptTab(tabAt(tab), m_bar->name(tab)));
    }
    work.closed = m_closed;
    return work;
}

void QueryPage::restore(const KeptWork &work)
{
    m_closed.insert(m_closed.begin(), work.closed.begin(), work.closed.end());
    if (work.tabs.empty())
        return;
    for (int tab = m_bar->count() - 1; tab > 0; --tab) {
        if (tabAt(tab).editor().length() == 0)
            removeTab(tab);
    }
    const bool wasEmpty = m_bar->count() == 1 && tabAt(0).editor().length() == 0;
    const int first = wasEmpty ? 0 : m_bar->count();
    for (const KeptTab &kept : work.tabs)
        bringBack(*addTab(QString::fromStdString(kept.name)), kept);
    if (wasEmpty)
        removeTab(0);
    m_bar->setCurrentIndex(first + static_cast<int>(work.current));
    m_lastNumber = m_bar->count();
}

void QueryPage::focusEditor()
{
    currentTab().editor().setFocus(Qt::OtherFocusReason);
}

void QueryPage::closeTab()
{
    removeTab(m_bar->currentIndex());
}

void QueryPage::removeTab(int tab)
{
    QueryTab *widget = &tabAt(tab);
    if (widget->editor().length() > 0)
        m_closed.push_back(keptTab(*widget, m_bar->name(tab)));
    if (m_closed.size() > mostClosedTabsKept)
        m_closed.erase(m_closed.begin());
    if (m_bar->count() == 1)
        newTab();
    widget->disconnect(this);
    m_stack->removeWidget(widget);
    m_bar->removeTab(tab);
    widget->deleteLater();
    showCurrentTab();
    Q_EMIT workChanged();
    focusEditor();
}

void QueryPage::reopenTab()
{
    if (m_closed.empty())
        return;
    const KeptTab last = std::move(m_closed.back());
    m_closed.pop_back();
    openSql(QString::fromStdString(last.name), {});
    bringBack(currentTab(), last);
}

void QueryPage::showCurrentTab()
{
    if (m_stack->count() != m_bar->count())
        return; // in the middle of adding or removing one
    m_stack->setCurrentIndex(m_bar->currentIndex());
    showBusy(currentTab().isBusy());
    Q_EMIT summaryChanged(currentTab().summary());
}

void QueryPage::showBusy(bool busy)
{
    m_cancel->setEnabled(busy);
}

void QueryPage::runStatement()
{
    currentTab().runStatement();
}

void QueryPage::runAll()
{
    const bool goesOn = m_goOnAfterErrors->isChecked();
    currentTab().runAll(goesOn ? QueryRun::OnError::GoOn : QueryRun::OnError::Stop);
}

void QueryPage::explain()
{
    currentTab().explain();
}

void QueryPage::cancel()
{
    currentTab().cancel();
}

void QueryPage::clear()
{
    currentTab().clear();
}

void QueryPage::switchPane()
{
    currentTab().switchPane();
}

void QueryPage::nextTab()
{
    m_bar->setCurrentIndex((m_bar->currentIndex() + 1) % m_bar->count());
}

void QueryPage::previousTab()
{
    m_bar->setCurrentIndex((m_bar->currentIndex() + m_bar->count() - 1) % m_bar->count());
}

} // namespace d1
