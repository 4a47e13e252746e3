// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/rowlimit.h"
#include "sqlitedatabase.h"

#include <QTest>

using namespace d1;
using namespace std::literals;

class tst_RowLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectTakesALimitAtItsEnd_data()
    {
        QTest::addColumn<std::string>("statement");
        QTest::addColumn<std::string>("limited");
        const auto row = [](const char *statement, const char *limited) {
            QTest::newRow(statement) << std::string(statement) << std::string(limited);
        };
        row("SELECT i FROM t", "SELECT i FROM t LIMIT 3");
        row("select i from t order by i desc", "select i from t order by i desc LIMIT 3");
        row("SELECT i FROM t -- all of them", "SELECT i FROM t LIMIT 3");
        row("WITH x AS (SELECT i FROM t LIMIT 9) SELECT * FROM x",
            "WITH x AS (SELECT i FROM t LIMIT 9) SELECT * FROM x LIMIT 3");
        row("SELECT i FROM t UNION ALL SELECT i FROM t", "SELECT i FROM t UNION ALL SELECT i FROM t LIMIT 3");
        row("SELECT * FROM (VALUES (1), (2), (3), (4))", "SELECT * FROM (VALUES (1), (2), (3), (4)) LIMIT 3");
        row("SELECT replace('a', 'a', i) FROM t", "SELECT replace('a', 'a', i) FROM t LIMIT 3");
        row("SELECT i AS \"LIMIT\" FROM t", "SELECT i AS \"LIMIT\" FROM t LIMIT 3");
        row("SELECT 'LIMIT 1' FROM t", "SELECT 'LIMIT 1' FROM t LIMIT 3");
    }

    void selectTakesALimitAtItsEnd()
    {
        QFETCH(std::string, statement);
        QFETCH(std::string, limited);
        QCOMPARE(sql::withRowLimit(statement, 3).value_or("none"), limited);
        test::SqliteDatabase database;
        database.run("CREATE TABLE t (i)");
        database.run("INSERT INTO t VALUES (1), (2), (3), (4), (5)");
        QCOMPARE(database.run(limited).size(), std::size_t{3});
    }

    void othersStayAsTheyAre_data()
    {
        QTest::addColumn<std::string>("statement");
        for (const char *statement :
             {"", "-- nothing", "SELECT i FROM t LIMIT 1", "SELECT i FROM t ORDER BY i LIMIT ?1 OFFSET 2",
              "VALUES (1), (2)", "VALUES (1) UNION ALL SELECT 2", "SELECT 1 UNION ALL VALUES (2)",
              "INSERT INTO t SELECT i FROM t", "WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x",
              "WITH x AS (SELECT 1) DELETE FROM t", "EXPLAIN SELECT 1", "EXPLAIN QUERY PLAN SELECT 1",
              "PRAGMA table_list", "SELECT 1; SELECT 2", "SELECT (1", "UPDATE t SET i = 1 RETURNING i"})
            QTest::newRow(statement) << std::string(statement);
    }

    void othersStayAsTheyAre()
    {
        QFETCH(std::string, statement);
        QVERIFY(!sql::withRowLimit(statement, 3));
    }
};

QTEST_APPLESS_MAIN(tst_RowLimit)
#include "tst_rowlimit.moc"
