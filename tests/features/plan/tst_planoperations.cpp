// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plan.h"
#include "support/recordedplans.h"

#include <QTest>

using namespace d1;
using sql::PlanAccess;
using sql::PlanNode;
using sql::PlanOperation;

namespace {

using IsIt = bool (*)(const PlanNode &);

template<PlanOperation operation>
bool isA(const PlanNode &node)
{
    return node.operation == operation;
}

template<PlanAccess access>
bool reads(const PlanNode &node)
{
    return node.operation == PlanOperation::Scan && node.access == access;
}

template<PlanAccess access>
bool searches(const PlanNode &node)
{
    return node.operation == PlanOperation::Search && node.access == access;
}

bool isSortOf(const PlanNode &node, std::string_view purpose)
{
    return node.operation == PlanOperation::UseTempBTree && node.purpose == purpose;
}

/// Newer planners merge what older ones keep in a temporary index.
bool isCompound(const PlanNode &node, std::string_view purpose)
{
    return (node.operation == PlanOperation::CompoundPart || node.operation == PlanOperation::Merge)
           && node.purpose == purpose;
}

/// The size of the tables that the plans were recorded on, as far as it counts here.
Schema shop()
{
    Schema schema;
    constexpr std::pair<const char *, int> sizes[] = {{"orders", 20'000}, {"customers", 5'000}, {"countries", 12}};
    for (const auto &[name, rows] : sizes) {
        SchemaTable table;
        table.name = name;
        table.estimatedRows = rows;
        schema.tables.push_back(std::move(table));
    }
    return schema;
}

} // namespace

/// Every operation that people are told apart, on a plan from real SQLite 3.40 and from both generations of a real D1.
class tst_PlanOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldFromTheOthers_data()
    {
        QTest::addColumn<QString>("recording");
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<IsIt>("isIt");
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<PlanSeverity>("severity");
        for (const QString &recording :
             {QStringLiteral("sqlite-3.40"), QStringLiteral("d1-4.86"), QStringLiteral("d1-4.164")})
            addRows(recording);
    }

    void isToldFromTheOthers()
    {
        QFETCH(QString, recording);
        QFETCH(QByteArray, sql);
        QFETCH(IsIt, isIt);
        QFETCH(QByteArray, title);
        QFETCH(PlanSeverity, severity);
        const std::vector<test::RecordedPlan> plans = test::recordedPlans(recording + QStringLiteral(".json"));
        const auto recorded = std::ranges::find(plans, sql.toStdString(), &test::RecordedPlan::sql);
        QVERIFY(recorded != plans.end());
        const Plan plan = judgePlan(recorded->sql, sql::planTreeFrom(*recorded->rows).value(), shop());
        const auto node = std::ranges::find_if(plan.tree.nodes, isIt);
        QVERIFY(node != plan.tree.nodes.end());
        const PlanJudgement &judgement = plan.judgements[static_cast<std::size_t>(node - plan.tree.nodes.begin())];
        QVERIFY2(QByteArray::fromStdString(judgement.title).startsWith(title), judgement.title.c_str());
        QCOMPARE(judgement.severity, severity);
        QVERIFY(!judgement.sentence.empty());
    }

