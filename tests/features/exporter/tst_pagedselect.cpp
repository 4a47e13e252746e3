// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/pagedselect.h"
#include "features/schema/schemareader.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

class tst_PagedSelect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_session = m_fixture.embedded("a.sqlite", {"CREATE TABLE t(id INTEGER PRIMARY KEY, a, \"k0\", \"c1\")",
                                                    "CREATE TABLE w(c1, c0, PRIMARY KEY(c1, c0)) WITHOUT ROWID",
                                                    "CREATE VIEW v AS SELECT 1 AS a",
                                                    "INSERT INTO t VALUES (1, 'x', 9, 'z'), (2, 'y', 8, 'y')",
                                                    "INSERT INTO w VALUES (1, 2), (2, 1)"});
        m_schema = await(readSchema(m_session, CancelToken(), "test")).value();
    }

    void queryOfOneTableIsPaged_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("page");
        const auto row = [](const char *sql, const char *page) {
            QTest::newRow(sql) << QString::fromUtf8(sql) << QString::fromUtf8(page);
        };
        row("SELECT a FROM t",
            "WITH page(k0, c0) AS (SELECT \"t\".\"id\", a FROM t WHERE x ORDER BY \"t\".\"id\" LIMIT 5)");
        row("select a + 1 AS \"b c\" from t AS s where a > 1 OR id < 3;",
            "WITH page(k0, c0) AS (SELECT \"s\".\"id\", a + 1 AS \"b c\" FROM t AS s WHERE (a > 1 OR id < 3\n) AND x "
            "ORDER BY "
            "\"s\".\"id\" LIMIT 5)");
        row("SELECT (SELECT 1 FROM v WHERE v.a = t.a) FROM t -- end",
            "WITH page(k0, c0) AS (SELECT \"t\".\"id\", (SELECT 1 FROM v WHERE v.a = t.a) FROM t WHERE x ORDER BY "
            "\"t\".\"id\" LIMIT 5)");
        for (const char *sql :
             {"SELECT DISTINCT a FROM t", "SELECT count(*) FROM t", "SELECT a FROM t ORDER BY a",
              "SELECT a FROM t LIMIT 3", "SELECT a FROM t GROUP BY a", "SELECT row_number() OVER () FROM t",
              "SELECT a FROM v", "SELECT a FROM nope", "SELECT t.a FROM t, w", "SELECT a FROM t UNION SELECT 1",
              "WITH q AS (SELECT 1) SELECT * FROM q", "VALUES (1)", "SELECT 1", "SELECT Max(a) FROM t",
              "SELECT a FROM (SELECT a FROM t)"})
            row(sql, "");
    }
    void queryOfOneTableIsPaged()
    {
        QFETCH(QString, sql);
        QFETCH(QString, page);
        const std::string text = sql.toStdString();
        const std::optional<PagedSelect> select = PagedSelect::of(text, 1, m_schema);
        QCOMPARE(select ? QString::fromStdString(select->page(0, 1, "x", 5)) : QString(), page);
    }

    void namesOfColumnsAreNotMistakenForThePages()
    {
        const PagedSelect table = PagedSelect::of(*m_schema.find("t"), {"c1", "k0", "id"}).value();
        const PagedSelect pair = PagedSelect::of(*m_schema.find("w"), {"c0", "c1"}).value();
        for (const auto &[select, columns] : {std::pair(table, 3), std::pair(pair, 2)}) {
            Statement statement(select.page(0, static_cast<std::size_t>(columns), {}, 10) + " SELECT * FROM page");
            D1_AWAIT_OK(reply, m_session->execute(Request(std::move(statement))));
            const ResultSet &rows = *reply->statements.front().rows;
            QCOMPARE(rows.rowCount(), std::size_t{2});
            QCOMPARE(rows.cell(0, 0).integer(), 1);
            QCOMPARE(rows.cell(1, 0).integer(), 2);
        }
    }

    void someColumnsOfATableCanBeHadAlone()
    {
        const PagedSelect select = PagedSelect::of(*m_schema.find("t"), {"a", "k0"}).value();
        QVERIFY(select.isDivisible());
        QCOMPARE(select.page(1, 1, "source.\"id\" = ?1", std::nullopt),
                 std::string("WITH page(k0, c1) AS (SELECT source.\"id\", source.\"k0\" FROM \"t\" AS source WHERE "
                             "source.\"id\" = ?1)"));
    }

private:
    ExportFixture m_fixture;
    SessionPtr m_session;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(tst_PagedSelect)
#include "tst_pagedselect.moc"
