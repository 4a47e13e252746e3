// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plandiff.h"
#include "support/recordedplans.h"

#include <QTest>

using namespace d1;
using test::PlanRow;
using enum d1::PlanDiff::Change;

namespace {

Plan planOf(const std::vector<PlanRow> &rows)
{
    return judgePlan("SELECT 1", sql::planTreeFrom(*test::planRows(rows)).value(), Schema());
}

std::string sentencesOf(const PlanDiff &diff)
{
    std::string text;
    for (const PlanDiff::Difference &difference : diff.differences)
        text += difference.sentence + '\n';
    return text;
}

} // namespace

class tst_PlanDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsAndEstimatesDoNotCount()
    {
        const PlanDiff diff = diffPlans(planOf({{2, 0, 10, "SCAN a"}, {5, 0, 0, "SCALAR SUBQUERY 1"}}),
                                        planOf({{3, 0, 20, "SCAN a"}, {9, 0, 0, "SCALAR SUBQUERY 4"}}));
        QVERIFY(diff.isEmpty());
        QCOMPARE(diff.before, (std::vector<PlanDiff::Change>{Same, Same}));
    }

    void newIndexChangesTheScan()
    {
        const PlanDiff diff = diffPlans(planOf({{1, 0, 0, "SCAN o"}, {2, 0, 0, "USE TEMP B-TREE FOR ORDER BY"}}),
                                        planOf({{1, 0, 0, "SEARCH o USING INDEX i (a=?)"}}));
        QCOMPARE(diff.before, (std::vector<PlanDiff::Change>{Changed, Removed}));
        QCOMPARE(diff.after, (std::vector<PlanDiff::Change>{Changed}));
        QCOMPARE(sentencesOf(diff), std::string("SCAN o became SEARCH o USING INDEX i (a=?).\n"
                                                "Gone: USE TEMP B-TREE FOR ORDER BY.\n"));
    }

    void otherJoinOrderIsAChange()
    {
        const PlanDiff diff = diffPlans(planOf({{1, 0, 0, "SCAN a"}, {2, 0, 0, "SCAN b"}}),
                                        planOf({{1, 0, 0, "SCAN b"}, {2, 0, 0, "SCAN a"}}));
        QCOMPARE(diff.differences.size(), std::size_t{1});
        QVERIFY(diff.differences[0].sentence.ends_with("comes at another place."));
        QCOMPARE(std::ranges::count(diff.after, Changed), 1);
    }

    void stepsBelowAreCompared()
    {
        const PlanDiff diff = diffPlans(
            planOf({{1, 0, 0, "COMPOUND QUERY"}, {2, 1, 0, "LEFT-MOST SUBQUERY"}, {3, 2, 0, "SCAN a"}}),
            planOf({{1, 0, 0, "COMPOUND QUERY"}, {2, 1, 0, "LEFT-MOST SUBQUERY"}, {3, 2, 0, "SCAN a USING INDEX i"}}));
        QCOMPARE(diff.after, (std::vector<PlanDiff::Change>{Same, Same, Changed}));
    }

    void flattenedSubqueryKeepsItsTable()
    {
        const PlanDiff diff =
            diffPlans(planOf({{1, 0, 0, "CO-ROUTINE s"}, {2, 1, 0, "SCAN orders"}, {3, 0, 0, "SCAN s"}}),
                      planOf({{1, 0, 0, "SEARCH orders USING INDEX i (a=?)"}}));
        QCOMPARE(diff.before, (std::vector<PlanDiff::Change>{Removed, Changed, Removed}));
        QCOMPARE(diff.after, (std::vector<PlanDiff::Change>{Changed}));
    }

    void everythingIsNewBesideNothing()
    {
        const PlanDiff diff = diffPlans(Plan(), planOf({{1, 0, 0, "SCAN a"}}));
        QCOMPARE(diff.after, (std::vector<PlanDiff::Change>{Added}));
        QCOMPARE(sentencesOf(diff), std::string("New: SCAN a.\n"));
    }

    void recordedPlansDifferFromOthersOnly()
    {
        const auto plans = test::recordedPlans(QStringLiteral("sqlite-3.40.json"));
        const auto newer = test::recordedPlans(QStringLiteral("d1-4.164.json"));
        QCOMPARE(plans.size(), newer.size());
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const Plan before = judgePlan(plans[i].sql, sql::planTreeFrom(*plans[i].rows).value(), Schema());
            const Plan after = judgePlan(newer[i].sql, sql::planTreeFrom(*newer[i].rows).value(), Schema());
            QVERIFY2(diffPlans(before, before).isEmpty(), plans[i].sql.c_str());
            const PlanDiff diff = diffPlans(before, after);
            QCOMPARE(diff.before.size(), before.tree.nodes.size());
            QCOMPARE(diff.after.size(), after.tree.nodes.size());
            // What was not added came from somewhere, each from a step of its own.
            QCOMPARE(std::ranges::count(diff.before, Removed) + std::ssize(diff.after),
                     std::ranges::count(diff.after, Added) + std::ssize(diff.before));
        }
    }
};

QTEST_APPLESS_MAIN(tst_PlanDiff)
#include "tst_plandiff.moc"