private:
    static void addRows(const QString &recording)
    {
        using enum PlanSeverity;
        const auto row = [&recording](const char *name, const char *sql, IsIt isIt, const char *title,
                                      PlanSeverity severity) {
            QTest::addRow("%s, %s", name, qPrintable(recording))
                << recording << QByteArray(sql) << isIt << QByteArray(title) << severity;
        };
        row("full scan", "SELECT * FROM orders AS o WHERE o.total > 5", reads<PlanAccess::FullScan>, "Scan orders",
            Warning);
        row("scan of a tiny table", "SELECT * FROM countries WHERE name LIKE 'A%'", reads<PlanAccess::FullScan>,
            "Scan countries", Neutral);
        row("covering scan", "SELECT customer_id FROM orders", reads<PlanAccess::CoveringIndex>,
            "Scan the index of orders", Notice);
        row("search by index", "SELECT * FROM orders WHERE status IS NULL", searches<PlanAccess::Index>,
            "Search orders by index", Good);
        row("search by covering index", "SELECT customer_id, created_at FROM orders WHERE customer_id = 5",
            searches<PlanAccess::CoveringIndex>, "Search orders by index alone", Good);
        row("search by primary key", "SELECT * FROM lines WHERE order_id = 1 AND line = 2",
            searches<PlanAccess::PrimaryKey>, "Search lines by key", Good);
        row("search by rowid", "SELECT * FROM orders WHERE id = 5", searches<PlanAccess::RowId>,
            "Look up orders by key", Good);
        row("automatic index", "SELECT * FROM products p JOIN products q ON q.parent = p.name",
            searches<PlanAccess::AutomaticIndex>, "Search products by a temporary index", Warning);
        row(
            "sort for ORDER BY", "SELECT * FROM orders ORDER BY total",
            [](const PlanNode &node) { return isSortOf(node, "ORDER BY"); }, "Sort the rows", Notice);
        row(
            "sort for GROUP BY", "SELECT status, count(*) FROM orders GROUP BY total",
            [](const PlanNode &node) { return isSortOf(node, "GROUP BY"); }, "Sort into groups", Notice);
        row(
            "DISTINCT", "SELECT DISTINCT total FROM orders",
            [](const PlanNode &node) { return isSortOf(node, "DISTINCT"); }, "Drop duplicates", Notice);
        row(
            "sort of the last term", "SELECT * FROM orders ORDER BY status, total",
            [](const PlanNode &node) {
                return isSortOf(node, "LAST TERM OF ORDER BY") || isSortOf(node, "RIGHT PART OF ORDER BY");
            },
            "Sort part of the order", Notice);
        row("correlated subquery",
            "SELECT *, (SELECT max(total) FROM orders o WHERE o.customer_id = c.id) FROM customers c",
            isA<PlanOperation::CorrelatedSubquery>, "Subquery for each row", Notice);
        row("scalar subquery", "SELECT o.id FROM orders o WHERE o.total > (SELECT avg(total) FROM orders)",
            isA<PlanOperation::ScalarSubquery>, "Subquery", Neutral);
        row("list for IN", "SELECT * FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE total > 5)",
            isA<PlanOperation::ListSubquery>, "List for IN", Neutral);
        row("co-routine", "SELECT * FROM (SELECT status, count(*) AS n FROM orders GROUP BY status) WHERE n > 5",
            isA<PlanOperation::CoRoutine>, "Compute (subquery-1)", Neutral);
        row("materialise",
            "WITH t AS MATERIALIZED (SELECT customer_id, sum(total) AS s FROM orders GROUP BY customer_id) "
            "SELECT * FROM t WHERE s > 100",
            isA<PlanOperation::Materialize>, "Compute t first", Neutral);
        row(
            "UNION ALL", "SELECT id FROM orders UNION ALL SELECT id FROM products",
            [](const PlanNode &node) { return isCompound(node, "UNION ALL"); }, "UNION ALL", Neutral);
        const bool merges = recording == QStringLiteral("d1-4.164");
        row(
            "UNION", "SELECT id FROM orders UNION SELECT id FROM products",
            [](const PlanNode &node) { return isCompound(node, "UNION"); }, merges ? "UNION by merging" : "UNION",
            merges ? Neutral : Notice);
        row(
            "EXCEPT", "SELECT id FROM customers EXCEPT SELECT customer_id FROM orders",
            [](const PlanNode &node) { return isCompound(node, "EXCEPT"); }, merges ? "EXCEPT by merging" : "EXCEPT",
            merges ? Neutral : Notice);
        row(
            "INTERSECT", "SELECT id FROM orders INTERSECT SELECT id FROM products",
            [](const PlanNode &node) { return isCompound(node, "INTERSECT"); },
            merges ? "INTERSECT by merging" : "INTERSECT", merges ? Neutral : Notice);
        row("multi-index OR", "SELECT * FROM orders WHERE status = 'a' OR customer_id = 3",
            isA<PlanOperation::MultiIndexOr>, "Search once for each side of OR", Good);
        row(
            "LEFT JOIN", "SELECT * FROM customers c LEFT JOIN orders o ON o.customer_id = c.id",
            [](const PlanNode &node) { return node.leftJoin; }, "Search orders by index", Good);
        row("bloom filter",
            "SELECT * FROM customers c, orders o, lines l, products p WHERE o.customer_id = c.id AND l.order_id = o.id "
            "AND p.id = l.product_id AND p.price > 3",
            isA<PlanOperation::BloomFilter>, "Filter early", Neutral);
        row("recursive step",
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT * FROM n",
            isA<PlanOperation::RecursiveStep>, "Next rows", Neutral);
        row("virtual table", "SELECT * FROM notes WHERE notes MATCH 'x'", isA<PlanOperation::VirtualTable>, "Ask notes",
            Neutral);
    }
};

QTEST_GUILESS_MAIN(tst_PlanOperations)
#include "tst_planoperations.moc"
