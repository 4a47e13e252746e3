// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"
#include "support/await.h"
#include "support/recordedplans.h"

using namespace d1;

class tst_PlanText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPlanIsItsHeading() { QCOMPARE(planText({}), std::string("QUERY PLAN\n")); }

    void treeIsDrawnAsTheShellDoes()
    {
        const auto tree = sql::planTreeFrom(*test::planRows({{2, 0, 0, "COMPOUND QUERY"},
                                                             {3, 2, 0, "LEFT-MOST SUBQUERY"},
                                                             {6, 3, 0, "SCAN größe"},
                                                             {9, 2, 0, "UNION ALL"},
                                                             {12, 9, 0, "SCAN b"},
                                                             {20, 9, 0, "SCALAR SUBQUERY 4"},
                                                             {24, 20, 0, "SCAN c"},
                                                             {30, 0, 0, "SCAN d"}}));
        QVERIFY(tree);
        QCOMPARE(planText(*tree), std::string("QUERY PLAN\n"
                                              "|--COMPOUND QUERY\n"
                                              "|  |--LEFT-MOST SUBQUERY\n"
                                              "|  |  `--SCAN größe\n"
                                              "|  `--UNION ALL\n"
                                              "|     |--SCAN b\n"
                                              "|     `--SCALAR SUBQUERY 4\n"
                                              "|        `--SCAN c\n"
                                              "`--SCAN d\n"));
    }

    void nodeOfAnUnknownParentIsDrawnAtTheRoot()
    {
        const auto tree = sql::planTreeFrom(*test::planRows({{5, 77, 0, "SCAN a"}, {6, 5, 0, "SCAN b"}}));
        QVERIFY(tree);
        QCOMPARE(planText(*tree), std::string("QUERY PLAN\n`--SCAN a\n   `--SCAN b\n"));
    }

    void everyNodeIsOneLine()
    {
        const auto plans = test::recordedPlans(QStringLiteral("sqlite-3.40.json"));
        QVERIFY(!plans.empty());
        for (const test::RecordedPlan &plan : plans) {
            const sql::PlanTree tree = sql::planTreeFrom(*plan.rows).value();
            const std::string text = planText(tree);
            QCOMPARE(std::ranges::count(text, '\n'), static_cast<std::ptrdiff_t>(tree.nodes.size() + 1));
        }
    }
};

QTEST_APPLESS_MAIN(tst_PlanText)
#include "tst_plantext.moc"
