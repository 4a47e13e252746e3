// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/plan/statementshape.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using Source = d1::StatementShape::Source;

Q_DECLARE_METATYPE(d1::StatementShape::Source)

class tst_StatementShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filterIsSeenWhereverItStands_data()
    {
        QTest::addColumn<bool>("hasFilter");
        const auto row = [](bool hasFilter, const char *sql) { QTest::newRow(sql) << hasFilter; };
        row(true, "SELECT * FROM t WHERE a = 1");
        row(true, "SELECT * FROM t JOIN u ON t.a = u.a");
        row(true, "SELECT * FROM t JOIN u USING (a)");
        row(true, "SELECT a FROM t GROUP BY a HAVING count(*) > 1");
        row(true, "SELECT (SELECT 1 FROM u where a = 1) FROM t");
        row(false, "SELECT * FROM t");
        row(false, "SELECT 'WHERE' AS \"where\" FROM t -- WHERE a = 1");
        row(false, "");
    }

    void filterIsSeenWhereverItStands()
    {
        QFETCH(bool, hasFilter);
        QCOMPARE(StatementShape(QTest::currentDataTag()).hasFilter(), hasFilter);
    }

    void onlyTheStatementsOwnLimitCounts_data()
    {
        QTest::addColumn<bool>("hasLimit");
        const auto row = [](bool hasLimit, const char *sql) { QTest::newRow(sql) << hasLimit; };
        row(true, "SELECT * FROM t LIMIT 5");
        row(true, "SELECT * FROM (SELECT * FROM t) limit ?1 OFFSET 3");
        row(true, "SELECT 1 UNION ALL SELECT 2 LIMIT 1");
        row(false, "SELECT * FROM (SELECT * FROM t LIMIT 5)");
        row(false, "WITH x AS (SELECT 1 LIMIT 1) SELECT * FROM x");
        row(false, "SELECT \"limit\" FROM t");
    }

    void onlyTheStatementsOwnLimitCounts()
    {
        QFETCH(bool, hasLimit);
        QCOMPARE(StatementShape(QTest::currentDataTag()).hasLimit(), hasLimit);
    }

    void printedNameMeansItsTable_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("printed");
        QTest::addColumn<Source>("source");
        QTest::addColumn<QByteArray>("table");
        const auto table = [](const char *sql, const char *printed, const char *name) {
            QTest::addRow("%s: %s", sql, printed)
                << QByteArray(sql) << QByteArray(printed) << Source::Table << QByteArray(name);
        };
        const auto other = [](const char *sql, const char *printed, Source source) {
            QTest::addRow("%s: %s", sql, printed) << QByteArray(sql) << QByteArray(printed) << source << QByteArray();
        };

        table("SELECT * FROM orders", "orders", "orders");
        table("SELECT * FROM orders", "ORDERS", "orders");
        table("SELECT * FROM orders AS o", "o", "orders");
        table("SELECT * FROM orders o WHERE o.a = 1", "o", "orders");
        table("SELECT * FROM \"odd name\" AS \"the o\"", "the o", "odd name");
        table("SELECT * FROM [orders] 'o'", "o", "orders");
        table("SELECT * FROM main.orders o", "o", "orders");
        table("SELECT * FROM größe g", "g", "größe");
        table("SELECT * FROM a, b x, c", "x", "b");
        table("SELECT * FROM a, b x, c", "c", "c");
        table("SELECT * FROM a LEFT JOIN b AS y ON a.i = y.i, c z", "z", "c");
        table("SELECT * FROM a CROSS JOIN b", "a", "a");
        table("SELECT * FROM a NATURAL JOIN b", "b", "b");
        table("SELECT * FROM a INDEXED BY i WHERE a.x = 1", "a", "a");
        table("SELECT * FROM (a JOIN b x ON a.i = x.i)", "x", "b");
        table("SELECT * FROM ((a)) WHERE i = 1", "a", "a");
        table("SELECT * FROM (SELECT * FROM inner1 i) AS o", "i", "inner1");
        table("SELECT (SELECT max(q) FROM lines l) FROM a", "l", "lines");
        table("SELECT * FROM a WHERE x IS NOT DISTINCT FROM y", "a", "a");
        table("UPDATE orders SET a = 1", "orders", "orders");
        table("UPDATE OR IGNORE orders AS o SET a = 1", "o", "orders");
        table("UPDATE t SET a = u.a FROM u AS s WHERE s.i = t.i", "s", "u");
        table("DELETE FROM orders WHERE a = 1", "orders", "orders");
        table("INSERT INTO t SELECT * FROM s AS x WHERE 1 ON CONFLICT DO UPDATE SET a = 1", "x", "s");
        table("SELECT * FROM a UNION SELECT * FROM b y", "y", "b");
        table("WITH c AS (SELECT * FROM orders o) SELECT * FROM c", "o", "orders");

        other("SELECT * FROM (SELECT 1) AS o", "o", Source::Derived);
        other("SELECT * FROM (VALUES (1)) o", "o", Source::Derived);
        other("SELECT * FROM json_each('[1]') AS j", "j", Source::Derived);
        other("SELECT * FROM json_each('[1]')", "json_each", Source::Derived);
        other("WITH orders AS (SELECT 1) SELECT * FROM orders", "orders", Source::Derived);
        other("WITH orders AS (SELECT 1) SELECT * FROM orders AS o", "o", Source::Derived);
        other("WITH x AS NOT MATERIALIZED (SELECT 1) SELECT * FROM x", "x", Source::Derived);
        other("WITH x AS (SELECT 1), y AS MATERIALIZED (SELECT 2) SELECT * FROM x, y", "y", Source::Derived);
        other("WITH orders(a, \"b c\") AS (SELECT 1, 2) SELECT * FROM orders", "orders", Source::Derived);
        other("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT * FROM n AS m", "m",
              Source::Derived);

        other("SELECT 1", "orders", Source::Unknown);
        other("SELECT * FROM some_view", "orders", Source::Unknown);
        other("SELECT (SELECT 1 FROM a x), (SELECT 1 FROM b x)", "x", Source::Unknown);
        other("SELECT a FROM t WHERE x IS DISTINCT FROM y", "y", Source::Unknown);
        other("INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = 1", "a", Source::Unknown);
    }

    void printedNameMeansItsTable()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, printed);
        QFETCH(Source, source);
        QFETCH(QByteArray, table);
        const StatementShape::Meaning meaning = StatementShape(sql.toStdString()).meaningOf(printed.toStdString());
        QCOMPARE(meaning.source, source);
        QCOMPARE(meaning.table, table.toStdString());
    }

    void extremesAreThoseAskedFor_data()
    {
        QTest::addColumn<QByteArray>("column");
        QTest::addColumn<bool>("isAsked");
        const auto row = [](const char *sql, const char *column, bool isAsked) {
            QTest::addRow("%s: %s", sql, column) << QByteArray(column) << isAsked;
        };
        row("SELECT min(id) FROM t", "id", true);
        row("SELECT MAX ( t.\"Id\" ) FROM t", "id", true);
        row("SELECT max(id) FROM t", "ID", true);
        row("SELECT max(a) FROM t", "id", false);
        row("SELECT sum(id) FROM t", "id", false);
        row("SELECT max FROM t", "max", false);
        row("SELECT max(", "", false);
    }

    void extremesAreThoseAskedFor()
    {
        QFETCH(QByteArray, column);
        QFETCH(bool, isAsked);
        const std::string tag = QTest::currentDataTag();
        const StatementShape shape(tag.substr(0, tag.rfind(": ")));
        QCOMPARE(shape.asksExtremeOf(column.toStdString()), isAsked);
    }

    void brokenTextNamesWhatItCan_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql : {"SELECT * FROM t )))", "SELECT * FROM t, , ,", "SELECT * FROM t JOIN", "FROM t AS",
                                "SELECT * FROM t (((", "FROM , t", "SELECT * FROM t WHERE 'open"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void brokenTextNamesWhatItCan()
    {
        QFETCH(QByteArray, sql);
        const StatementShape shape(sql.toStdString());
        QVERIFY(shape.meaningOf("t").source != Source::Unknown || sql == "FROM , t");
    }
};

QTEST_APPLESS_MAIN(tst_StatementShape)
#include "tst_statementshape.moc"
