// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "sql/planfacts.h"

#include <QTest>

using namespace d1;
using namespace d1::sql;

namespace {

PlanFacts factsOf(const QStringList &details)
{
    ResultSetBuilder rows({"id", "parent", "notused", "detail"});
    std::int64_t id = 0;
    for (const QString &detail : details) {
        rows.appendInteger(++id);
        rows.appendInteger(0);
        rows.appendInteger(0);
        rows.appendText(detail.toStdString());
    }
    return planFactsOf(*planTreeFrom(*rows.finish()));
}

} // namespace

class tst_PlanFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsIndexesAndScans_data()
    {
        QTest::addColumn<QStringList>("details");
        QTest::addColumn<bool>("usesIndex");
        QTest::addColumn<bool>("scansTable");
        const auto row = [](const char *name, const QStringList &details, bool usesIndex, bool scansTable) {
            QTest::newRow(name) << details << usesIndex << scansTable;
        };
        row("a scan", {QStringLiteral("SCAN orders")}, false, true);
        row("an index", {QStringLiteral("SEARCH orders USING INDEX idx_orders_a (a=?)")}, true, false);
        row("the rowid", {QStringLiteral("SEARCH orders USING INTEGER PRIMARY KEY (rowid=?)")}, true, false);
        row("an index read from end to end", {QStringLiteral("SCAN orders USING COVERING INDEX idx_orders_a")}, true,
            false);
        row("both", {QStringLiteral("SCAN o"), QStringLiteral("SEARCH c USING INTEGER PRIMARY KEY (rowid=?)")}, true,
            true);
        row("an index for one run", {QStringLiteral("SEARCH o USING AUTOMATIC COVERING INDEX (a=?)")}, false, true);
        row("a subquery",
            {QStringLiteral("CO-ROUTINE x"), QStringLiteral("SEARCH o USING INDEX i (a=?)"), QStringLiteral("SCAN x")},
            true, false);
        row("a virtual table", {QStringLiteral("SCAN f VIRTUAL TABLE INDEX 0:M1")}, false, false);
        row("no table", {QStringLiteral("SCAN CONSTANT ROW")}, false, false);
        row("nothing", {}, false, false);
    }

    void tellsIndexesAndScans()
    {
        QFETCH(QStringList, details);
        QFETCH(bool, usesIndex);
        QFETCH(bool, scansTable);
        const PlanFacts facts = factsOf(details);
        QCOMPARE(facts.usesIndex(), usesIndex);
        QCOMPARE(facts.scansTable(), scansTable);
    }

    void namesTheIndex()
    {
        const PlanFacts facts = factsOf({QStringLiteral("SEARCH orders USING INDEX idx_orders_a (a=?)")});
        QVERIFY(facts == (PlanFacts{{{PlanAccess::Index, "orders", "idx_orders_a"}}}));
    }

    void accessesHaveTheirNames()
    {
        for (const PlanAccess access : {PlanAccess::FullScan, PlanAccess::Index, PlanAccess::RowId})
            QCOMPARE(planAccessOf(nameOf(access)), access);
        QCOMPARE(planAccessOf("nonsense"), PlanAccess::None);
        QCOMPARE(planAccessOf(""), PlanAccess::None);
    }
};

QTEST_APPLESS_MAIN(tst_PlanFacts)
#include "tst_planfacts.moc"
