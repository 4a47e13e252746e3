// SPDX-License-Identifier: GPL-3.0-or-later
#include "wranglertests.h"

#include "connections/wrangler/wranglerconnection.h"
#include "support/await.h"

namespace d1::test {

namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;

std::vector<std::string> columnsOf(const Reply &reply)
{
    const auto names = reply.statements.front().rows->columnNames();
    return {names.begin(), names.end()};
}

CallLimits limits()
{
    return {10s, CancelToken()};
}

bool hasNotice(const Reply &reply, std::string_view words)
{
    return std::ranges::any_of(reply.notices, [&](const auto &notice) { return notice.contains(words); });
}

} // namespace

WranglerTests::WranglerTests(const DevServer &devServer, std::shared_ptr<WranglerServer> server,
                             WranglerGeneration generation)
    : m_devServer(devServer)
    , m_server(std::move(server))
    , m_generation(generation)
{}

QCoro::Task<Result<Reply>> WranglerTests::read(std::string sql, std::vector<Cell> params)
{
    return m_connection->execute(Request(Statement(std::move(sql), std::move(params))));
}

QCoro::Task<Result<Reply>> WranglerTests::write(std::vector<Statement> batch)
{
    return m_connection->execute(Request(std::move(batch), Intent::Write));
}

void WranglerTests::init()
{
    m_connection = std::make_unique<WranglerConnection>(m_server, DevServer::DatabaseId);
    const std::vector<Statement> tables{Statement("DROP TABLE IF EXISTS t"),
                                        Statement("CREATE TABLE t(id INTEGER PRIMARY KEY, a, b)")};
    D1_AWAIT_OK(made, write(tables));
}

void WranglerTests::generationIsTold()
{
    D1_AWAIT_OK(reply, read("SELECT 1"));
    QVERIFY(m_server->generation() == m_generation);
    QVERIFY(m_connection->capabilities() == capabilitiesOf(m_generation));
}

void WranglerTests::databasesAreListed()
{
    D1_AWAIT_OK(databases, m_server->databases(limits()));
    const std::vector<WranglerDatabase> expected{{DevServer::DatabaseId, DevServer::Binding},
                                                 {DevServer::OtherDatabaseId, DevServer::OtherBinding}};
    QVERIFY(*databases == expected);
}

void WranglerTests::workersAreListed()
{
    D1_AWAIT_OK(workers, m_server->workers(limits()));
    QCOMPARE(workers->size(), std::size_t{1});
    QCOMPARE(workers->front().name, "d1-console-test"s);
    QCOMPARE(workers->front().databases.size(), std::size_t{2});
    QVERIFY(workers->front().databases.front() == WranglerDatabase(DevServer::DatabaseId, DevServer::Binding));
}

void WranglerTests::bindingNameFindsTheDatabase()
{
    WranglerConnection byName(m_server, DevServer::Binding);
    D1_AWAIT_OK(reply, byName.execute(Request(Statement("SELECT count(*) FROM t"))));
}

void WranglerTests::mistypedIdMakesNoDatabase()
{
    const QStringList before = m_devServer.databaseFiles();
    WranglerConnection mistyped(m_server, "31111111-2222-3333-4444-555555555556");
    D1_AWAIT_ERROR(error, mistyped.execute(Request(Statement("SELECT 1"))));
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    QVERIFY(error.facts.message.contains("has no D1 database '31111111-2222-3333-4444-555555555556'; it has DB ("));
    QCOMPARE(m_devServer.databaseFiles(), before);
}

void WranglerTests::emptyResultsKeepTheirColumns_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("params");
    QTest::addColumn<QString>("columns");
    const auto row = [](const char *name, const char *sql, int params, const char *columns) {
        QTest::newRow(name) << QString::fromUtf8(sql) << params << QString::fromUtf8(columns);
    };
    row("star", "SELECT * FROM t", 0, "id a b");
    row("alias and parameter", "SELECT a AS x, count(*) FROM t WHERE id > ? GROUP BY a", 1, "x count(*)");
    row("one name twice", "SELECT t.*, u.id FROM t JOIN t AS u ON u.id = t.id", 0, "id a b id");
    row("common table", "WITH q AS (SELECT a FROM t) SELECT q.a FROM q ORDER BY 1 LIMIT 3 -- note", 0, "a");
    row("compound", "SELECT a FROM t UNION ALL SELECT b FROM t", 0, "a");
    row("query plan", "EXPLAIN QUERY PLAN INSERT INTO t(a) VALUES (1)", 0, "id parent notused detail");
}

void WranglerTests::emptyResultsKeepTheirColumns()
{
    QFETCH(QString, sql);
    QFETCH(int, params);
    QFETCH(QString, columns);
    const std::vector<Cell> values(static_cast<std::size_t>(params), std::int64_t{3});
    D1_AWAIT_OK(reply, read(sql.toStdString(), values));
    QCOMPARE(reply->statements.front().rows->rowCount(), std::size_t{0});
    QStringList names;
    for (const std::string &name : columnsOf(*reply))
        names.append(QString::fromStdString(name));
    QCOMPARE(names.join(u' '), columns);
    QVERIFY(reply->notices.empty());
}

