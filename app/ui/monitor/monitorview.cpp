// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/monitorview.h"

#include "features/monitor/healthmonitor.h"
#include "features/monitor/sizesampler.h"
#include "ui/monitor/changemarks.h"
#include "ui/monitor/chartsaving.h"
#include "ui/monitor/growthcard.h"
#include "ui/monitor/monitorpage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/traffic/rangewords.h"
#include "ui/traffic/trafficbar.h"
#include "ui/widgets/activedatabase.h"
#include "ui/widgets/caption.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstrip.h"
#include "ui/widgets/errorwords.h"
#include "ui/widgets/nopermission.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace d1 {

namespace {

using namespace std::chrono_literals;

MonitorFeed::Parts feedParts(const MonitorView::Parts &parts)
{
    MonitorFeed::Parts feed;
    feed.sources = parts.sources;
    feed.range = parts.range;
    feed.selection = parts.selection;
    feed.clock = parts.clock;
    return feed;
}

/// Of one database the migrations too, which others may have applied.
QCoro::Task<std::vector<TimeMark>> readMarks(ChangeStore store, SessionPtr session, std::string target)
{
    const std::vector<ChangeRecord> changes = co_await store.list(target);
    std::vector<AppliedMigration> migrations;
    if (session && session->identity().target == target) {
        auto applied = co_await appliedMigrations(session, CancelToken());
        migrations = std::move(applied).value_or(std::vector<AppliedMigration>());
    }
    co_return marksOf(changes, migrations);
}

} // namespace

MonitorView::MonitorView(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_feed(std::make_unique<MonitorFeed>(feedParts(parts)))
    , m_sampler(std::make_unique<SizeSampler>(parts.sources.log, parts.sources.keeper, *parts.clock))
    , m_health(std::make_unique<HealthMonitor>(*parts.clock, parts.log))
    , m_bar(new TrafficBar({.range = parts.range,
                            .selection = parts.selection,
                            .database = parts.database,
                            .theme = parts.theme,
                            .icons = parts.icons}))
    , m_strip(new ErrorStrip(*parts.theme, *parts.icons))
    , m_page(new MonitorPage(*parts.theme, *parts.icons))
    , m_instead(new EmptyState(*parts.theme, *parts.icons))
    , m_noPermission(new NoPermission(*parts.theme, *parts.icons))
    , m_stack(new QStackedWidget)
{
    m_health->setPaused(true);
    m_stack->addWidget(m_instead);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_noPermission);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_strip);
    column->addWidget(m_stack, 1);
    buildActions();

    connect(m_feed.get(), &MonitorFeed::changed, this, &MonitorView::showFeed);
    connect(m_sampler.get(), &SizeSampler::sampled, m_feed.get(), &MonitorFeed::refresh);
    connect(&m_page->growth(), &GrowthCard::countRequested, this, [this](const std::string &table) {
        m_sampler->countRows(table);
        m_page->growth().setCounting(m_sampler->isCounting());
    });
    connect(m_sampler.get(), &SizeSampler::sampled, this,
            [this] { m_page->growth().setCounting(m_sampler->isCounting()); });
    connect(m_sampler.get(), &SizeSampler::countFailed, this, [this](const Error &error) {
        m_page->growth().setCounting(false);
        m_page->growth().showFailure(error);
    });
    connect(m_health.get(), &HealthMonitor::checked, this, &MonitorView::showHealth);
    connect(m_parts.database, &ActiveDatabase::stateChanged, this, &MonitorView::followDatabase);
    connect(m_parts.selection, &TrafficSelection::changed, this, &MonitorView::readChanges);
    connect(m_strip, &ErrorStrip::retryRequested, m_feed.get(), &MonitorFeed::refresh);
    connect(m_noPermission, &NoPermission::tokenRequested, this, &MonitorView::tokenRequested);
    connect(m_noPermission, &NoPermission::retryRequested, m_feed.get(), &MonitorFeed::refresh);
    connect(m_instead, &EmptyState::actionTriggered, this, [this] {
        if (m_parts.range->canZoomOut())
            m_parts.range->zoomOut();
        else
            Q_EMIT queryRequested();
    });
    connect(m_page, &MonitorPage::spanChosen, m_parts.range, &TimeRangeSelection::zoomTo);
    connect(m_page, &MonitorPage::saveRequested, this, &MonitorView::askWhereToSave);
    followDatabase();
    showFeed();
}

