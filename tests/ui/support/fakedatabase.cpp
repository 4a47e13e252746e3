// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedatabase.h"

#include <QCoroSignal>
#include <QCoroTimer>
#include <QTimer>

namespace d1::test {

namespace {

SchemaColumn column(std::string name, std::string type, int primaryKeyPosition = 0)
{
    SchemaColumn column;
    column.name = std::move(name);
    column.declaredType = std::move(type);
    column.primaryKeyPosition = primaryKeyPosition;
    return column;
}

} // namespace

FakeDatabase::FakeDatabase()
    : schema(shopSchema())
{
    identity.target = "demo:";
    identity.displayName = "demo: shop";
}

ActiveDatabase::Sources FakeDatabase::sources()
{
    ActiveDatabase::Sources sources;
    sources.open = [this](Target target, CancelToken) { return open(std::move(target)); };
    sources.readSchema = [this](SessionPtr, CancelToken) { return readSchema(); };
    return sources;
}

void FakeDatabase::release()
{
    m_held = false;
    m_gate.open();
}

QCoro::Task<> FakeDatabase::turn()
{
    ++m_waiting;
    if (m_held) {
        co_await qCoro(&m_gate, &Gate::opened);
    } else {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(0);
        co_await timer;
    }
    --m_waiting;
}

QCoro::Task<Result<SessionPtr>> FakeDatabase::open(Target target)
{
    m_targets.push_back(std::move(target));
    co_await turn();
    if (openError)
        co_return std::unexpected(*openError);
    auto connection = std::make_unique<FakeConnection>();
    m_connection = connection.get();
    Session::Parts parts;
    parts.identity = identity;
    parts.primary = std::move(connection);
    parts.clock = &m_clock;
    parts.log = &m_log;
    co_return Session::create(std::move(parts));
}

QCoro::Task<Result<Schema>> FakeDatabase::readSchema()
{
    ++m_readings;
    co_await turn();
    if (schemaError)
        co_return std::unexpected(*schemaError);
    const Schema copy = schema; // QCoro moves from a member that is returned itself
    co_return copy;
}

Schema shopSchema()
{
    SchemaTable customers;
    customers.name = "customers";
    customers.columns = {column("id", "INTEGER", 1), column("email", "TEXT"), column("city", "TEXT")};
    customers.columns[1].notNull = true;
    customers.estimatedRows = 20'000;
    customers.sql = "CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, city TEXT)";
    SchemaIndex unique;
    unique.name = "sqlite_autoindex_customers_1";
    unique.table = "customers";
    unique.unique = true;
    unique.origin = 'u';
    unique.columns.push_back({"email", false, "BINARY"});
    customers.indexes.push_back(unique);

    SchemaTable orders;
    orders.name = "orders";
    orders.columns = {column("id", "INTEGER", 1), column("customer_id", "INTEGER"), column("total", "REAL")};
    orders.sql = "CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers(id), "
                 "total REAL)";
    SchemaForeignKey key;
    key.toTable = "customers";
    key.fromColumns = {"customer_id"};
    key.toColumns = {"id"};
    orders.foreignKeys.push_back(key);
    SchemaIndex index;
    index.name = "idx_orders_customer_id";
    index.table = "orders";
    index.columns.push_back({"customer_id", false, "BINARY"});
    index.sql = "CREATE INDEX idx_orders_customer_id ON orders(customer_id)";
    orders.indexes.push_back(index);

    SchemaTable recent;
    recent.name = "recent orders";
    recent.type = SchemaTableType::View;
    recent.columns = {column("id", "INTEGER"), column("total", "REAL")};
    recent.sql = "CREATE VIEW \"recent orders\" AS SELECT id, total FROM orders";

    Schema schema;
    schema.tables = {customers, orders, recent};
    schema.triggers.push_back({"orders_touch", "orders",
                               "CREATE TRIGGER orders_touch AFTER UPDATE ON orders BEGIN "
                               "SELECT 1; END"});
    return schema;
}

} // namespace d1::test