void WranglerTests::columnsOfOneNameAreKept_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("aliases") << QStringLiteral("SELECT 1 AS a, 2 AS b, 3 AS a, 4 AS a, 5 AS a");
    QTest::newRow("join") << QStringLiteral("SELECT * FROM (SELECT 1 AS a, 2 AS b) JOIN (SELECT 3 AS a) "
                                            "JOIN (SELECT 4 AS a) JOIN (SELECT ?1 AS a)");
    QTest::newRow("sorted") << QStringLiteral("SELECT a, b, a + 2 AS a, 4 AS a, 5 AS a FROM (SELECT 1 AS a, 2 AS b "
                                              "UNION ALL SELECT 9, 9) ORDER BY b LIMIT 1");
}

void WranglerTests::columnsOfOneNameAreKept()
{
    QFETCH(QString, sql);
    std::vector<Cell> params;
    if (sql.contains(u'?'))
        params.emplace_back(std::int64_t{5});
    D1_AWAIT_OK(reply, read(sql.toStdString(), params));
    QCOMPARE(columnsOf(*reply), (std::vector<std::string>{"a", "b", "a", "a", "a"}));
    for (std::size_t column = 0; column < 5; ++column)
        QCOMPARE(reply->statements.front().rows->cell(0, column).integer(), static_cast<std::int64_t>(column + 1));
    QVERIFY(reply->notices.empty());
}

void WranglerTests::movedColumnsAreNamed()
{
    D1_AWAIT_OK(reply, read("SELECT 'x' AS name, 1 AS \"2020\""));
    if (m_generation == WranglerGeneration::New)
        QCOMPARE(columnsOf(*reply), (std::vector<std::string>{"name", "2020"}));
    else
        QVERIFY(hasNotice(*reply, "whole numbers first"));
}

void WranglerTests::lostRowsOfABatchAreNamed()
{
    const std::vector<Statement> batch{Statement("INSERT INTO t(a) VALUES (1) RETURNING id"),
                                       Statement("SELECT a FROM t")};
    D1_AWAIT_OK(reply, write(batch));
    QCOMPARE(reply->statements.back().rows->cell(0, 0).integer(), 1);
    if (m_generation == WranglerGeneration::New)
        QCOMPARE(reply->statements.front().rows->cell(0, 0).integer(), 1);
    else
        QVERIFY(hasNotice(*reply, "only the rows of a batch's last statement"));
}

void WranglerTests::changesOfABatchAreToldTogetherOrEach()
{
    const std::vector<Statement> batch{Statement("INSERT INTO t(a) VALUES (1), (2)"),
                                       Statement("UPDATE t SET b = 1 WHERE a = 2")};
    D1_AWAIT_OK(reply, write(batch));
    if (m_generation == WranglerGeneration::New) {
        QCOMPARE(reply->statements.front().meta.changes, std::optional<std::int64_t>(2));
        QCOMPARE(reply->statements.back().meta.changes, std::optional<std::int64_t>(1));
    } else {
        QVERIFY(!reply->statements.front().meta.changes);
        QVERIFY(!reply->statements.back().meta.changes);
        QVERIFY(hasNotice(*reply, "together: 3."));
    }
}

void WranglerTests::onlyWriteOfABatchTellsItsChanges()
{
    const std::vector<Statement> batch{Statement("CREATE INDEX i ON t(a)"),
                                       Statement("INSERT INTO t(id, a) VALUES (7, 1), (8, 2)"),
                                       Statement("SELECT id FROM t WHERE 0")};
    D1_AWAIT_OK(reply, write(batch));
    QCOMPARE(reply->statements[1].meta.changes, std::optional<std::int64_t>(2));
    QCOMPARE(reply->statements[1].meta.lastRowId, std::optional<std::int64_t>(8));
    QVERIFY(!reply->statements[2].meta.changes);
    QCOMPARE(reply->statements[2].rows->columnCount(), std::size_t{1});
    QVERIFY(reply->notices.empty());
}

void WranglerTests::batchTooLongToBeAtomicIsRefused()
{
    const std::vector<Statement> batch(3, Statement("INSERT INTO t(a) VALUES (?)", {std::string(60'000, 'x')}));
    if (m_generation == WranglerGeneration::New) {
        D1_AWAIT_OK(reply, write(batch));
        return;
    }
    D1_AWAIT_ERROR(error, write(batch));
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    QVERIFY(error.facts.message.contains("send fewer statements at once"));
    D1_AWAIT_OK(count, read("SELECT count(*) FROM t"));
    QCOMPARE(count->statements.front().rows->cell(0, 0).integer(), 0);
}

void WranglerTests::textInParametersOfABatchIsExact()
{
    const std::string awkward = "it's ?1 ; -- no comment\r\n\0 \"x\" é✓"s;
    const std::vector<Statement> batch{Statement("INSERT INTO t(a, b) VALUES (?1, ?2 || ?1)", {awkward, "."s}),
                                       Statement("INSERT INTO t(a) VALUES (:x)", {awkward})};
    D1_AWAIT_OK(reply, write(batch));
    D1_AWAIT_OK(same, read("SELECT count(*) FROM t WHERE a = ?1 AND (b IS NULL OR b = '.' || ?1)", {awkward}));
    QCOMPARE(same->statements.front().rows->cell(0, 0).integer(), 2);
}

} // namespace d1::test
