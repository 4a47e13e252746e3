// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/statetour.h"

#include "core/systemclock.h"
#include "ui/databases/opendatabasedialog.h"
#include "ui/gallery/galleryvisitor.h"
#include "ui/gallery/toursteps.h"
#include "ui/plan/planview.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/results/resultspane.h"
#include "ui/shell/mainwindow.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>

namespace d1 {

using namespace std::chrono_literals;

namespace {

/// What Cloudflare answers to a token without the right.
Error refusedByCloudflare()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = 403;
    facts.d1Code = 7403;
    facts.message = "The given account is not valid or is not authorized to access this service";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Auth;
    return error;
}

/// Results as if `sql` had been refused; nothing is sent.
void refuse(ResultsPane *results, const std::string &sql)
{
    results->beginRun(1);
    results->addOutcome(StatementOutcome(scriptStatements(sql).front(), std::unexpected(refusedByCloudflare()), 80ms));
    results->endRun(QueryRun::State::Failed);
}

QCoro::Task<> tourResults(MainWindow *window, GalleryVisitor *visitor)
{
    window->queryPage().newTab();
    ResultsPane *results = &window->queryPage().currentTab().results();
    co_await settle();
    visitor->take(window, QStringLiteral("no-results-yet"));
    results->beginRun(3);
    SystemClock clock;
    co_await clock.sleepFor(400ms, CancelToken()); // the strip comes after 300
    visitor->take(window, QStringLiteral("running"));
    results->endRun(QueryRun::State::Cancelled);
    co_await settle();
    visitor->take(window, QStringLiteral("cancelled"));
    refuse(results, "UPDATE customers SET city = 'Bern' WHERE id = 1");
    co_await settle();
    visitor->take(window, QStringLiteral("no-permission-to-write"));
    results->clear();
}

QCoro::Task<> tourPlan(MainWindow *window, GalleryVisitor *visitor)
{
    QueryTab *tab = &window->queryPage().currentTab();
    tab->results().endExplain(true);
    tab->plan().showEmpty();
    co_await settle();
    visitor->take(window, QStringLiteral("plan-empty"));
    tab->plan().showLoading();
    co_await settle();
    visitor->take(window, QStringLiteral("plan-loading"));
    tab->plan().showError(Error(ErrorKind::Network, "The connection broke before the plan came; explain it again."));
    co_await settle();
    visitor->take(window, QStringLiteral("plan-failed"));
    tab->plan().showEmpty();
}

} // namespace

QCoro::Task<> tourEmptyStates(MainWindow *window, GalleryVisitor *visitor)
{
    co_await tourResults(window, visitor);
    co_await tourPlan(window, visitor);
}

QCoro::Task<> tourFailedOpenings(MainWindow *window, GalleryVisitor *visitor)
{
    window->openFrom(OpenDatabaseDialog::Place::Cloudflare);
    auto *dialog = window->findChildren<OpenDatabaseDialog *>().back();
    co_await settle();
    dialog->showLooking();
    co_await settle();
    visitor->take(dialog, QStringLiteral("open-looking"));
    dialog->show(OpenDatabaseDialog::Entries());
    co_await settle();
    visitor->take(dialog, QStringLiteral("open-none"));
    const Result<OpenDatabaseDialog::Entries> refused = std::unexpected(refusedByCloudflare());
    dialog->show(refused);
    co_await settle();
    visitor->take(dialog, QStringLiteral("open-no-permission"));
    dialog->reject();

    window->database().fail(refusedByCloudflare());
    co_await settle();
    visitor->take(window, QStringLiteral("no-permission"));
    QTcpServer silent; // takes the call and says nothing
    if (silent.listen(QHostAddress::LocalHost)) {
        window->openTarget(QStringLiteral("dev:http://127.0.0.1:%1/shop").arg(silent.serverPort()));
        co_await settle();
        visitor->take(window, QStringLiteral("opening"));
    }
    window->openTarget(QStringLiteral("dev:http://127.0.0.1:1/shop"));
    co_await untilOpened(&window->database());
    co_await settle();
    visitor->take(window, QStringLiteral("unreachable"));

    const QTemporaryDir folder;
    QFile empty(folder.filePath(QStringLiteral("empty.sqlite")));
    if (empty.open(QIODevice::WriteOnly))
        empty.close();
    window->openTarget(QStringLiteral("file:") + empty.fileName());
    co_await untilOpened(&window->database());
    co_await settle();
    visitor->take(window, QStringLiteral("empty-database"));
    window->database().close();
    window->recentTargets().remove(QStringLiteral("file:") + empty.fileName());
}

} // namespace d1
