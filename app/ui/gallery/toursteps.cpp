// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/toursteps.h"

#include "core/systemclock.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/shell/mainwindow.h"

#include <QCoroSignal>

namespace d1 {

using namespace std::chrono_literals;

QCoro::Task<> settle()
{
    SystemClock clock;
    co_await clock.sleepFor(150ms, CancelToken());
}

QCoro::Task<> untilOpened(ActiveDatabase *database)
{
    while (database->state() == ActiveDatabase::State::Opening)
        co_await qCoro(database, &ActiveDatabase::stateChanged);
}

QCoro::Task<> untilIdle(QueryPage *page)
{
    while (page->currentTab().isBusy())
        co_await qCoro(page, &QueryPage::summaryChanged);
}

QCoro::Task<> runInTab(MainWindow *window, QString title, QString sql)
{
    QueryPage &page = window->queryPage();
    constexpr qsizetype mostTabs = 3; // each one more is restyled with every picture
    if (page.tabNames().size() >= mostTabs)
        page.closeTab();
    page.openSql(title, sql);
    page.runAll();
    co_await untilIdle(&page);
    co_await settle();
}

} // namespace d1
