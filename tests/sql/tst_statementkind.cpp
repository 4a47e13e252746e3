// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/statementkind.h"

#include <QTest>

using namespace d1::sql;

namespace {

const char *nameOf(StatementCategory category)
{
    switch (category) {
    case StatementCategory::Read:
        return "read";
    case StatementCategory::Write:
        return "write";
    case StatementCategory::Schema:
        return "schema";
    case StatementCategory::Pragma:
        return "pragma";
    case StatementCategory::Transaction:
        return "transaction";
    case StatementCategory::Attachment:
        return "attachment";
    case StatementCategory::Vacuum:
        return "vacuum";
    case StatementCategory::Other:
        return "other";
    }
    return "?";
}

/// "read SELECT [orders] read-only idempotent rows"
QString sentenceOf(const StatementKind &kind)
{
    QStringList words{QString::fromUtf8(nameOf(kind.category))};
    if (!kind.verb.empty())
        words << QString::fromStdString(kind.verb);
    if (!kind.table.empty())
        words << u'[' + QString::fromStdString(kind.table) + u']';
    if (kind.readOnly)
        words << QStringLiteral("read-only");
    if (kind.idempotent)
        words << QStringLiteral("idempotent");
    if (kind.returnsRows)
        words << QStringLiteral("rows");
    return words.join(u' ');
}

} // namespace

