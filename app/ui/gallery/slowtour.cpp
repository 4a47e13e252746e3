// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/slowtour.h"

#include "ui/gallery/galleryvisitor.h"
#include "ui/gallery/sampleslowqueries.h"
#include "ui/gallery/toursteps.h"
#include "ui/shell/mainwindow.h"
#include "ui/slow/indexreportpage.h"
#include "ui/slow/slowdetails.h"
#include "ui/slow/slowlist.h"
#include "ui/slow/slowqueriespage.h"
#include "ui/slow/slowview.h"
#include "ui/traffic/rangewords.h"
#include "ui/traffic/sourceswitch.h"

#include <QAction>

namespace d1 {

using namespace std::chrono_literals;

namespace {

/// What Cloudflare's analytics say to a token without the right.
Error withoutAnalyticsRight()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.message = "The API token may not read this account's analytics; give it the right Account Analytics Read. "
                    "(Cloudflare: not authorized for that account)";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Auth;
    return error;
}

/// The view as it is when `traffic` has answered.
void present(SlowView &view, const std::shared_ptr<SampleSlowQueries> &traffic)
{
    SlowQueriesPage &page = view.queries();
    press(&view, SourceSwitch::nameOf(traffic->source()));
    press(&view, RangeWords::shortName(TimeRange::Kind::Day));
    const auto now = std::chrono::system_clock::now();
    SlowQueryList list;
    list.load(traffic, {now - 24h, now}, {}, false);
    page.show(list, {.source = traffic->source(),
                     .isOfAllDatabases = false,
                     .range = TimeRange(TimeRange::Kind::Day),
                     .database = QStringLiteral("shop (production)")});
}

QCoro::Task<> tourLists(MainWindow *window, GalleryVisitor *visitor)
{
    SlowQueriesPage &page = window->slowView().queries();
    page.list().setAdviceOffered(true);
    present(window->slowView(), std::make_shared<SampleSlowQueries>(TrafficSource::Desktop));
    page.details().setPlan(sql::PlanFacts{{{sql::PlanAccess::FullScan, "o", {}}, {sql::PlanAccess::RowId, "c", {}}}});
    co_await settle();
    visitor->take(window, QStringLiteral("slow"));
    present(window->slowView(), std::make_shared<SampleSlowQueries>(TrafficSource::WholeTraffic));
    co_await settle();
    visitor->take(window, QStringLiteral("slow-whole-traffic"));
    page.setWords(QStringLiteral("no such words"));
    co_await settle();
    visitor->take(window, QStringLiteral("slow-no-match"));
    page.setWords({});
    page.list().setAdviceOffered(false);
}

} // namespace

QCoro::Task<> tourSlowQueries(MainWindow *window, GalleryVisitor *visitor)
{
    window->findChild<QAction *>(QStringLiteral("view.slow"))->trigger();
    co_await settle();
    visitor->take(window, QStringLiteral("slow-not-available"));
    co_await tourLists(window, visitor);
    const auto empty = std::make_shared<SampleSlowQueries>(TrafficSource::Desktop);
    empty->isEmpty = true;
    present(window->slowView(), empty);
    co_await settle();
    visitor->take(window, QStringLiteral("slow-empty"));
    Error broken(ErrorKind::Network, "The connection broke before the figures came; try again.");
    present(window->slowView(), std::make_shared<SampleSlowQueries>(TrafficSource::WholeTraffic, std::move(broken)));
    co_await settle();
    visitor->take(window, QStringLiteral("slow-failed"));
    present(window->slowView(),
            std::make_shared<SampleSlowQueries>(TrafficSource::WholeTraffic, withoutAnalyticsRight()));
    co_await settle();
    visitor->take(window, QStringLiteral("slow-no-permission"));
    press(&window->slowView(), SourceSwitch::nameOf(TrafficSource::Desktop));
    window->slowView().showIndexes();
    window->slowView().indexes().setReport(sampleIndexReport());
    co_await settle();
    visitor->take(window, QStringLiteral("slow-indexes"));
    window->slowView().showQueries();
    window->findChild<QAction *>(QStringLiteral("view.query"))->trigger();
}

} // namespace d1