MonitorView::~MonitorView() = default;

QAction *MonitorView::newAction(const char *name, const QString &text, const QKeySequence &keys,
                                std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(run));
    return action;
}

void MonitorView::buildActions()
{
    const auto withChart = [this](auto order) {
        return [this, order] {
            if (TrafficChart *chart = m_page->chartWithKeyboard())
                order(chart);
        };
    };
    m_page->addActions(
        {newAction("monitor.table", tr("Show the chart's values as a table"), Qt::Key_T,
                   withChart([](TrafficChart *chart) { chart->setTableShown(!chart->isTableShown()); })),
         newAction("monitor.logarithm", tr("Logarithmic height of the chart"), Qt::Key_L,
                   withChart([](TrafficChart *chart) { chart->setLogarithmic(!chart->isLogarithmic()); })),
         newAction("monitor.save", tr("Save the chart …"), Qt::Key_S,
                   withChart([this](TrafficChart *chart) { askWhereToSave(chart); }))});
    // Where there is no chart, too: a chosen stretch of time may turn out to be empty.
    m_stack->addAction(newAction("monitor.refresh", tr("Read the figures again"), Qt::Key_R, [this] {
        m_feed->refresh();
        readChanges();
    }));
    addAction(newAction("monitor.zoomOut", tr("Zoom out of the chosen time"), Qt::Key_Backspace,
                        [this] { m_parts.range->zoomOut(); }));
}

void MonitorView::followDatabase()
{
    const SessionPtr session = m_parts.database->session();
    m_feed->setTarget(session ? session->identity().target : std::string());
    m_sampler->setSession(session);
    m_page->growth().setOpenTarget(session && m_parts.sources.keeper ? session->identity().target : std::string(),
                                   session && session->capabilities().billed);
    readChanges();
    if (!session || !isVisible() || m_watched.lock() == session)
        return;
    m_watched = session;
    m_health->watch(session);
    showHealth();
}

/// Few, and made in other views or by d1ctl: it is enough to look now and then.
void MonitorView::readChanges()
{
    if (!isVisible())
        return;
    const std::string target = m_feed->target();
    QCoro::connect(readMarks(m_parts.changes, m_parts.database->session(), target), this,
                   [this, target](const std::vector<TimeMark> &marks) {
                       if (target == m_feed->target())
                           m_page->setMarks(marks);
                   });
}

void MonitorView::focusInEvent(QFocusEvent *)
{
    m_bar->takeKeyboard();
}

void MonitorView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followDatabase();
    m_health->setPaused(false);
    m_sampler->setRunning(true);
    m_feed->setRunning(true);
}

void MonitorView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_feed->setRunning(false);
    m_sampler->setRunning(false);
    m_health->setPaused(true);
}

void MonitorView::showHealth()
{
    m_page->setHealth(m_health->all(), m_parts.clock->wallNow());
}

void MonitorView::showFeed()
{
    present(m_feed->state(), m_feed->figures(), m_feed->error(), m_feed->readAt());
}

void MonitorView::present(MonitorFeed::State state, const MonitorFigures &figures, const std::optional<Error> &error,
                          Clock::WallTime readAt)
{
    const bool isStale = state == MonitorFeed::State::Ready && error.has_value();
    if (isStale)
        m_strip->showError(*error, true);
    else
        m_strip->clear();
    if (state != MonitorFeed::State::Ready) {
        m_bar->setFreshness({});
        return showInstead(state, error);
    }
    showFreshness(figures.series, isStale, readAt);
    m_page->setFigures(figures);
    showPage(m_page);
}

