// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/plansubject.h"
#include "support/await.h"
#include "support/recordedplans.h"

using namespace d1;

namespace {

SchemaTable tableOf(std::string name, std::optional<std::int64_t> rows, const std::string &index = {})
{
    SchemaTable table;
    table.name = std::move(name);
    table.estimatedRows = rows;
    if (!index.empty()) {
        SchemaIndex entry;
        entry.name = index;
        table.indexes.push_back(std::move(entry));
    }
    return table;
}

Schema shop()
{
    Schema schema;
    schema.tables = {tableOf("customers", 5'000), tableOf("Orders", 20'000, "idx_orders_status"),
                     tableOf("odd name", std::nullopt)};
    return schema;
}

} // namespace

class tst_PlanSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodeIsTracedToItsTable_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("detail");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("isKnown");
        const auto known = [](const char *sql, const char *detail, const char *name) {
            QTest::addRow("%s in %s", detail, sql) << QByteArray(sql) << QByteArray(detail) << QByteArray(name) << true;
        };
        const auto unknown = [](const char *sql, const char *detail, const char *name) {
            QTest::addRow("%s in %s", detail, sql)
                << QByteArray(sql) << QByteArray(detail) << QByteArray(name) << false;
        };
        known("SELECT * FROM orders", "SCAN orders", "Orders");
        known("SELECT * FROM orders o", "SCAN o", "Orders");
        known("SELECT * FROM main.orders", "SCAN main.orders", "Orders");
        known("SELECT * FROM orders", "SCAN TABLE orders", "Orders");
        known("SELECT * FROM orders o", "SCAN TABLE orders AS o", "Orders");
        known("SELECT * FROM \"odd name\" AS x", "SCAN x", "odd name");
        known("SELECT * FROM recent", "SCAN orders", "Orders"); // inside a view
        known("SELECT * FROM recent", "SEARCH o USING INDEX idx_orders_status (status=?)", "Orders");
        known("SELECT 1", "USING INDEX IDX_ORDERS_STATUS FOR IN-OPERATOR", "Orders");

        unknown("SELECT * FROM recent", "SCAN o", "o");
        unknown("SELECT * FROM missing m", "SCAN m", "missing");
        unknown("SELECT (SELECT 1 FROM customers x), (SELECT 1 FROM orders x)", "SCAN x", "x");
        unknown("SELECT * FROM orders", "USE TEMP B-TREE FOR ORDER BY", "");
        unknown("SELECT 1", "SCAN CONSTANT ROW", "");
    }

    void nodeIsTracedToItsTable()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, detail);
        QFETCH(QByteArray, name);
        QFETCH(bool, isKnown);
        const Schema schema = shop();
        const sql::PlanTree tree = sql::planTreeFrom(*test::planRows({{1, 0, 0, detail.toStdString()}})).value();
        const auto subjects = planSubjects(tree, StatementShape(sql.toStdString()), schema);
        QCOMPARE(subjects.size(), std::size_t{1});
        QCOMPARE(subjects[0].name, name.toStdString());
        QCOMPARE(subjects[0].table != nullptr, isKnown);
        QVERIFY(!subjects[0].isDerived);
        QVERIFY(!isKnown || subjects[0].rows == schema.find(name.toStdString())->estimatedRows);
    }

    void whatThePlanComputesIsDerived_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("computes");
        QTest::addColumn<QByteArray>("detail");
        const auto row = [](const char *sql, const char *computes, const char *detail) {
            QTest::addRow("%s: %s", computes, detail) << QByteArray(sql) << QByteArray(computes) << QByteArray(detail);
        };
        row("SELECT * FROM (SELECT 1)", "CO-ROUTINE (subquery-1)", "SCAN (subquery-1)");
        row("SELECT * FROM (SELECT 1)", "CO-ROUTINE SUBQUERY 1", "SCAN SUBQUERY 1");
        row("SELECT * FROM (SELECT 1) AS orders", "MATERIALIZE orders", "SCAN orders");
        row("WITH orders AS (SELECT 1) SELECT * FROM orders AS x", "CO-ROUTINE orders", "SCAN x");
        row("WITH orders(a) AS (SELECT 1) SELECT * FROM orders x", "SETUP", "SCAN x");
        row("SELECT * FROM recent", "MATERIALIZE recent", "SCAN recent");
        row("SELECT * FROM recent AS r", "MATERIALIZE RECENT", "SCAN r");
        row("SELECT * FROM json_each('[]') orders", "SETUP", "SCAN orders VIRTUAL TABLE INDEX 1:");
        row("SELECT 1", "MATERIALIZE (join-3)", "SCAN (join-3)");
    }

    void whatThePlanComputesIsDerived()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, computes);
        QFETCH(QByteArray, detail);
        const Schema schema = shop();
        const sql::PlanTree tree =
            sql::planTreeFrom(*test::planRows({{1, 0, 0, computes.toStdString()}, {2, 0, 0, detail.toStdString()}}))
                .value();
        const PlanSubject subject = planSubjects(tree, StatementShape(sql.toStdString()), schema).at(1);
        QVERIFY(subject.isDerived);
        QVERIFY(!subject.table);
        QVERIFY(!subject.rows);
        QVERIFY(!subject.name.empty());
    }

    void emptyPlanHasNoSubjects()
    {
        const Schema schema = shop();
        QVERIFY(planSubjects({}, StatementShape("SELECT 1"), schema).empty());
    }

    void everyRecordedNodeThatReadsHasAName()
    {
        const auto plans = test::recordedPlans(QStringLiteral("sqlite-3.40.json"));
        QVERIFY(!plans.empty());
        const Schema schema;
        for (const test::RecordedPlan &plan : plans) {
            const sql::PlanTree tree = sql::planTreeFrom(*plan.rows).value();
            const auto subjects = planSubjects(tree, StatementShape(plan.sql), schema);
            QCOMPARE(subjects.size(), tree.nodes.size());
            for (std::size_t i = 0; i < subjects.size(); ++i)
                QVERIFY2(tree.nodes[i].table.empty() == subjects[i].name.empty(), tree.nodes[i].detail.c_str());
        }
    }
};

QTEST_APPLESS_MAIN(tst_PlanSubject)
#include "tst_plansubject.moc"
