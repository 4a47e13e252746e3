// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plantreemodel.h"
#include "support/recordedplans.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;

namespace {

Plan planOf(const std::vector<test::PlanRow> &rows)
{
    return judgePlan("SELECT * FROM t", sql::planTreeFrom(*test::planRows(rows)).value(), Schema());
}

} // namespace

class tst_PlanTreeModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedPlansAreTrees()
    {
        PlanTreeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const test::RecordedPlan &one : test::recordedPlans(QStringLiteral("d1-4.164.json"))) {
            const Plan plan = judgePlan(one.sql, sql::planTreeFrom(*one.rows).value(), Schema());
            model.setPlan(plan);
            QCOMPARE(model.rowCount(), static_cast<int>(plan.tree.roots.size()));
            for (std::size_t node = 0; node < plan.tree.nodes.size(); ++node) {
                const QModelIndex index = model.indexOf(node);
                QCOMPARE(model.nodeAt(index), std::optional(node));
                QCOMPARE(model.index(index.row(), 0, index.parent()), index);
                QCOMPARE(model.rowCount(index), static_cast<int>(plan.tree.nodes[node].children.size()));
            }
        }
    }

    void rowsHoldRawValues()
    {
        PlanTreeModel model;
        model.setPlan(planOf({{1, 0, 10, "SCAN t"}, {2, 0, 0, "USE TEMP B-TREE FOR ORDER BY"}}));
        const QModelIndex scan = model.indexOf(0);
        QCOMPARE(scan.data(), QVariant(QStringLiteral("Scan t")));
        QCOMPARE(scan.data(PlanTreeModel::DetailRole), QVariant(QStringLiteral("SCAN t")));
        QCOMPARE(scan.siblingAtColumn(PlanTreeModel::Severity).data(),
                 QVariant(static_cast<int>(PlanSeverity::Notice)));
        QCOMPARE(scan.siblingAtColumn(PlanTreeModel::Share).data(), QVariant(1.0));
        QVERIFY(!scan.siblingAtColumn(PlanTreeModel::TableRows).data().isValid());
        QVERIFY(!model.indexOf(1, PlanTreeModel::Share).data().isValid());
    }

    void emptyPlanHasNoRows()
    {
        PlanTreeModel model;
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf(0).isValid());
        QVERIFY(!model.nodeAt({}));
    }
};

QTEST_GUILESS_MAIN(tst_PlanTreeModel)
#include "tst_plantreemodel.moc"