/// The keyboard must not leave the view when the widget that has it goes out of sight.
void MonitorView::showPage(QWidget *page)
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadKeyboard = focus && m_stack->isAncestorOf(focus) && m_stack->currentWidget() != page;
    m_stack->setCurrentWidget(page);
    if (hadKeyboard)
        m_bar->takeKeyboard();
}

void MonitorView::showFreshness(const TrafficSeries &series, bool isStale, Clock::WallTime readAt)
{
    const Clock::WallTime now = m_parts.clock->wallNow();
    constexpr auto late = 2min; // less is how long a step takes to come
    const Clock::WallTime asOf = isStale ? std::min(readAt, series.asOf) : series.asOf;
    const bool movesOn = m_parts.range->range().movesOn();
    QStringList words;
    if (isStale || (movesOn && asOf + late < now))
        words << tr("as of %1").arg(RangeWords::moment(asOf, now));
    if (series.isEstimated)
        words << tr("estimated from a sample");
    QStringList reasons;
    if (isStale)
        reasons << tr("The figures could not be read since.");
    for (const std::string &notice : series.notices)
        reasons << QString::fromStdString(notice);
    if (!series.notices.empty())
        words << tr("incomplete", "figures");
    m_bar->setFreshness(words.join(QStringLiteral(", ")),
                        reasons.isEmpty() ? QString() : toolTipOf(reasons.join(u'\n')));
}

void MonitorView::showInstead(MonitorFeed::State state, const std::optional<Error> &error)
{
    const bool isDesktop = m_parts.selection->source() == TrafficSource::Desktop;
    switch (state) {
    case MonitorFeed::State::Loading:
        m_instead->setContent(IconName::Monitor, tr("Reading the figures …"));
        break;
    case MonitorFeed::State::NotAvailable:
        m_instead->setContent(IconName::Monitor,
                              isDesktop ? tr("No query log is kept, so that there is nothing to show.")
                                        : tr("Whole traffic is what Cloudflare counts: open a database at Cloudflare "
                                             "to see it. Of files and development servers only this desktop knows."));
        break;
    case MonitorFeed::State::Failed:
        if (error && NoPermission::fits(*error)) {
            m_noPermission->setError(*error, WantedRight::Analytics, true);
            showPage(m_noPermission);
            return;
        }
        m_instead->setContent(IconName::Monitor, tr("The figures could not be read."));
        if (error)
            m_strip->showError(*error, true);
        break;
    default:
        if (m_parts.range->canZoomOut()) {
            m_instead->setContent(IconName::Monitor, tr("Nothing was asked in the chosen stretch of time."),
                                  tr("Zoom out"));
            break;
        }
        m_instead->setContent(IconName::Monitor,
                              isDesktop
                                  ? tr("Nothing was asked in this time. What you run will be here a moment later.")
                                  : tr("Nobody asked anything in this time."),
                              isDesktop ? tr("Run a query") : QString());
    }
    showPage(m_instead);
}

QString MonitorView::sentence() const
{
    const QWidget *shown = m_stack->currentWidget();
    return shown == m_page ? QString() : shown == m_noPermission ? m_noPermission->title() : m_instead->sentence();
}

QString MonitorView::freshness() const
{
    return m_bar->freshness();
}

void MonitorView::askWhereToSave(TrafficChart *chart)
{
    auto *dialog = new QFileDialog(this, tr("Save the chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const std::pair<QString, QString> kinds[] = {{tr("Picture (*.png)"), QStringLiteral("png")},
                                                 {tr("Drawing (*.svg)"), QStringLiteral("svg")},
                                                 {tr("Values (*.csv)"), QStringLiteral("csv")}};
    QStringList filters;
    for (const auto &[filter, suffix] : kinds)
        filters << filter;
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(kinds[0].second);
    dialog->selectFile(chart->subject().name);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        const QString suffixes[] = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("csv")};
        dialog->setDefaultSuffix(suffixes[std::max<qsizetype>(filters.indexOf(filter), 0)]);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, chart](const QString &path) {
        if (const QString trouble = saveChart(*chart, path); !trouble.isEmpty())
            m_strip->showNotice(trouble);
    });
    dialog->open();
}

} // namespace d1
