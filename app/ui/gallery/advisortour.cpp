// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/advisortour.h"

#include "features/advisor/hostedcopy/copycost.h"
#include "ui/advisor/advicebar.h"
#include "ui/advisor/advicepage.h"
#include "ui/advisor/advisorview.h"
#include "ui/advisor/advisorwords.h"
#include "ui/advisor/auditpage.h"
#include "ui/advisor/changespage.h"
#include "ui/gallery/galleryvisitor.h"
#include "ui/gallery/toursteps.h"
#include "ui/query/querypage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/choicestrip.h"

#include <QAction>
#include <QCheckBox>
#include <QSignalBlocker>

namespace d1 {

namespace {

using namespace std::chrono_literals;

advisor::StatementAdvice statement(std::string sql, double runs, double before, double after)
{
    advisor::StatementAdvice advice;
    advice.sql = std::move(sql);
    advice.runs = runs;
    advice.before = {before, 0, before * 8};
    advice.after = {after, 0, after * 8};
    advice.proof = advisor::Proof::Measured;
    return advice;
}

advisor::Recommendation index(std::string name, std::string table, std::string columns, double share)
{
    advisor::Recommendation made;
    made.sql = "CREATE INDEX " + name + " ON " + table + " (" + columns + ')';
    made.name = std::move(name);
    made.table = std::move(table);
    made.share = share;
    made.bytes = 1.3e6 * share;
    made.entriesWritten = 4'000;
    made.proof = advisor::Proof::Measured;
    made.confidence = advisor::Confidence::High;
    return made;
}

advisor::Advice sampleAdvice()
{
    advisor::Advice advice;
    advice.statements = {
        statement("SELECT id, status, total_cents FROM orders WHERE customer_id = ? ORDER BY placed_at DESC LIMIT 20",
                  12'000, 40'000, 20),
        statement("SELECT kind, count(*) FROM events WHERE customer_id = ? GROUP BY kind", 3'000, 60'000, 12)};
    advice.statements[0].planBefore = {"SCAN orders", "USE TEMP B-TREE FOR ORDER BY"};
    advice.statements[0].planAfter = {"SEARCH orders USING INDEX idx_orders_customer_id_placed_at (customer_id=?)"};
    advice.statements[1].planBefore = {"SCAN events USING INDEX idx_events_kind"};
    advice.statements[1].planAfter = {"SEARCH events USING COVERING INDEX idx_events_customer_id_kind (customer_id=?)"};
    advice.recommendations = {index("idx_orders_customer_id_placed_at", "orders", "customer_id, placed_at", 0.72),
                              index("idx_events_customer_id_kind", "events", "customer_id, kind", 0.28)};
    advice.recommendations[0].statements = {0};
    advice.recommendations[0].saved = {479'760'000, 0, 0};
    advice.recommendations[0].before = {480'000'000, 0, 0};
    advice.recommendations[0].after = {240'000, 0, 0};
    advice.recommendations[0].reason =
        "Finds the rows of orders by customer_id, in the order of placed_at. 12,000 runs "
        "read 20 rows each instead of 40,000.";
    advice.recommendations[1].statements = {1};
    advice.recommendations[1].saved = {179'964'000, 0, 0};
    advice.recommendations[1].reason = "Finds the rows of events by customer_id and has all that is asked for.";
    advice.recommendations[1].replaces = {"idx_events_kind"};
    advice.superfluous = {
        {"idx_events_kind", "events", "DROP INDEX idx_events_kind", "", "No statement needs it any more.", 900}};
    advice.unhelped = {
        {"SELECT count(*) FROM events", "It needs every row, and an index would be read as a whole, too.", 40}};
    advice.notAnalysed = {{"SELEC 1", "SQLite says: near \"SELEC\": syntax error", 1}};
    advice.before = {660'000'000, 12'000, 0};
    advice.after = {276'000, 20'000, 0};
    advice.span = 24h;
    advice.notes = {"The figures are measured on a copy of the database."};
    return advice;
}

IndexAudit sampleAudit()
{
    IndexAudit audit;
    audit.tables = 5;
    audit.indexes = 9;
    IndexFinding name;
    name.fault = IndexFault::Name;
    name.table = "products";
    name.index = "idx_products_category";
    name.columns = {"category", "price_cents"};
    name.other = "idx_products_category_price_cents";
    name.reason = "By the rule idx_TABLE_COLUMNS it is called idx_products_category_price_cents.";
    name.sql = {"CREATE INDEX idx_products_category_price_cents ON products (category, price_cents)",
                "DROP INDEX idx_products_category"};
    name.entriesWritten = 500;
    IndexFinding key;
    key.fault = IndexFault::ForeignKey;
    key.table = "orders";
    key.columns = {"customer_id"};
    key.other = "idx_orders_customer_id";
    key.reason = "Each row deleted from customers reads all 40000 rows of orders.";
    key.sql = {"CREATE INDEX idx_orders_customer_id ON orders (customer_id)"};
    IndexFinding unused;
    unused.fault = IndexFault::Unused;
    unused.table = "orders";
    unused.index = "idx_orders_placed_at";
    unused.columns = {"placed_at"};
    unused.reason = "None of the 14 statements in the log whose plan is known used it.";
    unused.sql = {"DROP INDEX idx_orders_placed_at"};
    audit.findings = {name, key, unused};
    audit.log = AuditedLog{{}, 16, 14};
    return audit;
}

std::vector<ChangeRecord> sampleChanges()
{
    const advisor::Advice advice = sampleAdvice();
    ChangeRecord record;
    record.id = "k3x9pa";
    record.appliedAt = Clock::WallTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 23)) + 10h;
    const IndexChange change = changeOf(advice, {"idx_orders_customer_id_placed_at"});
    record.done = change.steps;
    RemeasuredStatement measured;
    measured.statement = change.helped.front();
    measured.before = RunFigures{12'000, 40'000.0, 0.0, 18.2};
    measured.afterHour = RunFigures{510, 20.0, 0.0, 0.21};
    record.statements = {measured};
    record.isHourClosed = true;
    return {record};
}

Error refusal()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.httpStatus = 403;
    facts.message = "Authentication error";
    Error error(std::move(facts));
    error.verdict.kind = ErrorKind::Auth;
    return error;
}

/// What a database that is no file is asked: measure on a copy, which costs its rows once.
QCoro::Task<> tourCopy(AdvicePage *page, MainWindow *window, GalleryVisitor *visitor)
{
    page->bar().setCopyOffered(true);
    page->showAdvice(advisor::Advice());
    auto *copy = page->bar().findChild<QCheckBox *>(QStringLiteral("advisor.copyDatabase"));
    const QSignalBlocker unasked(copy);
    copy->setChecked(true);
    const advisor::CopyCost cost{2'345'678, false, 812'000'000};
    page->bar().setCopyCost(AdvisorWords::copyCost(cost), true);
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-copy"));
    advisor::AdvisorProgress progress{advisor::AdvisorPhase::Copying, 0.4};
    progress.rowsCopied = 938'271;
    progress.rowsToCopy = cost.rows;
    page->showProgress(progress);
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-copying"));
    page->showAdvice(advisor::Advice());
    const advisor::CopyCost large{23'456'789, false, 8'120'000'000};
    page->bar().setCopyCost(QString::fromStdString(large.refusal({})), false);
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-copy-too-large"));
    copy->setChecked(false);
    page->bar().setCopyOffered(false);
}

} // namespace

QCoro::Task<> tourAdvisor(MainWindow *window, GalleryVisitor *visitor)
{
    AdvisorView *view = &window->advisorView();
    AdvicePage *page = &view->advice();
    if (auto *command = window->findChild<QAction *>(QStringLiteral("view.advisor")))
        command->trigger();
    co_await settle();
    visitor->take(window, QStringLiteral("advisor"));
    page->showProgress({advisor::AdvisorPhase::Searching, 0.4, 1'204, {"CREATE INDEX i ON t (a)"}, 0.71});
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-searching"));
    co_await tourCopy(page, window, visitor);
    page->showAdvice(sampleAdvice());
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-found"));
    view->strip().say(ColorRole::Ok, QStringLiteral("2 indexes"), {{QStringLiteral("Undo"), [] {}}});
    page->showAdvice(advisor::Advice());
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-nothing-helps"));
    view->strip().clear();
    page->showError(refusal());
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-no-permission"));
    page->showError(Error(ErrorKind::NotFound, "The query log has no statement on this database in that time; choose a "
                                               "longer time or another workload."));
    co_await settle();
    visitor->take(window, QStringLiteral("advisor-failed"));

    view->showPage(&view->audit());
    co_await settle();
    visitor->take(window, QStringLiteral("audit"));
    view->audit().showAudit(sampleAudit());
    co_await settle();
    visitor->take(window, QStringLiteral("audit-found"));
    view->audit().showAudit(IndexAudit());
    co_await settle();
    visitor->take(window, QStringLiteral("audit-in-order"));

    view->showPage(&view->changes());
    co_await settle();
    visitor->take(window, QStringLiteral("changes"));
    view->changes().showChanges(sampleChanges());
    co_await settle();
    visitor->take(window, QStringLiteral("changes-measured"));
    view->showPage(page);
    if (auto *command = window->findChild<QAction *>(QStringLiteral("view.query")))
        command->trigger();
    co_await settle();
}

} // namespace d1
