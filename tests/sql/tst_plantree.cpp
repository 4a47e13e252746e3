// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "sql/plantree.h"
#include "sqlitedatabase.h"
#include "support/goldentext.h"
#include "support/recordedplans.h"

#include <QFile>
#include <QTest>

using namespace d1;
using namespace d1::sql;

namespace {

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// "search index table=orders index=idx (customer_id=?)": every field that says something.
QByteArray fieldsOf(const PlanNode &node)
{
    QByteArray text = bytes(nameOf(node.operation));
    if (node.access != PlanAccess::None)
        text += ' ' + bytes(nameOf(node.access));
    const auto add = [&text](const char *name, const std::string &value) {
        if (!value.empty())
            text += QByteArray(" ") + name + '=' + bytes(value);
    };
    add("table", node.table);
    add("alias", node.alias);
    add("index", node.index);
    add("purpose", node.purpose);
    if (!node.constraint.empty())
        text += " (" + bytes(node.constraint) + ')';
    if (node.leftJoin)
        text += " left-join";
    if (node.stopsAtFirst)
        text += " stops-at-first";
    if (node.estimate != 0)
        text += " estimate=" + QByteArray::number(static_cast<qlonglong>(node.estimate));
    return text;
}

void appendNode(QByteArray &text, const PlanTree &tree, std::size_t index, int depth)
{
    text += QByteArray(2 + 2 * depth, ' ') + fieldsOf(tree.nodes[index]) + '\n';
    for (const std::size_t child : tree.nodes[index].children)
        appendNode(text, tree, child, depth + 1);
}

QByteArray fieldsOf(const std::vector<test::RecordedPlan> &plans)
{
    QByteArray text;
    for (const test::RecordedPlan &plan : plans) {
        text += bytes(plan.sql) + '\n';
        const std::optional<PlanTree> tree = planTreeFrom(*plan.rows);
        if (!tree)
            return "not a plan: " + bytes(plan.sql);
        for (const std::size_t root : tree->roots)
            appendNode(text, *tree, root, 0);
    }
    return text;
}

} // namespace

