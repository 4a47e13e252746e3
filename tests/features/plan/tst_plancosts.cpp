// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plancosts.h"
#include "support/recordedplans.h"

#include <QTest>

#include <numeric>

using namespace d1;
using test::PlanRow;

namespace {

sql::PlanTree treeOf(const std::vector<PlanRow> &rows)
{
    return sql::planTreeFrom(*test::planRows(rows)).value();
}

std::vector<double> sharesOf(const std::vector<PlanRow> &rows,
                             const std::vector<std::optional<std::int64_t>> &sizes = {})
{
    const sql::PlanTree tree = treeOf(rows);
    std::vector<PlanSubject> subjects(tree.nodes.size());
    for (std::size_t i = 0; i < sizes.size(); ++i)
        subjects[i].rows = sizes[i];
    return costShares(tree, subjects);
}

double sum(const std::vector<double> &shares)
{
    return std::accumulate(shares.begin(), shares.end(), 0.0);
}

} // namespace

class tst_PlanCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPlanHasNoShares() { QVERIFY(sharesOf({}).empty()); }

    void planWithoutEstimatesHasNoCosts()
    {
        QCOMPARE(sharesOf({{1, 0, 0, "SCAN a"}, {2, 0, 0, "SEARCH b USING INDEX i (x=?)"}}),
                 (std::vector<double>{0.0, 0.0}));
    }

    void onlyLoopIsTheWholeCost()
    {
        QCOMPARE(sharesOf({{1, 0, 216, "SCAN a"}, {2, 0, 0, "USE TEMP B-TREE FOR ORDER BY"}}),
                 (std::vector<double>{1.0, 0.0}));
    }

    void estimateOfWhatIsNoLoopDoesNotCount()
    {
        QCOMPARE(sharesOf({{1, 0, 100, "SCAN a"}, {2, 0, 900, "USE TEMP B-TREE FOR ORDER BY"}}),
                 (std::vector<double>{1.0, 0.0}));
    }

    void innerLoopIsMultipliedByTheOuterRows()
    {
        // Ten units more is twice the cost; the inner loop runs once for each of 1,000 rows.
        const auto shares = sharesOf({{1, 0, 110, "SCAN a"}, {2, 0, 100, "SEARCH b USING INDEX i (x=?)"}}, {1'000});
        QCOMPARE(shares[1] / shares[0], 500.0);
        QCOMPARE(sum(shares), 1.0);
    }

    void lookUpByKeyGivesOneRow()
    {
        const auto shares = sharesOf(
            {{1, 0, 100, "SEARCH a USING INTEGER PRIMARY KEY (rowid=?)"}, {2, 0, 100, "SEARCH b USING INDEX i (x=?)"}});
        QCOMPARE(shares, (std::vector<double>{0.5, 0.5}));
    }

    void emptyTableStillLetsTheInnerLoopCount()
    {
        const auto shares = sharesOf({{1, 0, 10, "SCAN a"}, {2, 0, 10, "SCAN b"}}, {0, 0});
        QCOMPARE(shares, (std::vector<double>{0.5, 0.5}));
    }

    void bothSidesOfAnOrAreRowsForTheInnerLoop()
    {
        const std::vector<PlanRow> rows{{1, 0, 0, "MULTI-INDEX OR"},
                                        {2, 1, 0, "INDEX 1"},
                                        {3, 2, 60, "SEARCH a USING INDEX i (x=?)"},
                                        {4, 1, 0, "INDEX 2"},
                                        {5, 4, 60, "SEARCH a USING INDEX j (y=?)"},
                                        {6, 0, 60, "SCAN b"}};
        // 64 units are 16 rows a side.
        QCOMPARE(sharesOf(rows), (std::vector<double>{0, 0, 1.0 / 34, 0, 1.0 / 34, 32.0 / 34}));
    }

    void correlatedSubqueryRunsForEachRow()
    {
        const std::vector<PlanRow> rows{
            {1, 0, 100, "SCAN a"}, {2, 0, 0, "CORRELATED SCALAR SUBQUERY 1"}, {3, 2, 100, "SCAN b"}};
        const auto shares = sharesOf(rows, {50});
        QCOMPARE(shares[2] / shares[0], 50.0);
    }

    void plainSubqueryRunsOnce()
    {
        const std::vector<PlanRow> rows{{1, 0, 100, "SCAN a"}, {2, 0, 0, "SCALAR SUBQUERY 1"}, {3, 2, 100, "SCAN b"}};
        QCOMPARE(sharesOf(rows, {50}), (std::vector<double>{0.5, 0.0, 0.5}));
    }

    void partsOfACompoundDoNotMultiply()
    {
        const std::vector<PlanRow> rows{{1, 0, 0, "COMPOUND QUERY"},
                                        {2, 1, 0, "LEFT-MOST SUBQUERY"},
                                        {3, 2, 100, "SCAN a"},
                                        {4, 1, 0, "UNION ALL"},
                                        {5, 4, 100, "SCAN b"}};
        QCOMPARE(sharesOf(rows, {{}, {}, 9'000, {}, 9'000}), (std::vector<double>{0, 0, 0.5, 0, 0.5}));
    }

    void senselessEstimatesStayFinite_data()
    {
        QTest::addColumn<int>("estimate");
        QTest::newRow("negative") << -5;
        QTest::newRow("huge") << std::numeric_limits<int>::max();
        QTest::newRow("smallest") << std::numeric_limits<int>::min();
    }

    void senselessEstimatesStayFinite()
    {
        QFETCH(int, estimate);
        std::vector<PlanRow> rows;
        for (int i = 1; i <= 64; ++i)
            rows.emplace_back(i, 0, estimate, "SCAN t");
        const std::vector<std::optional<std::int64_t>> sizes(64, std::numeric_limits<std::int64_t>::max());
        const auto shares = sharesOf(rows, sizes);
        for (const double share : shares)
            QVERIFY(share >= 0.0 && share <= 1.0);
        QVERIFY(estimate < 0 ? sum(shares) == 0.0 : std::abs(sum(shares) - 1.0) < 1e-9);
    }

    void everyRecordedPlanOfD1AddsUpToOne()
    {
        const auto plans = test::recordedPlans(QStringLiteral("d1-4.164.json"));
        QVERIFY(!plans.empty());
        for (const test::RecordedPlan &plan : plans) {
            const sql::PlanTree tree = sql::planTreeFrom(*plan.rows).value();
            const bool hasLoop = std::ranges::any_of(tree.nodes, [](const sql::PlanNode &node) {
                return node.estimate > 0
                       && (node.operation == sql::PlanOperation::Scan || node.operation == sql::PlanOperation::Search);
            });
            const double total = sum(costShares(tree, std::vector<PlanSubject>(tree.nodes.size())));
            QVERIFY2(!hasLoop || std::abs(total - 1.0) < 1e-9, plan.sql.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(tst_PlanCosts)
#include "tst_plancosts.moc"
