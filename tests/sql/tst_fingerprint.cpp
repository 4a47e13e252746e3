// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/fingerprint.h"

#include <QTest>

#include <random>

using namespace d1::sql;

class tst_Fingerprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsOfOneQueryShareTheText_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *sql, const char *expected) {
            QTest::newRow(sql) << QString::fromUtf8(expected);
        };

        row("select * from orders where id = 5", "SELECT * FROM orders WHERE id = ?");
        row("SELECT  *\n\tFROM orders -- x\nWHERE id=/* y */'a';", "SELECT * FROM orders WHERE id = ?");
        row("SELECT * FROM orders WHERE id = :id ; ;", "SELECT * FROM orders WHERE id = ?");
        row("SELECT x'00', 1.5e3, 0xFF, $a::b(c), 1_000", "SELECT ?, ?, ?, ?, ?");
        row("SELECT 'secret", "SELECT ?");

        row("SELECT -1, +1, - -1, 1", "SELECT ?, ?, ?, ?");
        row("SELECT a -1, a - -1, (a)-1", "SELECT a - ?, a - ?, (a) - ?");
        row("SELECT -a, CASE WHEN -1 THEN - 2 END", "SELECT - a, CASE WHEN ? THEN ? END");

        row("SELECT a FROM t WHERE b IN (1, 2, 3)", "SELECT a FROM t WHERE b IN (?)");
        row("SELECT a FROM t WHERE b in(?1,?2) AND c NOT IN ('x')", "SELECT a FROM t WHERE b IN (?) AND c NOT IN (?)");
        row("SELECT a FROM t WHERE b IN ()", "SELECT a FROM t WHERE b IN ()");
        row("SELECT a FROM t WHERE b IN (1, NULL, 2, 3)", "SELECT a FROM t WHERE b IN (?, NULL, ?)");
        row("SELECT a FROM t WHERE (b, c) IN ((1, 2), (3, 4))", "SELECT a FROM t WHERE (b, c) IN ((?, ?))");
        row("SELECT a FROM t WHERE b IN (SELECT c FROM u WHERE d IN (1, 2))",
            "SELECT a FROM t WHERE b IN (SELECT c FROM u WHERE d IN (?))");
        row("SELECT a FROM t WHERE b IN ((SELECT c FROM u WHERE d IN (1, 2)))",
            "SELECT a FROM t WHERE b IN ((SELECT c FROM u WHERE d IN (?)))");
        row("SELECT a FROM t WHERE b IN (c, d)", "SELECT a FROM t WHERE b IN (c, d)");
        row("SELECT coalesce(1, 2, 3)", "SELECT coalesce(?, ?, ?)");

        row("INSERT INTO t(a, b) VALUES (1, 'x'), (2, 'y'), (3, NULL)", "INSERT INTO t(a, b) VALUES (?, ?)");
        row("insert into t values(?,?)", "INSERT INTO t VALUES (?, ?)");
        row("INSERT INTO t (a) VALUES (1), (2) ON CONFLICT (a) DO UPDATE SET b = 2, c = 3",
            "INSERT INTO t(a) VALUES (?) ON CONFLICT (a) DO UPDATE SET b = ?, c = ?");

        row("SELECT NULL, a IS NULL, b IS NOT NULL, TRUE", "SELECT NULL, a IS NULL, b IS NOT NULL, TRUE");
        row("SELECT Count ( * ) , Max(Total) FROM Orders", "SELECT Count(*), Max(Total) FROM Orders");
        row("SELECT \"a b\" . `c`, [d].e FROM \"T\"", "SELECT \"a b\".`c`, [d].e FROM \"T\"");
        row("SELECT a AS 'Total' FROM 'orders' WHERE b = 'x'", "SELECT a AS 'Total' FROM 'orders' WHERE b = ?");
        row("select key, kv.Value from kv where key like 'a%' order by key desc",
            "SELECT key, kv.Value FROM kv WHERE key LIKE ? ORDER BY KEY DESC");
        row("create table t(id integer primary key, a text default 'x')",
            "CREATE TABLE t(id integer PRIMARY KEY, a text DEFAULT ?)");
        row("insert or replace into t values(1)", "INSERT OR REPLACE INTO t VALUES (?)");
        row("SELECT a->>'$.b' || c FROM t LIMIT 10 OFFSET 20", "SELECT a ->> ? || c FROM t LIMIT ? OFFSET ?");
        row("SELECT 1; SELECT 2", "SELECT ?; SELECT ?");
        row("", "");
        row(" -- nothing\n;", "");
    }

    void runsOfOneQueryShareTheText()
    {
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(fingerprint(QTest::currentDataTag())), expected);
    }

    void fingerprintOfAFingerprintIsItself_data() { runsOfOneQueryShareTheText_data(); }

    void fingerprintOfAFingerprintIsItself()
    {
        const std::string once = fingerprint(QTest::currentDataTag());
        QCOMPARE(fingerprint(once), once);
    }

    void fingerprintIsIdempotentForRandomText()
    {
        static const std::vector<std::string> words{
            "SELECT", "key", "offset", "IN",   "VALUES",   "(",     ")",  "(",       ")",        ",",
            ",",      "1",   "'x'",    "-",    "+",        "NULL",  "a",  "\"b\"",   ".",        "*",
            "?",      ":c",  "x'0",    "^",    "@",        "$",     ":",  "\"",      "[",        "'",
            "--\n",   "/*",  ";",      "FROM", "AS",       "LIKE",  "\n", "REPLACE", "CASE",     "END",
            "=",      "1_0", "#1",     "/",    "\xc3\xa9", "LIMIT", "by", "ON",      "conflict", "DO"};
        std::mt19937 random(20261123); // NOLINT: the same texts on every run
        std::uniform_int_distribution<std::size_t> pick(0, words.size() - 1);
        for (int round = 0; round < 20'000; ++round) {
            std::string sql;
            const int count = round % 30;
            for (int i = 0; i < count; ++i)
                sql += words[pick(random)] + (pick(random) % 3 == 0 ? "" : " ");
            const std::string once = fingerprint(sql);
            QCOMPARE(fingerprint(once), once);
        }
    }

    void deepNestingTakesNoMoreThanALoop()
    {
        std::string sql = "SELECT ";
        for (int i = 0; i < 30'000; ++i)
            sql += "a IN (";
        QVERIFY(fingerprint(sql).starts_with("SELECT a IN (a IN ("));
    }

    void hashIsFnv1a()
    {
        // Test vectors published with the algorithm.
        QCOMPARE(fingerprintHash(""), std::uint64_t{0xcbf29ce484222325U});
        QCOMPARE(fingerprintHash("a"), std::uint64_t{0xaf63dc4c8601ec8cU});
        QCOMPARE(fingerprintHash("foobar"), std::uint64_t{0x85944171f73967e8U});
    }
};

QTEST_APPLESS_MAIN(tst_Fingerprint)
#include "tst_fingerprint.moc"
