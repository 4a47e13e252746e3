// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallery.h"

#include "ui/charts/chartcanvas.h"
#include "ui/databases/opendatabasedialog.h"
#include "ui/editor/sqleditor.h"
#include "ui/gallery/advisortour.h"
#include "ui/gallery/camera.h"
#include "ui/gallery/dialogtour.h"
#include "ui/gallery/importtour.h"
#include "ui/gallery/monitortour.h"
#include "ui/gallery/slowtour.h"
#include "ui/gallery/statetour.h"
#include "ui/gallery/toursteps.h"
#include "ui/plan/plandiagram.h"
#include "ui/plan/planview.h"
#include "ui/query/querypage.h"
#include "ui/query/querytab.h"
#include "ui/query/tabfile.h"
#include "ui/results/chartpane.h"
#include "ui/results/resultgrid.h"
#include "ui/results/resultpage.h"
#include "ui/results/resultspane.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCoroSignal>
#include <QDir>
#include <QPixmap>
#include <QTimer>

#include <optional>
#include <tuple>
#include <utility>

namespace d1 {

namespace {

constexpr QSize pictureSize(1280, 800);

const QString sampleQuery = QStringLiteral(R"(-- The best customers of the last year
SELECT c.name, c.city, count(*) AS orders, sum(o.total_cents) / 100.0 AS total
FROM customers AS c
JOIN orders AS o ON o.customer_id = c.id
WHERE c.city <> 'nowhere'
GROUP BY c.id
ORDER BY total DESC
LIMIT 200;
)");

const QString mixedValues = QStringLiteral(
    "SELECT NULL AS missing, '' AS empty, 42 AS answer, 9223372036854775807 AS large, 0.1 AS real, x'00ff10' AS "
    "bytes,\n"
    "       'two' || char(10) || 'lines' AS text, 'a long text that goes on and on and does not fit into its column at "
    "all' AS long_text;\n");

/// The dialog, after it looked in `where`.
QCoro::Task<OpenDatabaseDialog *> lookedIn(MainWindow *window, OpenDatabaseDialog::Place place, QString where)
{
    window->openFrom(place);
    auto *dialog = window->findChildren<OpenDatabaseDialog *>().back(); // the one before may not be gone yet
    dialog->setWhere(where);
    QTimer::singleShot(0, dialog, &OpenDatabaseDialog::look);
    co_await qCoro(dialog, &OpenDatabaseDialog::looked);
    co_await settle();
    co_return dialog;
}

/// A step with its constraint, and the plan beside one without its index.
QCoro::Task<> takePlanSteps(GalleryVisitor *camera, MainWindow *window)
{
    PlanView &view = window->queryPage().currentTab().plan();
    view.diagram().select(2);
    camera->take(window, QStringLiteral("plan-step"));
    if (!view.plan())
        co_return;
    Plan before = *view.plan();
    before.tree.nodes[0] = sql::parsePlanDetail("SCAN o USING INDEX idx_orders_created_at");
    view.setEarlier({{QDateTime(QDate(2026, 11, 3), QTime(14, 2)), std::move(before)}});
    view.findChild<QAction *>(QStringLiteral("plan.compare"))->trigger();
    co_await settle();
    camera->take(window, QStringLiteral("plan-compare"));
    view.setEarlier({});
}

QCoro::Task<> showWaysIn(MainWindow *window, GalleryVisitor *camera)
{
    camera->take(window, QStringLiteral("welcome"));
    window->openTarget(QStringLiteral("nonsense"));
    co_await settle();
    camera->take(window, QStringLiteral("wrong-target"));
    using Place = OpenDatabaseDialog::Place;
    const std::tuple<Place, QString, QString> dialogs[] = {
        {Place::Project, QStringLiteral("/nowhere"), QStringLiteral("open-project")},
        {Place::DevServer, QStringLiteral("http://127.0.0.1:1"), QStringLiteral("open-dev-server")},
        {Place::Cloudflare, QString(), QStringLiteral("open-cloudflare")}};
    for (const auto &[place, where, name] : dialogs) {
        OpenDatabaseDialog *dialog = co_await lookedIn(window, place, where);
        camera->take(dialog, name);
        dialog->reject();
    }
    co_await tourFailedOpenings(window, camera);
    window->openTarget(QStringLiteral("demo:"));
    co_await untilOpened(&window->database());
    co_await settle();
    camera->take(window, QStringLiteral("opened"));
}

QCoro::Task<> showQueries(MainWindow *window, GalleryVisitor *camera)
{
    co_await runInTab(window, QStringLiteral("best customers"), sampleQuery);
    camera->take(window, QStringLiteral("query"));
    window->queryPage().explain();
    co_await untilIdle(&window->queryPage());
    co_await settle();
    camera->take(window, QStringLiteral("plan"));
    co_await takePlanSteps(camera, window);
    const std::tuple<QString, QString, QString> scripts[] = {
        {QStringLiteral("values"), QStringLiteral("values"), mixedValues},
        {QStringLiteral("error"), QStringLiteral("typo"), QStringLiteral("SELECT 'é', nam\nFROM customers;\n")},
        {QStringLiteral("no-rows"), QStringLiteral("nothing"), QStringLiteral("SELECT * FROM orders WHERE id < 0;\n")},
        {QStringLiteral("limited"), QStringLiteral("order lines"), QStringLiteral("SELECT * FROM order_lines;\n")},
        {QStringLiteral("script"), QStringLiteral("script"),
         QStringLiteral("SELECT count(*) FROM customers;\nSELECT count(*) FROM orders;\nSELECT 1;\n")}};
    for (const auto &[state, title, sql] : scripts) {
        co_await runInTab(window, title, sql);
        camera->take(window, state);
    }
}

QCoro::Task<> showValue(MainWindow *window, GalleryVisitor *camera)
{
    co_await runInTab(window, QStringLiteral("events"), QStringLiteral("SELECT * FROM events LIMIT 500;\n"));
    const ResultsPane &results = window->queryPage().currentTab().results();
    if (ResultGrid *grid = results.currentGrid())
        grid->goTo({.row = 1, .column = 3});
    if (auto *page = results.findChild<ResultPage *>())
        page->showValue();
    co_await settle();
    camera->take(window, QStringLiteral("value"));
}

QCoro::Task<> showFrozen(MainWindow *window, GalleryVisitor *camera)
{
    co_await runInTab(
        window, QStringLiteral("orders"),
        QStringLiteral("SELECT o.*, c.name, c.email, c.city\nFROM orders AS o\nJOIN customers AS c ON c.id = "
                       "o.customer_id\nLIMIT 500;\n"));
    if (ResultGrid *grid = window->queryPage().currentTab().results().currentGrid()) {
        grid->goTo({.row = 2, .column = 1});
        grid->freezeToCurrentColumn();
        grid->setFiltersVisible(true);
        grid->goTo({.row = 2, .column = grid->result()->columnCount() - 1});
    }
    co_await settle();
    camera->take(window, QStringLiteral("frozen"));
}

/// The chart that the rows of this statement get by themselves, or the one of `kind`.
QCoro::Task<> showChart(MainWindow *window, GalleryVisitor *camera, QString state, QString sql,
                        std::optional<ChartKind> kind)
{
    co_await runInTab(window, state, sql);
    auto *page = window->queryPage().currentTab().results().findChild<ResultPage *>();
    if (!page)
        co_return;
    page->setChartVisible(true);
    co_await settle();
    ChartMaker &maker = page->chart().maker();
    if (kind) {
        ChartChoice wish = maker.choice();
        wish.kind = *kind;
        maker.setChoice(wish);
        co_await settle();
    }
    Q_EMIT page->chart().canvas().stepped(20);
    camera->take(window, state);
}

QCoro::Task<> showCharts(MainWindow *window, GalleryVisitor *camera)
{
    const QString byDay = QStringLiteral("SELECT date(placed_at) AS day, count(*) AS orders,\n       "
                                         "nullif(sum(status = 'cancelled'), 0) AS cancelled\nFROM orders\nGROUP BY "
                                         "day\nORDER BY day;\n");
    const QString byCity = QStringLiteral("SELECT city, count(*) AS customers, sum(id) / 100 AS weight\nFROM "
                                          "customers\nGROUP BY city;\n");
    const QString cloud = QStringLiteral("SELECT quantity, unit_price_cents / 100.0 AS price\nFROM order_lines;\n");
    const QString names = QStringLiteral("SELECT name, city FROM customers LIMIT 20;\n");
    co_await showChart(window, camera, QStringLiteral("chart-line"), byDay, std::nullopt);
    co_await showChart(window, camera, QStringLiteral("chart-bars"), byCity, std::nullopt);
    co_await showChart(window, camera, QStringLiteral("chart-points"), cloud, ChartKind::Points);
    co_await showChart(window, camera, QStringLiteral("chart-empty"), names, std::nullopt);
}

/// A query about to be saved, a snippet being filled in, and what D1 would refuse.
QCoro::Task<> showEditing(MainWindow *window, GalleryVisitor *visitor)
{
    QueryPage &page = window->queryPage();
    page.openSql(QStringLiteral("query 1"), sampleQuery);
    page.currentTab().file().saveAs();
    co_await settle();
    visitor->take(window, QStringLiteral("save-query"));
    page.newTab();
    page.currentTab().editor().insertSnippet("INSERT INTO ${1:customers} (${2:id}, ${3:name})\nVALUES (${4:?1, ?2})\n"
                                             "ON CONFLICT (${2}) DO UPDATE SET ${3} = excluded.${3};\n");
    co_await settle();
    visitor->take(window, QStringLiteral("snippet"));
    page.newTab();
    page.currentTab().editor().setScript("SELECT 'é✓';\nBEGIN;\nSELECT sqlite_version();\n");
    page.currentTab().editor().goToNextRemark();
    co_await settle();
    visitor->take(window, QStringLiteral("refused"));
}

} // namespace

QCoro::Task<bool> saveScreenshot(MainWindow *window, QString file)
{
    co_await untilOpened(&window->database());
    if (window->database().schema().find("order_lines") != nullptr)
        co_await runInTab(window, QStringLiteral("best customers"), sampleQuery);
    co_await settle();
    co_return window->grab().save(file);
}

QCoro::Task<> tourStates(MainWindow *window, GalleryVisitor *visitor)
{
    window->resize(pictureSize);
    window->show();
    co_await settle();
    co_await showWaysIn(window, visitor);
    co_await showQueries(window, visitor);
    co_await showValue(window, visitor);
    co_await showFrozen(window, visitor);
    co_await showCharts(window, visitor);
    co_await showEditing(window, visitor);
    co_await tourEmptyStates(window, visitor);
    co_await tourMonitor(window, visitor);
    co_await tourSlowQueries(window, visitor);
    co_await tourImport(window, visitor);
    co_await tourAdvisor(window, visitor);
    co_await tourDialogs(window, visitor);
    co_await tourBars(window, visitor);
}

QCoro::Task<bool> renderGallery(MainWindow *window, Theme *theme, QString folder)
{
    if (!QDir().mkpath(folder))
        co_return false;
    Camera camera(*theme, folder);
    co_await tourStates(window, &camera);
    co_return camera.savedAll();
}

} // namespace d1
