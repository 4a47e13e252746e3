// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/plantree.h"
#include "support/await.h"

using namespace d1;
using namespace d1::sql;

namespace {

PlanNode node(PlanOperation operation, PlanAccess access = PlanAccess::None, std::string table = {},
              std::string index = {}, std::string constraint = {})
{
    PlanNode expected;
    expected.operation = operation;
    expected.access = access;
    expected.table = std::move(table);
    expected.index = std::move(index);
    expected.constraint = std::move(constraint);
    return expected;
}

PlanNode withPurpose(PlanOperation operation, std::string purpose)
{
    PlanNode expected = node(operation);
    expected.purpose = std::move(purpose);
    return expected;
}

PlanNode leftJoined(PlanNode expected)
{
    expected.leftJoin = true;
    return expected;
}

PlanNode aliased(PlanNode expected, std::string alias)
{
    expected.alias = std::move(alias);
    return expected;
}

} // namespace

Q_DECLARE_METATYPE(d1::sql::PlanNode)

class tst_PlanDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineIsReadIntoItsFields_data()
    {
        using enum PlanOperation;
        using Access = PlanAccess;
        QTest::addColumn<PlanNode>("expected");
        const auto row = [](const char *detail, PlanNode expected) { QTest::newRow(detail) << std::move(expected); };

        row("SCAN t", node(Scan, Access::FullScan, "t"));
        row("SCAN TABLE t", node(Scan, Access::FullScan, "t"));
        row("SCAN TABLE t AS x", aliased(node(Scan, Access::FullScan, "t"), "x"));
        row("SCAN TABLE t (~1000 rows)", node(Scan, Access::FullScan, "t"));
        row("SCAN größe", node(Scan, Access::FullScan, "größe"));
        row("SCAN odd name", node(Scan, Access::FullScan, "odd name"));
        row("SCAN t LEFT-JOIN", leftJoined(node(Scan, Access::FullScan, "t")));
        row("SCAN t USING INDEX i", node(Scan, Access::Index, "t", "i"));
        row("SCAN t USING COVERING INDEX i", node(Scan, Access::CoveringIndex, "t", "i"));
        row("SCAN a USING b", node(Scan, Access::FullScan, "a USING b"));
        row("SCAN a USING b USING INDEX i", node(Scan, Access::Index, "a USING b", "i"));
        row("SCAN t USING INDEXES", node(Scan, Access::FullScan, "t USING INDEXES"));
        row("SCAN CONSTANT ROW", node(ConstantRow));
        row("SCAN 3 CONSTANT ROWS", node(ConstantRow));
        row("SCAN 2-ROW VALUES CLAUSE", node(ConstantRow));
        row("SCAN my CONSTANT ROWS", node(Scan, Access::FullScan, "my CONSTANT ROWS"));
        row("SCAN notes VIRTUAL TABLE INDEX 0:M1", node(VirtualTable, Access::VirtualTable, "notes", "0:M1"));
        row("SCAN n VIRTUAL TABLE INDEX 1: LEFT-JOIN", leftJoined(node(VirtualTable, Access::VirtualTable, "n", "1:")));

        row("SEARCH t", node(Search, Access::None, "t"));
        row("SEARCH t USING INTEGER PRIMARY KEY (rowid=?)", node(Search, Access::RowId, "t", "", "rowid=?"));
        row("SEARCH t USING PRIMARY KEY (a=? AND b>?)", node(Search, Access::PrimaryKey, "t", "", "a=? AND b>?"));
        row("SEARCH t USING PRIMARY KEY", node(Search, Access::PrimaryKey, "t"));
        row("SEARCH t USING INDEX i (a=?)", node(Search, Access::Index, "t", "i", "a=?"));
        row("SEARCH t USING INDEX i ((a,b)>(?,?))", node(Search, Access::Index, "t", "i", "(a,b)>(?,?)"));
        row("SEARCH t USING INDEX i (ANY(a) AND b=?)", node(Search, Access::Index, "t", "i", "ANY(a) AND b=?"));
        row("SEARCH t USING INDEX i(x)", node(Search, Access::Index, "t", "i(x)"));
        row("SEARCH t USING INDEX odd (i (a=?)", node(Search, Access::Index, "t", "odd (i", "a=?"));
        row("SEARCH t USING COVERING INDEX i (a=?) LEFT-JOIN",
            leftJoined(node(Search, Access::CoveringIndex, "t", "i", "a=?")));
        PlanNode existing = node(Search, Access::Index, "t", "i", "a=?");
        existing.stopsAtFirst = true;
        row("SEARCH t EXISTS USING INDEX i (a=?)", existing);
        row("SEARCH t USING AUTOMATIC COVERING INDEX (a=?)", node(Search, Access::AutomaticIndex, "t", "", "a=?"));
        row("SEARCH t USING AUTOMATIC PARTIAL COVERING INDEX (a=?)",
            node(Search, Access::AutomaticPartialIndex, "t", "", "a=?"));
        row("SEARCH TABLE t AS x USING INDEX i (a=?)", aliased(node(Search, Access::Index, "t", "i", "a=?"), "x"));
        row("SEARCH (subquery-2) USING AUTOMATIC COVERING INDEX (a=?)",
            node(Search, Access::AutomaticIndex, "(subquery-2)", "", "a=?"));

        row("USE TEMP B-TREE FOR ORDER BY", withPurpose(UseTempBTree, "ORDER BY"));
        row("USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY", withPurpose(UseTempBTree, "LAST 2 TERMS OF ORDER BY"));
        row("USE TEMP B-TREE FOR count(DISTINCT)", withPurpose(UseTempBTree, "count(DISTINCT)"));
        row("SCALAR SUBQUERY 1", node(ScalarSubquery));
        row("EXECUTE SCALAR SUBQUERY 1", node(ScalarSubquery));
        row("REUSE LIST SUBQUERY 2", node(ListSubquery));
        row("LIST SUBQUERY 2", node(ListSubquery));
        row("CORRELATED SCALAR SUBQUERY 1", node(CorrelatedSubquery));
        row("EXECUTE CORRELATED LIST SUBQUERY 1", node(CorrelatedSubquery));
        row("USING INDEX i FOR IN-OPERATOR", node(InOperator, Access::Index, "", "i"));
        row("USING COVERING INDEX i FOR IN-OPERATOR", node(InOperator, Access::CoveringIndex, "", "i"));
        row("USING ROWID SEARCH ON TABLE t FOR IN-OPERATOR", node(InOperator, Access::RowId, "t"));
        row("CO-ROUTINE (subquery-1)", node(CoRoutine, Access::None, "(subquery-1)"));
        row("MATERIALIZE v", node(Materialize, Access::None, "v"));
        row("RIGHT-JOIN t", node(RightJoin, Access::None, "t"));
        row("BLOOM FILTER ON t (a=?)", node(BloomFilter, Access::None, "t", "", "a=?"));
        row("COMPOUND QUERY", node(Compound));
        row("COMPOUND SUBQUERIES 1 AND 2 (UNION ALL)", withPurpose(Compound, "UNION ALL"));
        row("LEFT-MOST SUBQUERY", node(CompoundPart));
        row("UNION ALL", withPurpose(CompoundPart, "UNION ALL"));
        row("EXCEPT USING TEMP B-TREE", withPurpose(CompoundPart, "EXCEPT"));
        row("MERGE (UNION)", withPurpose(Merge, "UNION"));
        row("LEFT", node(MergePart));
        row("RIGHT", node(MergePart));
        row("MULTI-INDEX OR", node(MultiIndexOr));
        row("INDEX 12", node(OrTerm));
        row("RECURSIVE STEP", node(RecursiveStep));
        row("SETUP", node(Setup));
    }

    void lineIsReadIntoItsFields()
    {
        QFETCH(PlanNode, expected);
        expected.detail = QTest::currentDataTag();
        const PlanNode read = parsePlanDetail(expected.detail);
        QCOMPARE(nameOf(read.operation), nameOf(expected.operation));
        QCOMPARE(nameOf(read.access), nameOf(expected.access));
        QCOMPARE(read.table, expected.table);
        QCOMPARE(read.index, expected.index);
        QCOMPARE(read.constraint, expected.constraint);
        QVERIFY(read == expected);
    }

    void unknownLineStaysOtherAndWhole_data()
    {
        QTest::addColumn<QByteArray>("detail");
        for (const char *detail :
             {"", " ", "scan t", "FROBNICATE t", "INDEX", "INDEX x", "UNION SOME", "SUBQUERIES 1", "USE TEMP B-TREE",
              "USING INDEX i", "(((", "CORRELATED", "SCAN", "SEARCH", "\xff\xfe"})
            QTest::addRow("'%s'", detail) << QByteArray(detail);
    }

    void unknownLineStaysOtherAndWhole()
    {
        QFETCH(QByteArray, detail);
        PlanNode expected = node(PlanOperation::Other);
        expected.detail = detail.toStdString();
        QVERIFY(parsePlanDetail(detail.toStdString()) == expected);
    }

    void brokenParenthesesAreNoConstraint_data()
    {
        QTest::addColumn<QByteArray>("detail");
        for (const char *detail : {"SEARCH t USING INDEX i )", "SEARCH t USING INDEX i a=?)",
                                   "SEARCH t USING INDEX i (a=?", "SEARCH t USING INDEX ))"})
            QTest::newRow(detail) << QByteArray(detail);
    }

    void brokenParenthesesAreNoConstraint()
    {
        QFETCH(QByteArray, detail);
        const PlanNode read = parsePlanDetail(detail.toStdString());
        QVERIFY(read.access == PlanAccess::Index);
        QCOMPARE(read.table, std::string("t"));
        QVERIFY(read.constraint.empty());
    }
};

QTEST_APPLESS_MAIN(tst_PlanDetail)
#include "tst_plandetail.moc"
