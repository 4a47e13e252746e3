// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "core/systemclock.h"
#include "features/schema/schemareader.h"
#include "service/querylog.h"
#include "support/await.h"
#include "support/fakeconnection.h"

#include <QTemporaryDir>

using namespace d1;

namespace {

constexpr const char *schemaSql[] = {
    "CREATE TABLE customers(id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, city TEXT DEFAULT 'Berlin', "
    "upper_city TEXT AS (upper(city)))",
    "CREATE TABLE \"odd \"\"name\"(\"select\" INT, a TEXT, PRIMARY KEY(a, \"select\")) WITHOUT ROWID",
    "CREATE TABLE orders(id INTEGER PRIMARY KEY, customer_id INT REFERENCES customers(id) ON DELETE CASCADE, n INT, "
    "s TEXT) STRICT",
    "CREATE INDEX idx_orders_customer_id ON orders(customer_id, n DESC)",
    "CREATE INDEX idx_orders_lower ON orders(lower(s)) WHERE n IS NOT NULL",
    "CREATE VIEW recent AS SELECT id, n FROM orders",
    "CREATE TRIGGER orders_touch AFTER UPDATE ON orders BEGIN SELECT 1; END",
    "CREATE VIRTUAL TABLE notes USING fts5(body)",
    "INSERT INTO customers(id, email) VALUES (1, 'a'), (2, 'b')",
    "INSERT INTO orders(id, customer_id, n) VALUES (1, 1, 1), (2, 1, NULL), (3, 2, 5)",
    "ANALYZE",
};

} // namespace

class tst_SchemaReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(QStringLiteral("shop.sqlite")).toStdString();
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::WriteOnly)); // an empty file is an empty database
    }

    void readsEverythingAPersonAsksFor()
    {
        const SessionPtr session = open();
        fill(session);
        D1_AWAIT_OK(schema, readSchema(session, CancelToken(), "test"));

        std::vector<std::string> names;
        for (const SchemaTable &table : schema->tables)
            names.push_back(table.name);
        QCOMPARE(names, (std::vector<std::string>{"customers", "notes", "odd \"name", "orders", "recent"}));

        const SchemaTable &customers = *schema->find("customers");
        QCOMPARE(customers.columns.size(), std::size_t{4});
        QCOMPARE(customers.columns[0].primaryKeyPosition, 1);
        QVERIFY(customers.columns[1].notNull);
        QCOMPARE(customers.columns[2].defaultValue, std::optional<std::string>("'Berlin'"));
        QVERIFY(customers.columns[3].generated);
        QCOMPARE(customers.estimatedRows, std::optional<std::int64_t>(2));
        QCOMPARE(customers.indexes.front().origin, 'u');

        const SchemaTable &odd = *schema->find("odd \"name");
        QVERIFY(odd.withoutRowId);
        QCOMPARE(odd.columns[0].primaryKeyPosition, 2);

        const SchemaTable &orders = *schema->find("orders");
        QVERIFY(orders.strict);
        QCOMPARE(orders.estimatedRows, std::optional<std::int64_t>(3));
        QCOMPARE(orders.foreignKeys.size(), std::size_t{1});
        QCOMPARE(orders.foreignKeys[0].toTable, std::string("customers"));
        QCOMPARE(orders.foreignKeys[0].onDelete, std::string("CASCADE"));
        QCOMPARE(orders.indexes.size(), std::size_t{2});
        QVERIFY(orders.indexes[0].columns[1].descending);
        QVERIFY(orders.indexes[1].partial);
        QVERIFY(orders.indexes[1].columns[0].name.empty());

        QCOMPARE(schema->find("notes")->type, SchemaTableType::Virtual);
        QCOMPARE(schema->find("recent")->type, SchemaTableType::View);
        QCOMPARE(schema->find("recent")->columns.size(), std::size_t{2});
        QCOMPARE(schema->triggers.size(), std::size_t{1});
        QCOMPARE(schema->triggers[0].table, std::string("orders"));
    }

    void brokenViewDoesNotHideTheRest()
    {
        const SessionPtr session = open();
        run(session, "CREATE VIEW broken AS SELECT * FROM nowhere");
        D1_AWAIT_OK(schema, readSchema(session, CancelToken(), "test"));
        QVERIFY(schema->find("broken"));
        QVERIFY(schema->find("broken")->columns.empty());
        QVERIFY(!schema->find("orders")->columns.empty());
    }

    void strangeAnswerIsAnError()
    {
        auto connection = std::make_unique<test::FakeConnection>();
        connection->answer(test::replyOf({"a"}, {{Cell(std::int64_t{1})}}));
        const SessionPtr session = sessionOver(std::move(connection));
        D1_AWAIT_ERROR(error, readSchema(session, CancelToken(), "test"));
        QVERIFY(!error.facts.message.empty());
    }

private:
    SessionPtr sessionOver(std::unique_ptr<Connection> connection)
    {
        Session::Parts parts;
        parts.primary = std::move(connection);
        parts.clock = &m_clock;
        parts.log = &m_log;
        return Session::create(std::move(parts));
    }

    SessionPtr open() { return sessionOver(std::make_unique<EmbeddedConnection>(m_path)); }

    static void run(const SessionPtr &session, const char *sql)
    {
        Request request(Statement(sql), Intent::Write);
        D1_AWAIT_OK(reply, session->execute(std::move(request)));
    }

    static void fill(const SessionPtr &session)
    {
        for (const char *sql : schemaSql)
            run(session, sql);
    }

    QTemporaryDir m_folder;
    std::string m_path;
    SystemClock m_clock;
    QueryLog m_log;
};

QTEST_GUILESS_MAIN(tst_SchemaReader)
#include "tst_schemareader.moc"