class tst_StatementKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementIsRecognised_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sql, const char *expected) {
            QTest::newRow(sql) << QString::fromUtf8(expected);
        };

        row("SELECT 1", "read SELECT read-only idempotent rows");
        row("/* x */ select * from Orders -- y", "read SELECT [Orders] read-only idempotent rows");
        row("SELECT * FROM main.\"odd \"\"t\"", "read SELECT [odd \"t] read-only idempotent rows");
        row("SELECT * FROM [a b], c", "read SELECT [a b] read-only idempotent rows");
        row("SELECT (SELECT max(x) FROM b) FROM a", "read SELECT [a] read-only idempotent rows");
        row("SELECT * FROM (SELECT * FROM inner1) JOIN y", "read SELECT [inner1] read-only idempotent rows");
        row("SELECT * FROM (a JOIN b)", "read SELECT [a] read-only idempotent rows");
        row("SELECT a IS DISTINCT FROM b FROM c", "read SELECT [c] read-only idempotent rows");
        row("SELECT value FROM json_each('[1]')", "read SELECT read-only idempotent rows");
        row("VALUES (1), (2)", "read VALUES read-only idempotent rows");
        row("WITH a AS (SELECT * FROM b) SELECT * FROM a", "read SELECT [b] read-only idempotent rows");
        row("with recursive n(i) as (select 1 union all select i+1 from n) select * from n, t",
            "read SELECT read-only idempotent rows");
        row("WITH a AS NOT MATERIALIZED (SELECT 1), b(x) AS (SELECT 2) VALUES (1)",
            "read VALUES read-only idempotent rows");
        row("; SELECT 1", "read SELECT read-only idempotent rows");

        row("EXPLAIN DELETE FROM t", "read EXPLAIN [t] read-only idempotent rows");
        row("explain query plan insert into t values(1)", "read EXPLAIN QUERY PLAN [t] read-only idempotent rows");

        row("INSERT INTO t VALUES(1)", "write INSERT [t]");
        row("INSERT INTO main.t(a) SELECT a FROM u RETURNING id", "write INSERT [t] rows");
        row("INSERT OR IGNORE INTO t VALUES(1)", "write INSERT [t]");
        row("INSERT OR REPLACE INTO t VALUES(1)", "write INSERT [t]");
        row("REPLACE INTO `t` VALUES(1)", "write REPLACE [t]");
        row("INSERT INTO t(a) VALUES(1) ON CONFLICT(a) DO UPDATE SET b = 2", "write INSERT [t]");
        row("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x", "write INSERT [t]");
        row("WITH x AS (SELECT 1) UPDATE t SET a = 1", "write UPDATE [t]");
        row("WITH x(a, b) AS (SELECT 1, 2) DELETE FROM t", "write DELETE [t]");
        row("WITH replace AS (SELECT 1) SELECT * FROM replace", "read SELECT read-only idempotent rows");

        row("CREATE TABLE t(a)", "schema CREATE TABLE [t]");
        row("create table if not exists main.t(a)", "schema CREATE TABLE [t] idempotent");
        row("CREATE TEMP TABLE t(a)", "schema CREATE TABLE [t]");
        row("CREATE UNIQUE INDEX IF NOT EXISTS i ON t(a)", "schema CREATE INDEX [t] idempotent");
        row("CREATE VIEW v AS SELECT * FROM t", "schema CREATE VIEW [v]");
        row("CREATE VIRTUAL TABLE f USING fts5(a)", "schema CREATE VIRTUAL TABLE [f]");
        row("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM u; END", "schema CREATE TRIGGER [t]");
        row("CREATE", "schema CREATE");
        row("DROP TABLE t", "schema DROP TABLE [t]");
        row("DROP TABLE IF EXISTS t", "schema DROP TABLE [t] idempotent");
        row("DROP INDEX IF EXISTS i", "schema DROP INDEX idempotent");
        row("ALTER TABLE t ADD COLUMN a", "schema ALTER TABLE [t]");
        row("ANALYZE", "schema ANALYZE idempotent");
        row("REINDEX t", "schema REINDEX idempotent");

        row("PRAGMA foreign_keys", "pragma PRAGMA read-only idempotent rows");
        row("PRAGMA foreign_keys=on", "pragma PRAGMA idempotent");
        row("PRAGMA foreign_keys(1)", "pragma PRAGMA idempotent");
        row("PRAGMA table_info(t)", "pragma PRAGMA [t] read-only idempotent rows");
        row("PRAGMA main.TABLE_XINFO = \"a b\"", "pragma PRAGMA [a b] read-only idempotent rows");
        row("PRAGMA index_xinfo('i')", "pragma PRAGMA read-only idempotent rows");
        row("PRAGMA optimize", "pragma PRAGMA idempotent");
        row("PRAGMA incremental_vacuum(5)", "pragma PRAGMA");
        row("PRAGMA", "pragma PRAGMA idempotent");

        row("BEGIN", "transaction BEGIN");
        row("end transaction", "transaction END");
        row("ROLLBACK TO x", "transaction ROLLBACK");
        row("SAVEPOINT x", "transaction SAVEPOINT");
        row("ATTACH 'x' AS y", "attachment ATTACH");
        row("DETACH y", "attachment DETACH");
        row("VACUUM INTO 'x'", "vacuum VACUUM");

        row("", "other");
        row("-- nothing", "other");
        row("SELEC 1", "other");
        row("WITH x AS (SELECT 1)", "other");
        row("(SELECT 1)", "other");
        row("'SELECT'", "other");
    }

    void statementIsRecognised()
    {
        QFETCH(QString, expected);
        QCOMPARE(sentenceOf(statementKind(QTest::currentDataTag())), expected);
    }

    void writeIsIdempotentOnlyWhenSurely_data()
    {
        QTest::addColumn<bool>("idempotent");
        const auto row = [](const char *sql, bool idempotent) { QTest::newRow(sql) << idempotent; };

        row("UPDATE t SET a = 1", true);
        row("UPDATE t SET a = ?1, b = 'x', c = NULL WHERE a = 0", true);
        row("UPDATE t SET (a, b) = (1, 2) WHERE id = ?", true);
        row("UPDATE t SET name = lower(?), n = CAST(? AS INTEGER) WHERE id IN (1, 2)", true);
        row("UPDATE t SET a = CASE WHEN ? THEN 1 ELSE -2 END", true);
        row("UPDATE t AS x SET a = ? COLLATE NOCASE WHERE x.b > a", true);
        row("UPDATE main.t SET a = TRUE", true);

        row("UPDATE t SET a = a + 1", false);
        row("UPDATE t SET a = b, b = a", false);
        row("UPDATE t SET a = b", false);
        row("UPDATE t SET a = t.key", false);
        row("UPDATE t SET a = \"b\"", false);
        row("UPDATE t SET a = key", false);
        row("UPDATE t SET a = random()", false);
        row("UPDATE t SET a = RANDOMBLOB(4)", false);
        row("UPDATE t SET a = datetime('now')", false);
        row("UPDATE t SET a = strftime('%s')", false);
        row("UPDATE t SET a = CURRENT_TIMESTAMP", false);
        row("UPDATE t SET a = unknown_function(1)", false);
        row("UPDATE t SET a = 1 WHERE b < unixepoch()", false);
        row("UPDATE t SET a = 1 RETURNING id", false);
        row("UPDATE t SET a = 1 LIMIT 10", false);
        row("UPDATE t SET a = 1 WHERE p IN (SELECT id FROM t WHERE a = 1)", false);
        row("UPDATE t SET a = 1 WHERE p IN other", false);
        row("UPDATE t SET a = u.b FROM u WHERE u.id = t.id", false);
        row("UPDATE OR REPLACE t SET a = 1", false);
        row("UPDATE t", false);

        row("DELETE FROM t", true);
        row("DELETE FROM t WHERE id = ? AND lower(name) LIKE 'a%'", true);
        row("DELETE FROM t AS x WHERE x.a IN (1, 2) OR NOT glob('a*', b)", true);
        row("DELETE FROM t WHERE id > 5 LIMIT 1", false);
        row("DELETE FROM t WHERE id > 5 RETURNING *", false);
        row("DELETE FROM t WHERE at < datetime('now', '-1 day')", false);
        row("DELETE FROM t WHERE day = CURRENT_DATE", false);
        row("DELETE FROM t WHERE id = (SELECT max(id) FROM t)", false);
        row("DELETE FROM t WHERE random() > 0", false);
    }

    void writeIsIdempotentOnlyWhenSurely()
    {
        QFETCH(bool, idempotent);
        const StatementKind kind = statementKind(QTest::currentDataTag());
        QCOMPARE(kind.category, StatementCategory::Write);
        QCOMPARE(kind.idempotent, idempotent);
        QVERIFY(!kind.readOnly);
    }

    void operationIsTheQueryTypeOfCharts_data()
    {
        QTest::addColumn<QString>("operation");
        const auto row = [](const char *sql, const char *operation) {
            QTest::newRow(sql) << QString::fromUtf8(operation);
        };
        row("WITH a AS (SELECT 1) SELECT * FROM a", "select");
        row("EXPLAIN SELECT 1", "select");
        row("REPLACE INTO t VALUES(1)", "insert");
        row("INSERT INTO t VALUES(1)", "insert");
        row("UPDATE t SET a = 1", "update");
        row("DELETE FROM t", "delete");
        row("DROP TABLE t", "schema");
        row("PRAGMA optimize", "pragma");
        row("BEGIN", "other");
        row("", "other");
    }

    void operationIsTheQueryTypeOfCharts()
    {
        QFETCH(QString, operation);
        QCOMPARE(operationOf(statementKind(QTest::currentDataTag())), std::string_view(operation.toStdString()));
    }
};

QTEST_APPLESS_MAIN(tst_StatementKind)
#include "tst_statementkind.moc"
