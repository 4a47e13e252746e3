// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/pagekey.h"
#include "features/schema/schemareader.h"
#include "sql/quoting.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_PageKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keyFollowsAnIndexThatIsThere_data()
    {
        QTest::addColumn<QString>("create");
        QTest::addColumn<QString>("order");
        QTest::addColumn<QString>("isBehind");
        const auto row = [](const char *create, const char *order, const char *isBehind) {
            QTest::newRow(create) << QString::fromUtf8(create) << QString::fromUtf8(order)
                                  << QString::fromUtf8(isBehind);
        };
        row("CREATE TABLE t(a, b)", "rowid", "(rowid) > (?1)");
        row("CREATE TABLE t(id INTEGER PRIMARY KEY, b)", "\"id\"", "(\"id\") > (?1)");
        row("CREATE TABLE t(id INT PRIMARY KEY, b)", "rowid", "(rowid) > (?1)");
        row("CREATE TABLE t(RowId TEXT, b)", "_rowid_", "(_rowid_) > (?1)");
        row("CREATE TABLE t(rowid, _rowid_, oid)", "", "");
        row("CREATE TABLE t(rowid, _rowid_, oid INTEGER PRIMARY KEY)", "\"oid\"", "(\"oid\") > (?1)");
        row("CREATE TABLE t(a, b, PRIMARY KEY(b, a)) WITHOUT ROWID",
            "\"b\" COLLATE \"BINARY\", \"a\" COLLATE \"BINARY\"",
            "(\"b\", \"a\") > (?1 COLLATE \"BINARY\", ?2 COLLATE \"BINARY\")");
        row("CREATE TABLE t(a TEXT COLLATE NOCASE PRIMARY KEY DESC) WITHOUT ROWID", "\"a\" COLLATE \"NOCASE\" DESC",
            "(\"a\") < (?1 COLLATE \"NOCASE\")");
        row("CREATE TABLE t(a, b, c, PRIMARY KEY(a, b DESC, c)) WITHOUT ROWID",
            "\"a\" COLLATE \"BINARY\", \"b\" COLLATE \"BINARY\" DESC, \"c\" COLLATE \"BINARY\"",
            "\"a\" >= ?1 COLLATE \"BINARY\" AND (\"a\" > ?1 COLLATE \"BINARY\" OR (\"b\" <= ?2 COLLATE \"BINARY\" AND "
            "(\"b\" < ?2 COLLATE \"BINARY\" OR (\"c\" > ?3 COLLATE \"BINARY\"))))");
        row("CREATE VIEW t AS SELECT 1 AS a", "", "");
        row("CREATE VIRTUAL TABLE t USING fts5(a)", "rowid", "(rowid) > (?1)");
    }
    void keyFollowsAnIndexThatIsThere()
    {
        QFETCH(QString, create);
        QFETCH(QString, order);
        QFETCH(QString, isBehind);
        const std::optional<PageKey> key = PageKey::of(tableOf(create.toStdString()));
        QCOMPARE(key.has_value(), !order.isEmpty());
        if (!key)
            return;
        QCOMPARE(QString::fromStdString(key->order()), order);
        QCOMPARE(QString::fromStdString(key->isBehind()), isBehind);
    }

    void pagesAreWalkedAlongTheIndex_data()
    {
        QTest::addColumn<QString>("create");
        QTest::addColumn<QString>("plan");
        QTest::newRow("rowid") << "CREATE TABLE t(a, b)"
                               << "SEARCH t USING INTEGER PRIMARY KEY (rowid>?)";
        QTest::newRow("integer key") << "CREATE TABLE t(id INTEGER PRIMARY KEY, b)"
                                     << "SEARCH t USING INTEGER PRIMARY KEY (rowid>?)";
        QTest::newRow("one direction") << "CREATE TABLE t(a COLLATE NOCASE, b, PRIMARY KEY(a, b)) WITHOUT ROWID"
                                       << "SEARCH t USING PRIMARY KEY ((a,b)>(?,?))";
        QTest::newRow("a collation of its own")
            << "CREATE TABLE t(a COLLATE NOCASE, b, PRIMARY KEY(b, a COLLATE BINARY)) WITHOUT ROWID"
            << "SEARCH t USING PRIMARY KEY ((b,a)>(?,?))";
        QTest::newRow("both directions") << "CREATE TABLE t(a, b, PRIMARY KEY(a, b DESC)) WITHOUT ROWID"
                                         << "SEARCH t USING PRIMARY KEY (a>?)";
        QTest::newRow("full text") << "CREATE VIRTUAL TABLE t USING fts5(a)"
                                   << "SCAN t VIRTUAL TABLE INDEX 64:>";
    }
    void pagesAreWalkedAlongTheIndex()
    {
        QFETCH(QString, create);
        QFETCH(QString, plan);
        const SchemaTable table = tableOf(create.toStdString());
        const PageKey key = PageKey::of(table).value();
        Statement statement("EXPLAIN QUERY PLAN SELECT * FROM t WHERE " + key.isBehind() + " ORDER BY " + key.order()
                                + " LIMIT 10",
                            std::vector<Cell>(key.parts.size(), Cell(std::int64_t{1})));
        D1_AWAIT_OK(reply, m_session->execute(Request(std::move(statement))));
        const ResultSet &rows = *reply->statements.front().rows;
        QCOMPARE(rows.rowCount(), std::size_t{1}); // and no sorting
        const std::string_view detail = rows.cell(0, 3).bytes();
        QVERIFY2(detail.starts_with(plan.toStdString()), std::string(detail).c_str());
    }

private:
    SchemaTable tableOf(const std::string &create)
    {
        m_session = m_fixture.embedded("t.sqlite", {create});
        const Result<Schema> schema = await(readSchema(m_session, CancelToken(), "test"));
        return *schema.value().find("t");
    }

    ExportFixture m_fixture;
    SessionPtr m_session;
};

QTEST_GUILESS_MAIN(tst_PageKey)
#include "tst_pagekey.moc"
