// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/slowview.h"

#include "features/monitor/indexreporting.h"
#include "features/querylog/querylogreader.h"
#include "ui/slow/indexreportpage.h"
#include "ui/slow/slowdetails.h"
#include "ui/slow/slowlist.h"
#include "ui/slow/slowqueriespage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/traffic/rangewords.h"
#include "ui/traffic/trafficbar.h"
#include "ui/widgets/activedatabase.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace d1 {

using namespace std::chrono_literals;

SlowView::SlowView(Parts parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(std::move(parts))
    , m_bar(new TrafficBar({.range = m_parts.range,
                            .selection = m_parts.selection,
                            .database = m_parts.database,
                            .theme = m_parts.theme,
                            .icons = m_parts.icons}))
    , m_tabs(new QTabBar)
    , m_filter(new QLineEdit)
    , m_showsMuted(new QCheckBox(tr("Show muted")))
    , m_stack(new QStackedWidget)
    , m_queries(new SlowQueriesPage(*m_parts.theme, *m_parts.icons))
    , m_indexes(new IndexReportPage(*m_parts.theme, *m_parts.icons))
{
    m_stack->addWidget(m_queries);
    m_stack->addWidget(m_indexes);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(buildTools());
    column->addWidget(m_stack, 1);
    connectParts();
}

SlowView::~SlowView() = default;

QWidget *SlowView::buildTools()
{
    m_tabs->addTab(tr("Queries"));
    m_tabs->addTab(tr("Index use"));
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setAccessibleName(tr("Pages of slow queries"));
    m_filter->setPlaceholderText(tr("Filter by words of the SQL"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(m_parts.icons->icon(IconName::Search, ColorRole::MutedText), QLineEdit::LeadingPosition);
    auto *again = new QAction(m_parts.icons->icon(IconName::Refresh), tr("Read again"), this);
    again->setObjectName(QStringLiteral("slow.refresh"));
    again->setShortcut(QKeySequence::Refresh);
    again->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(again, &QAction::triggered, this, &SlowView::refresh);
    auto *find = new QAction(m_parts.icons->icon(IconName::Filter), tr("Filter the slow queries"), this);
    find->setObjectName(QStringLiteral("slow.filter"));
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, [this] {
        showQueries();
        m_filter->setFocus(Qt::ShortcutFocusReason);
    });
    addActions({again, find});
    auto *button = new QToolButton;
    button->setDefaultAction(again);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(again->text());

    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(metrics::Space1, 0, metrics::Space3, 0);
    row->setSpacing(metrics::Space3);
    row->addWidget(m_tabs);
    row->addStretch(1);
    row->addWidget(m_showsMuted);
    row->addWidget(m_filter, 2);
    row->addWidget(button);
    return tools;
}

void SlowView::connectParts()
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_parts.range, &TimeRangeSelection::changed, this, &SlowView::changeQuestion);
    connect(m_parts.selection, &TrafficSelection::changed, this, &SlowView::changeQuestion);
    connect(m_parts.database, &ActiveDatabase::stateChanged, this, &SlowView::changeQuestion);
    connect(m_parts.database, &ActiveDatabase::schemaChanged, this, [this] {
        if (isVisible() && m_stack->currentWidget() == m_indexes)
            readIndexes();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &SlowView::switchPage);
    connect(m_filter, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, [this] { m_queries->setWords(m_filter->text()); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_queries->setWords(m_filter->text());
        m_queries->list().setFocus(Qt::OtherFocusReason);
    });
    connect(m_showsMuted, &QCheckBox::toggled, m_queries, &SlowQueriesPage::setShowsMuted);

    connect(&m_list, &SlowQueryList::changed, this, &SlowView::showState);
    connect(&m_list, &SlowQueryList::mutedChanged, this, [this](std::size_t group) {
        m_queries->list().setMuted(group, m_list.groups()->groups[group].isMuted);
        m_queries->setWords(m_filter->text());
    });
    connect(&m_list, &SlowQueryList::failed, m_queries, &SlowQueriesPage::showFailure);
    connect(m_queries, &SlowQueriesPage::desktopRequested, m_parts.selection,
            [this] { m_parts.selection->selectSource(TrafficSource::Desktop); });
    connect(m_queries, &SlowQueriesPage::longerRangeRequested, m_parts.range,
            [this] { m_parts.range->select(TimeRange(TimeRange::Kind::Month)); });
    connect(m_queries, &SlowQueriesPage::retryRequested, this, &SlowView::refresh);
    connect(m_queries, &SlowQueriesPage::tokenRequested, this, &SlowView::tokenRequested);
    connect(m_queries, &SlowQueriesPage::chosenChanged, this, &SlowView::showPlan);
    const SlowList &list = m_queries->list();
    connect(&list, &SlowList::openRequested, this, &SlowView::openRequested);
    connect(&list, &SlowList::planRequested, this, &SlowView::planRequested);
    connect(&list, &SlowList::adviceRequested, this, &SlowView::adviceRequested);
    connect(&list, &SlowList::muteRequested, this,
            [this](std::size_t group, bool muted) { m_list.setMuted(m_parts.sources.keeper, group, muted); });
}

std::string SlowView::openTarget() const
{
    const SessionPtr session = m_parts.database->session();
    return session ? session->identity().target : std::string();
}

void SlowView::setAdviceOffered(bool offered)
{
    m_queries->list().setAdviceOffered(offered);
}

void SlowView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

/// The keyboard waits here while the list is not there yet.
void SlowView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    giveKeyboard();
}

