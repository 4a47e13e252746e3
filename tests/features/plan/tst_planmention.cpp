// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/planmention.h"
#include "support/recordedplans.h"

#include <QTest>

using namespace d1;
using test::PlanRow;

namespace {

Schema shop()
{
    const auto table = [](const char *name, std::vector<std::string> columns) {
        SchemaTable made;
        made.name = name;
        for (std::string &column : columns) {
            made.columns.emplace_back();
            made.columns.back().name = std::move(column);
        }
        made.columns.front().primaryKeyPosition = 1;
        return made;
    };
    Schema schema;
    schema.tables = {table("customers", {"id", "name", "city"}), table("orders", {"id", "customer_id", "total"})};
    return schema;
}

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "orders o: o.total > 5, o.id < 3"
QString mentionOf(const std::string &sql, const std::vector<PlanRow> &rows, std::size_t node)
{
    const Schema schema = shop();
    const Plan plan = judgePlan(sql, sql::planTreeFrom(*test::planRows(rows)).value(), schema);
    const PlanMention mention = planMention(plan, node, schema);
    QStringList conditions;
    for (const sql::StatementSpan &span : mention.conditions)
        conditions << textOf(span.in(sql));
    return (mention.subject ? textOf(mention.subject->in(sql)) : QString()) + QStringLiteral(": ")
           + conditions.join(QStringLiteral(", "));
}

} // namespace

class tst_PlanMention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loneStepIsFoundInItsStatement_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QString>("mention");
        const auto row = [](const char *sql, const char *detail, const char *mention) {
            QTest::addRow("%s: %s", sql, detail) << QByteArray(sql) << QByteArray(detail) << QString::fromUtf8(mention);
        };
        const char *join =
            "SELECT * FROM customers AS c JOIN orders o ON o.customer_id = c.id WHERE city = 'é' AND total > 5";
        row(join, "SEARCH o USING INDEX i (customer_id=?)", "orders o: o.customer_id = c.id");
        row(join, "SEARCH o USING INDEX i (customer_id=? AND total>?)", "orders o: o.customer_id = c.id, total > 5");
        row(join, "SCAN c", "customers AS c: o.customer_id = c.id, city = 'é'");
        row(join, "SEARCH c USING INTEGER PRIMARY KEY (rowid=?)", "customers AS c: o.customer_id = c.id");
        row(join, "SEARCH TABLE orders AS o USING INDEX i (total>?)", "orders o: total > 5");
        row(join, "BLOOM FILTER ON o (customer_id=?)", "orders o: o.customer_id = c.id");
        row("SELECT * FROM main.orders", "SCAN main.orders", "main.orders: ");
        row("SELECT * FROM orders JOIN customers USING (id)", "SEARCH customers USING INTEGER PRIMARY KEY (rowid=?)",
            "customers: id");
        row("SELECT total FROM orders GROUP BY total ORDER BY 1 LIMIT 3", "USE TEMP B-TREE FOR ORDER BY",
            "ORDER BY 1: ");
        row("SELECT total FROM orders GROUP BY total ORDER BY 1", "USE TEMP B-TREE FOR GROUP BY", "GROUP BY total: ");
        row("SELECT DISTINCT total FROM orders", "USE TEMP B-TREE FOR DISTINCT", "DISTINCT: ");
        row("SELECT count(DISTINCT total) FROM orders", "USE TEMP B-TREE FOR count(DISTINCT)", "DISTINCT: ");
        row("SELECT * FROM (SELECT 1) AS s", "SCAN s", "s: ");
        row("SELECT * FROM a_view", "SCAN orders", ": ");
        row("SELECT 1", "SCAN CONSTANT ROW", ": ");
    }

    void loneStepIsFoundInItsStatement()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, detail);
        QFETCH(QString, mention);
        QCOMPARE(mentionOf(sql.toStdString(), {{1, 0, 0, detail.toStdString()}}, 0), mention);
    }

    void sameNameInTwoSubqueriesGoesByTurn()
    {
        const std::string sql = "SELECT (SELECT max(total) FROM orders o WHERE o.id = 1), "
                                "(SELECT 2 FROM orders AS o WHERE o.id = 2)";
        const std::vector<PlanRow> rows{{1, 0, 0, "SCALAR SUBQUERY 1"},
                                        {2, 1, 0, "SEARCH o USING INTEGER PRIMARY KEY (rowid=?)"},
                                        {3, 0, 0, "SCALAR SUBQUERY 2"},
                                        {4, 3, 0, "SEARCH o USING INTEGER PRIMARY KEY (rowid=?)"}};
        QCOMPARE(mentionOf(sql, rows, 1), QStringLiteral("orders o: o.id = 1"));
        QCOMPARE(mentionOf(sql, rows, 3), QStringLiteral("orders AS o: o.id = 2"));
        QCOMPARE(mentionOf(sql, rows, 2), QStringLiteral("orders AS o: o.id = 2"));
    }

    void sortOfASubqueryIsItsOwn()
    {
        const std::string sql =
            "SELECT * FROM customers c, (SELECT * FROM orders ORDER BY total LIMIT 1) s ORDER BY city";
        const std::vector<PlanRow> rows{{1, 0, 0, "MATERIALIZE s"},
                                        {2, 1, 0, "SCAN orders"},
                                        {3, 1, 0, "USE TEMP B-TREE FOR ORDER BY"},
                                        {4, 0, 0, "SCAN c"},
                                        {5, 0, 0, "USE TEMP B-TREE FOR ORDER BY"}};
        QCOMPARE(mentionOf(sql, rows, 2), QStringLiteral("ORDER BY total: "));
        QCOMPARE(mentionOf(sql, rows, 4), QStringLiteral("ORDER BY city: "));
    }

    void everyMentionOfARecordedPlanLiesInItsStatement()
    {
        const Schema schema = shop();
        std::size_t found = 0;
        for (const test::RecordedPlan &one : test::recordedPlans(QStringLiteral("d1-4.164.json"))) {
            const Plan plan = judgePlan(one.sql, sql::planTreeFrom(*one.rows).value(), schema);
            for (std::size_t node = 0; node < plan.tree.nodes.size(); ++node) {
                PlanMention mention = planMention(plan, node, schema);
                if (mention.subject)
                    mention.conditions.push_back(*mention.subject);
                found += mention.conditions.empty() ? 0 : 1;
                for (const sql::StatementSpan &span : mention.conditions)
                    QVERIFY2(span.begin < span.end && span.end <= one.sql.size(), one.sql.c_str());
            }
        }
        QVERIFY(found > 150);
    }

    void nodeBeyondThePlanIsNotMentioned() { QVERIFY(planMention(Plan(), 3, Schema()).isEmpty()); }
};

QTEST_APPLESS_MAIN(tst_PlanMention)
#include "tst_planmention.moc"
