// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/completion/namefix.h"

#include <QTest>

using namespace d1;

namespace {

SchemaTable table(const char *name, std::initializer_list<const char *> columns)
{
    SchemaTable table;
    table.name = name;
    for (const char *column : columns) {
        SchemaColumn made;
        made.name = column;
        table.columns.push_back(made);
    }
    return table;
}

Schema shop()
{
    Schema schema;
    schema.tables = {table("customers", {"id", "name", "email"}),
                     table("orders", {"id", "customer_id", "total_cents", "placed_at", "status"}),
                     table("order lines", {"order_id", "a note"})};
    return schema;
}

} // namespace

class tst_NameFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The bar is where the database says that the error is; without one it does not say.
    void theNearestNameIsPutInPlace_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("mended");
        const auto row = [](const char *sql, const char *message, const char *mended) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(message) << QString::fromUtf8(mended);
        };
        row("SELECT |nmae FROM customers", "no such column: nmae", "SELECT name FROM customers");
        row("SELECT |NAMES FROM customers", "no such column: NAMES", "SELECT name FROM customers");
        row("SELECT |o.total FROM orders o", "no such column: o.total", "SELECT o.total_cents FROM orders o");
        row("SELECT o.total FROM orders o", "no such column: o.total", "SELECT o.total_cents FROM orders o");
        row("SELECT |customerId FROM orders", "no such column: customerId", "SELECT customer_id FROM orders");
        row("SELECT 'ä😀', /* nmae */ |nmae FROM customers", "no such column: nmae",
            "SELECT 'ä😀', /* nmae */ name FROM customers");
        row("SELECT 'nmae', nmae FROM customers", "no such column: nmae", "SELECT 'nmae', name FROM customers");
        row("SELECT |note FROM \"order lines\"", "no such column: note", "SELECT \"a note\" FROM \"order lines\"");
        row("SELECT |\"nmae\" FROM customers", "no such column: nmae", "SELECT name FROM customers");
        row("SELECT |orders.id FROM orders o", "no such column: orders.id", "SELECT o.id FROM orders o");
        row("SELECT |customer.id FROM customers", "no such column: customer.id", "SELECT customers.id FROM customers");
        row("SELECT |main.customers.nmae FROM customers", "no such column: main.customers.nmae",
            "SELECT main.customers.name FROM customers");
        row("UPDATE orders SET statsu = 1", "no such column: statsu", "UPDATE orders SET status = 1");
        row("INSERT INTO orders (id, totalcents) VALUES (1, 2)", "table orders has no column named totalcents",
            "INSERT INTO orders (id, total_cents) VALUES (1, 2)");
        row("SELECT * FROM costumers", "no such table: costumers", "SELECT * FROM customers");
        row("SELECT * FROM main.order", "no such table: main.order", "SELECT * FROM main.orders");
        row("SELECT * FROM order_lines", "no such table: order_lines", "SELECT * FROM \"order lines\"");
        row("WITH recent AS (SELECT 1) SELECT * FROM recnet", "no such table: recnet",
            "WITH recent AS (SELECT 1) SELECT * FROM recent");
        row("SELECT |coalesc(1, 2)", "no such function: coalesc", "SELECT coalesce(1, 2)");
        row("SELECT id FROM orders WHERE status = |\"paid\"",
            "no such column: \"paid\" - should this be a string literal in single-quotes?",
            "SELECT id FROM orders WHERE status = 'paid'");
        row("SELECT (SELECT |nam FROM orders WHERE customer_id = c.id) FROM customers c", "no such column: nam",
            "SELECT (SELECT c.name FROM orders WHERE customer_id = c.id) FROM customers c");
    }

    void theNearestNameIsPutInPlace()
    {
        QFETCH(QString, sql);
        QFETCH(QString, message);
        QFETCH(QString, mended);
        std::string statement = sql.toStdString();
        std::optional<std::size_t> offset;
        if (const std::size_t bar = statement.find('|'); bar != std::string::npos) {
            offset = bar;
            statement.erase(bar, 1);
        }
        QVERIFY(isAboutUnknownName(message.toStdString()));
        const std::optional<NameFix> fix = nameFix(statement, message.toStdString(), offset, shop());
        QVERIFY(fix);
        statement.replace(fix->edit.offset, fix->edit.removed, fix->edit.inserted);
        QCOMPARE(QString::fromStdString(statement), mended);
    }

    void nothingIsInventedWhereNoNameIsNear_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *sql, const char *message) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(message);
        };
        row("SELECT zebra FROM customers", "no such column: zebra");
        row("SELECT x FROM customers", "no such column: x");
        row("SELECT x.id FROM customers c", "no such column: x.id");
        row("SELECT * FROM invoices", "no such table: invoices");
        row("SELEC 1", "near \"SELEC\": syntax error");
        row("SELECT 1", "no such column: nmae"); // of another text than this one
        row("INSERT INTO customers SELECT 1", "table customers has 3 columns but 1 values were supplied");
    }

    void nothingIsInventedWhereNoNameIsNear()
    {
        QFETCH(QString, sql);
        QFETCH(QString, message);
        QVERIFY(!nameFix(sql.toStdString(), message.toStdString(), std::nullopt, shop()));
    }
};

QTEST_GUILESS_MAIN(tst_NameFix)
#include "tst_namefix.moc"