class tst_PlanTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detailIsTakenApart_data()
    {
        QTest::addColumn<QByteArray>("fields");
        const auto row = [](const char *detail, const QByteArray &fields) { QTest::newRow(detail) << fields; };

        // Before 3.36: TABLE, AS, SUBQUERY.
        row("SCAN TABLE orders", "scan full_scan table=orders");
        row("SCAN TABLE orders AS o", "scan full_scan table=orders alias=o");
        row("SCAN TABLE orders AS o USING COVERING INDEX i", "scan covering_index table=orders alias=o index=i");
        row("SEARCH TABLE orders AS o USING INDEX i (a=? AND b>?)",
            "search index table=orders alias=o index=i (a=? AND b>?)");
        row("SEARCH SUBQUERY 2 AS x USING AUTOMATIC COVERING INDEX (a=?)",
            "search automatic_index table=SUBQUERY 2 alias=x (a=?)");
        row("SCAN SUBQUERY 1", "scan full_scan table=SUBQUERY 1");
        row("SCAN TABLE notes VIRTUAL TABLE INDEX 4:", "virtual_table virtual_table table=notes index=4:");
        row("COMPOUND SUBQUERIES 1 AND 2 USING TEMP B-TREE (UNION)", "compound purpose=UNION");
        row("COMPOUND SUBQUERIES 1 AND 2 (UNION ALL)", "compound purpose=UNION ALL");
        row("EXECUTE CORRELATED SCALAR SUBQUERY 1", "correlated_subquery");
        row("EXECUTE LIST SUBQUERY 1", "list_subquery");

        // Since 3.36, and what newer versions than the recorded ones print.
        row("SCAN orders", "scan full_scan table=orders");
        row("SEARCH orders", "search table=orders");
        row("SCAN o LEFT-JOIN", "scan full_scan table=o left-join");
        row("SEARCH x USING AUTOMATIC PARTIAL COVERING INDEX (a=?) LEFT-JOIN",
            "search automatic_partial_index table=x (a=?) left-join");
        row("SEARCH o EXISTS USING COVERING INDEX i (a=?)",
            "search covering_index table=o index=i (a=?) stops-at-first");
        row("CREATE BLOOM FILTER", "bloom_filter");
        row("SEARCH t USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)", "search rowid table=t (rowid>? AND rowid<?)");
        row("SEARCH t USING PRIMARY KEY ((a,b)>(?,?))", "search primary_key table=t ((a,b)>(?,?))");
        row("SEARCH t USING INDEX i (ANY(a) AND b=?)", "search index table=t index=i (ANY(a) AND b=?)");
        row("SEARCH t USING INDEX i (<expr>=?)", "search index table=t index=i (<expr>=?)");
        row("SEARCH t USING INDEX i (a=?) (~10 rows)", "search index table=t index=i (a=?)");
        row("SCAN main.orders", "scan full_scan table=main.orders");
        row("SCAN 3 CONSTANT ROWS", "constant_row");
        row("SCAN 1 CONSTANT ROW", "constant_row");
        row("SCAN CONSTANT ROW", "constant_row");
        row("SCAN 3-ROW VALUES CLAUSE", "constant_row");
        row("USE TEMP B-TREE FOR LAST 2 TERMS OF ORDER BY", "use_temp_b_tree purpose=LAST 2 TERMS OF ORDER BY");
        row("USE TEMP B-TREE FOR count(DISTINCT)", "use_temp_b_tree purpose=count(DISTINCT)");
        row("REUSE LIST SUBQUERY 1", "list_subquery");
        row("REUSE SUBQUERY 2", "scalar_subquery");
        row("CORRELATED LIST SUBQUERY 3", "correlated_subquery");
        row("USING INDEX i FOR IN-OPERATOR", "in_operator index index=i");
        row("USING ROWID SEARCH ON TABLE t FOR IN-OPERATOR", "in_operator rowid table=t");
        row("BLOOM FILTER ON t (a=? AND b=?)", "bloom_filter table=t (a=? AND b=?)");
        row("MATERIALIZE x", "materialize table=x");
        row("CO-ROUTINE (subquery-1)", "co_routine table=(subquery-1)");
        row("MERGE (UNION ALL)", "merge purpose=UNION ALL");
        row("LEFT", "merge_part");
        row("RIGHT", "merge_part");
        row("INDEX 2", "or_term");
        row("RIGHT-JOIN orders", "right_join table=orders");

        // Names are printed bare.
        row("SEARCH odd name USING INDEX odd index (a=?)", "search index table=odd name index=odd index (a=?)");
        row("SEARCH a USING b USING INDEX c (d=?)", "search index table=a USING b index=c (d=?)");
        row("SCAN made USING hand", "scan full_scan table=made USING hand");
        row("SCAN table(1)", "scan full_scan table=table(1)");
        row("SEARCH t USING INDEX i (a)", "search index table=t index=i (a)");

        row("SOMETHING NEW", "other");
        row("", "other");
        row("INDEX x", "other");
        row("SUBQUERYX", "other");
        row("SCANNING", "other");
    }

    void detailIsTakenApart()
    {
        QFETCH(QByteArray, fields);
        const PlanNode node = parsePlanDetail(QTest::currentDataTag());
        QCOMPARE(fieldsOf(node), fields);
        QCOMPARE(node.detail, std::string(QTest::currentDataTag()));
    }

    void recordedPlansReadAsBefore_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::newRow("SQLite 3.40") << QStringLiteral("sqlite-3.40");
        QTest::newRow("older D1") << QStringLiteral("d1-4.86");
        QTest::newRow("D1") << QStringLiteral("d1-4.164");
    }

    void recordedPlansReadAsBefore()
    {
        QFETCH(QString, recording);
        const auto plans = test::recordedPlans(recording + QStringLiteral(".json"));
        QVERIFY(plans.size() > 70);
        D1_COMPARE_GOLDEN(QStringLiteral("plans/%1.fields.txt").arg(recording), fieldsOf(plans));
    }

    void installedSqliteSaysNothingUnknown()
    {
        test::SqliteDatabase database;
        QFile schema(QStringLiteral(D1_FIXTURES "/plans/schema.sql"));
        QVERIFY(schema.open(QIODevice::ReadOnly));
        for (const QByteArray &statement : schema.readAll().split('\n'))
            database.run(statement.toStdString());
        for (const test::RecordedPlan &plan : test::recordedPlans(QStringLiteral("sqlite-3.40.json"))) {
            for (const std::vector<Cell> &row : database.run("EXPLAIN QUERY PLAN " + plan.sql)) {
                const auto &detail = std::get<std::string>(row.at(3));
                QVERIFY2(parsePlanDetail(detail).operation != PlanOperation::Other, detail.c_str());
            }
            QVERIFY2(database.error().empty(), database.error().c_str());
        }
    }

    void childrenFollowTheirParents()
    {
        const ResultSetPtr rows = test::planRows({{3, 0, 0, "MULTI-INDEX OR"},
                                                  {4, 3, 0, "INDEX 1"},
                                                  {9, 4, 10, "SEARCH t USING INDEX i (a=?)"},
                                                  {20, 3, 0, "INDEX 2"}});
        const PlanTree tree = planTreeFrom(*rows).value();
        QCOMPARE(tree.roots, (std::vector<std::size_t>{0}));
        QCOMPARE(tree.nodes[0].children, (std::vector<std::size_t>{1, 3}));
        QCOMPARE(tree.nodes[1].children, (std::vector<std::size_t>{2}));
        QCOMPARE(tree.nodes[2].id, std::int64_t{9});
        QCOMPARE(tree.nodes[2].estimate, std::int64_t{10});
    }

    void nodeOfAnUnknownParentIsARoot()
    {
        const PlanTree tree =
            planTreeFrom(*test::planRows({{1, 7, 0, "SCAN a"}, {2, 2, 0, "SCAN b"}, {7, 0, 0, "SCAN c"}})).value();
        QCOMPARE(tree.roots, (std::vector<std::size_t>{0, 1, 2}));
    }

    void otherColumnsAreNoPlan()
    {
        QVERIFY(!planTreeFrom(*ResultSetBuilder({"a", "b", "c", "d"}).finish()));
        QVERIFY(!planTreeFrom(*ResultSetBuilder({"addr", "opcode"}).finish()));
        QVERIFY(planTreeFrom(*test::planRows({})).has_value());
    }
};

QTEST_APPLESS_MAIN(tst_PlanTree)
#include "tst_plantree.moc"
