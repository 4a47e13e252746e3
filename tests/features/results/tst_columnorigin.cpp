// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/columnorigin.h"

#include <QTest>

using namespace d1;

namespace {

SchemaTable table(std::string name, std::vector<SchemaColumn> columns, SchemaTableType type = SchemaTableType::Table)
{
    SchemaTable made;
    made.name = std::move(name);
    made.columns = std::move(columns);
    made.type = type;
    return made;
}

SchemaColumn column(std::string name, std::string type, int key = 0)
{
    SchemaColumn made;
    made.name = std::move(name);
    made.declaredType = std::move(type);
    made.primaryKeyPosition = key;
    return made;
}

Schema shop()
{
    Schema schema;
    schema.tables = {table("customers", {column("id", "INTEGER", 1), column("name", "TEXT"), column("left", "REAL")}),
                     table("orders", {column("id", "INTEGER", 1), column("customer_id", "INT"), column("total", "")}),
                     table("open_orders", {column("id", "INTEGER")}, SchemaTableType::View),
                     table("broken", {}, SchemaTableType::View)};
    schema.tables[1].foreignKeys = {{0, "customers", {"CUSTOMER_ID"}, {}, {}, {}}};
    return schema;
}

} // namespace

class tst_ColumnOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTraced_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("names");   // of the result
        QTest::addColumn<QByteArray>("origins"); // source.table.column, or - where nothing is known
        const auto row = [](const char *sql, const char *names, const char *origins) {
            QTest::newRow(sql) << QByteArray(sql) << QByteArray(names) << QByteArray(origins);
        };
        row("SELECT * FROM orders", "id customer_id total", "0.orders.id 0.orders.customer_id 0.orders.total");
        row("select Name, \"id\" from main.[customers] where name = 'FROM x' ;", "name id",
            "0.customers.name 0.customers.id");
        row("SELECT o.id AS number, c.name who FROM orders o JOIN customers AS c ON c.id = o.customer_id", "number who",
            "0.orders.id 1.customers.name");
        row("SELECT o.*, c.name FROM orders o LEFT OUTER JOIN customers c ON c.left = o.total, open_orders",
            "id customer_id total name", "0.orders.id 0.orders.customer_id 0.orders.total 1.customers.name");
        row("SELECT a.name, b.name FROM customers a, customers b", "name name", "0.customers.name 1.customers.name");
        row("SELECT name, count(*), total + 1 AS total, 'name', NULL FROM customers, orders GROUP BY name",
            "name count(*) total 'name' NULL", "0.customers.name - - - -");
        row("SELECT id FROM customers, orders", "id", "-"); // which one?
        row("SELECT total IS DISTINCT FROM 1, total FROM orders INDEXED BY i ORDER BY id", "x total",
            "- 0.orders.total");
        row("SELECT customers.id FROM customers AS c", "id", "-");
        row("SELECT main.orders.total FROM orders", "total", "0.orders.total");
        row("SELECT DISTINCT total FROM orders WHERE id IN (SELECT id FROM open_orders UNION SELECT 1)", "total",
            "0.orders.total");
        row("SELECT id FROM open_orders", "id", "-");
        row("SELECT rowid, \"nope\" FROM orders", "id nope", "- -");
    }
    void columnsAreTraced()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, names);
        QFETCH(QByteArray, origins);
        QCOMPARE(traced(sql, names), origins);
    }

    void nothingIsGuessed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql :
             {"SELECT total FROM orders UNION SELECT name FROM customers", "SELECT total FROM (SELECT 1 AS total)",
              "WITH orders AS (SELECT 1 AS total) SELECT total FROM orders",
              "SELECT total FROM orders, json_each('[]')", "SELECT total FROM orders NATURAL JOIN customers",
              "SELECT total FROM orders JOIN customers USING (id)", "SELECT total FROM temp.orders",
              "SELECT total FROM orders, nowhere", "SELECT total FROM orders, broken", "VALUES (1)",
              "EXPLAIN SELECT total FROM orders", "UPDATE orders SET total = 1 RETURNING total", "SELECT total",
              "SELECT total FROM orders; SELECT 1", "SELECT total) FROM orders", "SELECT * FROM orders",
              "SELECT total AS sum FROM orders", ""})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void nothingIsGuessed()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(traced(sql, "total"), QByteArray("-"));
    }

    void factsOfTheColumnAreTold()
    {
        const std::vector<std::string> names{"id", "customer_id"};
        const auto origins = columnOrigins("SELECT id, customer_id FROM orders", names, shop());
        QCOMPARE(origins[0], std::optional(ColumnOrigin{0, "orders", "id", "INTEGER", true, false}));
        QCOMPARE(origins[1], std::optional(ColumnOrigin{0, "orders", "customer_id", "INT", false, true}));
    }

private:
    static QByteArray traced(const QByteArray &sql, const QByteArray &names)
    {
        std::vector<std::string> resultNames;
        for (const QByteArray &name : names.split(' '))
            resultNames.push_back(name.toStdString());
        QByteArrayList texts;
        for (const auto &origin : columnOrigins(sql.toStdString(), resultNames, shop()))
            texts << (origin ? QByteArray::number(static_cast<int>(origin->source)) + '.'
                                   + QByteArray::fromStdString(origin->table + '.' + origin->column)
                             : QByteArray("-"));
        return texts.join(' ');
    }
};

QTEST_APPLESS_MAIN(tst_ColumnOrigin)
#include "tst_columnorigin.moc"
