// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/toursteps.h"

#include "core/systemclock.h"
#include "core/wakeup.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/shell/mainwindow.h"

#include <QAbstractButton>

namespace d1 {

using namespace std::chrono_literals;

QCoro::Task<> settle()
{
    SystemClock clock;
    co_await clock.sleepFor(150ms, CancelToken());
    // Text that wraps anew moves what is around it a turn of the event loop later; on a busy machine these come late.
    constexpr int turns = 5;
    for (int turn = 0; turn < turns; ++turn)
        co_await clock.sleepFor(0ms, CancelToken());
}

QCoro::Task<> untilOpened(ActiveDatabase *database)
{
    Wakeup changed;
    const QMetaObject::Connection listening =
        QObject::connect(database, &ActiveDatabase::stateChanged, database, [&changed] { changed.notify(); });
    while (database->state() == ActiveDatabase::State::Opening)
        co_await changed.next();
    QObject::disconnect(listening);
}

QCoro::Task<> untilIdle(QueryPage *page)
{
    Wakeup changed;
    const QMetaObject::Connection listening =
        QObject::connect(page, &QueryPage::summaryChanged, page, [&changed] { changed.notify(); });
    while (page->currentTab().isBusy())
        co_await changed.next();
    QObject::disconnect(listening);
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

void press(const QWidget *view, const QString &text)
{
    for (QAbstractButton *button : view->findChildren<QAbstractButton *>()) {
        if (button->text() == text)
            button->click();
    }
}

} // namespace d1