void SlowView::giveKeyboard()
{
    if (!hasFocus())
        return;
    if (m_stack->currentWidget() == m_indexes)
        m_indexes->table().setFocus(Qt::OtherFocusReason);
    else if (m_queries->list().isVisible())
        m_queries->list().setFocus(Qt::OtherFocusReason);
}

/// Pages out of sight read when they come into it.
void SlowView::changeQuestion()
{
    if (isVisible())
        refresh();
}

void SlowView::refresh()
{
    if (m_stack->currentWidget() == m_indexes)
        readIndexes();
    else
        readQueries();
}

void SlowView::readQueries()
{
    const bool ofAll = m_parts.selection->isOfAllDatabases();
    const Asked asked{m_parts.selection->source(), ofAll ? std::string() : openTarget(), m_parts.range->range()};
    const bool isSame = asked == m_asked;
    m_asked = asked;
    m_plans.clear();
    m_provider = m_parts.sources.of(asked.source, asked.target);
    m_list.load(m_provider, asked.range.spanAt(std::chrono::system_clock::now()), asked.target, isSame);
    if (m_provider && asked.range.movesOn())
        m_again.start(asked.source == TrafficSource::Desktop ? std::chrono::milliseconds(15s) : 5min);
    else
        m_again.stop();
}

void SlowView::showState()
{
    const SessionPtr session = m_parts.database->session();
    m_queries->show(m_list,
                    {.source = m_asked.source,
                     .isOfAllDatabases = m_parts.selection->isOfAllDatabases(),
                     .range = m_asked.range,
                     .database = session ? QString::fromStdString(session->identity().displayName) : QString()});
    QString freshness;
    const auto &groups = m_list.groups();
    const bool isOld = m_asked.source == TrafficSource::WholeTraffic || m_list.error();
    if (groups && isOld)
        freshness = tr("as of %1").arg(RangeWords::moment(groups->asOf, std::chrono::system_clock::now()));
    if (groups && groups->isEstimated)
        freshness = tr("%1, estimated").arg(freshness);
    m_bar->setFreshness(freshness);
    giveKeyboard();
    if (!m_list.isLoading())
        Q_EMIT refreshed();
}

void SlowView::showPlan()
{
    const QueryGroup *group = m_queries->list().current();
    if (!group)
        return;
    const auto known = m_plans.find(group->target);
    if (known == m_plans.end())
        return readPlans(group->target);
    const auto plan = std::ranges::find(known->second, group->fingerprint, &LoggedPlan::fingerprint);
    m_queries->details().setPlan(plan == known->second.end() ? std::nullopt : std::optional(plan->facts));
}

void SlowView::readPlans(const std::string &target)
{
    if (!m_parts.sources.log)
        return;
    QCoro::connect(m_parts.sources.log->plans(target), this,
                   [this, target](const Result<std::vector<LoggedPlan>> &plans) {
                       if (!plans)
                           return; // the list tells when the log cannot be read
                       m_plans[target] = *plans;
                       showPlan();
                   });
}

void SlowView::readIndexes()
{
    const SessionPtr session = m_parts.database->session();
    if (!session)
        return m_indexes->showSentence(IconName::Index,
                                       tr("Open a database, and how its indexes are used is shown here."));
    if (!m_parts.sources.log)
        return m_indexes->showSentence(IconName::Index, tr("This window keeps no query log, so nobody can tell."));
    const quint64 question = ++m_indexQuestion;
    const TimeSpan span = m_parts.range->range().spanAt(std::chrono::system_clock::now());
    QCoro::connect(readIndexReport(m_parts.sources.log, session, m_parts.database->schema(), span), this,
                   [this, question](Result<IndexReport> &&report) {
                       if (question != m_indexQuestion)
                           return;
                       if (report)
                           m_indexes->setReport(*std::move(report));
                       else
                           m_indexes->showError(report.error());
                       Q_EMIT refreshed();
                   });
}

void SlowView::showQueries()
{
    m_tabs->setCurrentIndex(0);
}

void SlowView::showIndexes()
{
    m_tabs->setCurrentIndex(1);
}

void SlowView::switchPage()
{
    const bool isQueries = m_tabs->currentIndex() == 0;
    m_stack->setCurrentIndex(m_tabs->currentIndex());
    m_filter->setVisible(isQueries);
    m_showsMuted->setVisible(isQueries);
    if (isVisible())
        refresh();
}

} // namespace d1
