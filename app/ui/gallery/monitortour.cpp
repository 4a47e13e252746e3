// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/monitortour.h"

#include "ui/charts/chartcanvas.h"
#include "ui/gallery/galleryvisitor.h"
#include "ui/gallery/samplefigures.h"
#include "ui/gallery/toursteps.h"
#include "ui/monitor/growthcard.h"
#include "ui/monitor/monitorpage.h"
#include "ui/monitor/monitorview.h"
#include "ui/shell/mainwindow.h"
#include "ui/traffic/rangewords.h"

#include <QAction>
#include <QScrollBar>
#include <QTableView>

namespace d1 {

using namespace std::chrono_literals;

namespace {

using State = MonitorFeed::State;

Clock::WallTime thisMinute()
{
    return std::chrono::time_point_cast<Clock::WallTime::duration>(
        std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now()));
}

/// What Cloudflare's analytics say to a token without the right.
Error refusedAnalytics()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message = "The API token may not read this account's analytics; give it the right Account Analytics Read.";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Auth;
    return error;
}

QCoro::Task<> untilDrawn(MonitorPage *page)
{
    do {
        co_await settle();
    } while (page->isDrawing());
}

QCoro::Task<> tourFigures(MonitorView *view, MainWindow *window, GalleryVisitor *visitor)
{
    press(view, RangeWords::shortName(TimeRange::Kind::Day));
    co_await untilDrawn(&view->page());
    const Clock::WallTime now = thisMinute();
    const MonitorFigures day = sampleFigures({now - 24h, now}, 288);
    view->present(State::Ready, day, std::nullopt, now);
    const std::vector<TimeMark> marks{{now - 11h, QStringLiteral("idx_orders_customer_id created")}};
    view->page().setMarks(marks);
    co_await untilDrawn(&view->page());
    visitor->take(window, QStringLiteral("monitor"));
    view->page().hovered().set(now - 7h);
    TrafficChart &latency = view->page().chart(QLatin1StringView("server-time"));
    for (const Measure measure : {Measure::ServerP50, Measure::ServerP99})
        latency.setDrawn(measure, true);
    latency.setLogarithmic(true);
    co_await untilDrawn(&view->page());
    visitor->take(window, QStringLiteral("monitor-crosshair"));
    view->page().hovered().set(std::nullopt);
    view->page().chart(QLatin1StringView("requests")).setTableShown(true);
    co_await untilDrawn(&view->page());
    visitor->take(window, QStringLiteral("monitor-table"));
    view->page().chart(QLatin1StringView("requests")).setTableShown(false);
    QScrollBar *scroll = view->page().verticalScrollBar();
    QTableView &growth = view->page().growth().table();
    view->page().growth().setOpenTarget("d1:shop", true);
    growth.setCurrentIndex(growth.model()->index(growth.model()->rowCount() - 1, 0));
    scroll->setValue(scroll->maximum());
    co_await untilDrawn(&view->page());
    visitor->take(window, QStringLiteral("monitor-end"));
    scroll->setValue(0);
    view->present(State::Ready, day, Error(ErrorKind::Network, "The query log could not be read; try again."),
                  now - 17min);
    co_await untilDrawn(&view->page());
    visitor->take(window, QStringLiteral("monitor-stale"));
    press(view, RangeWords::shortName(TimeRange::Kind::FiveMinutes));
    co_await untilDrawn(&view->page());
    view->present(State::Ready, sampleFigures({now - 5min, now}, 300), std::nullopt, now);
    co_await untilDrawn(&view->page());
    visitor->take(window, QStringLiteral("monitor-live"));
    press(view, RangeWords::shortName(TimeRange::Kind::Day));
    co_await untilDrawn(&view->page());
}

} // namespace

QCoro::Task<> tourMonitor(MainWindow *window, GalleryVisitor *visitor)
{
    window->findChild<QAction *>(QStringLiteral("view.monitor"))->trigger();
    MonitorView *view = &window->monitorView();
    co_await settle();
    visitor->take(window, QStringLiteral("monitor-not-available"));
    co_await tourFigures(view, window, visitor);
    const MonitorFigures none;
    const std::tuple<State, std::optional<Error>, QString> states[] = {
        {State::Loading, std::nullopt, QStringLiteral("monitor-loading")},
        {State::Empty, std::nullopt, QStringLiteral("monitor-empty")},
        {State::Failed, Error(ErrorKind::Unknown, "The query log could not be read; try again."),
         QStringLiteral("monitor-failed")},
        {State::Failed, refusedAnalytics(), QStringLiteral("monitor-no-permission")}};
    for (const auto &[state, error, name] : states) {
        view->present(state, none, error, thisMinute());
        co_await settle();
        visitor->take(window, name);
    }
    press(view, RangeWords::shortName(TimeRange::Kind::Custom));
    co_await settle();
    visitor->take(window, QStringLiteral("monitor-custom"));
    window->findChild<QAction *>(QStringLiteral("view.query"))->trigger();
    co_await settle();
}

} // namespace d1
