// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/idempotence.h"
#include "sqlitedatabase.h"

#include <QTest>

#include <algorithm>

using namespace d1;
using namespace d1::sql;

namespace {

/// The tokens behind the first SET, or behind DELETE FROM t.
std::span<const Token> behind(const std::vector<Token> &tokens, std::string_view word)
{
    const auto at = std::ranges::find_if(tokens, [word](const Token &token) { return isWord(token, word); });
    return std::span(tokens).subspan(static_cast<std::size_t>(at - tokens.begin()) + 1);
}

} // namespace

class tst_Idempotence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateIsRepeatableWhenItSetsWhatNoRowDecides_data()
    {
        QTest::addColumn<bool>("isRepeatable");
        const auto row = [](bool isRepeatable, const char *sql) { QTest::newRow(sql) << isRepeatable; };

        row(true, "a = 1");
        row(true, "a = ?1, b = 'x', c = X'00', d = NULL WHERE id = ?2");
        row(true, "a = -1.5e3 + 2 * (3 - ?)");
        row(true, "(a, b) = (1, 2) WHERE id = 3");
        row(true, "a = upper('x') || trim(?1)");
        row(true, "a = replace(?1, 'x', 'y')");
        row(true, "a = CAST(?1 AS TEXT) COLLATE NOCASE");
        row(true, "a = CASE WHEN ?1 IS NULL THEN 1 ELSE 2 END");
        row(true, "a = CASE ?1 WHEN 1 THEN NULL END");
        row(true, "a = ?1 LIKE 'x%' ESCAPE '\\'");
        row(true, "a = ?1 NOT GLOB 'x*'");
        row(true, "a = TRUE, b = NOT FALSE");
        row(true, "a = ?1 IN (1, 2, 3)");
        row(true, "a = 1 WHERE a <> 1 AND b LIKE c");
        row(true, "a = 1 WHERE lower(b) = lower(c) OR abs(d) > 2");
        row(true, "match = 1, \"end\" = 2");

        row(false, "a = a + 1");
        row(false, "a = A + 1");
        row(false, "a = b");
        row(false, "a = t.a");
        row(false, "a = \"a\" || 'x'");
        row(false, "a = [a]");
        row(false, "a = `a`");
        row(false, "a = (a)");
        row(false, "a = 1, b = coalesce(b, 0) + 1 WHERE id = 3");
        row(false, "(a, b) = (b, a)");
        row(false, "a = rowid");
        row(false, "a = key");
        row(false, "a = größe + 1");

        row(false, "a = random()");
        row(false, "a = \"random\"()");
        row(false, "a = datetime('now')");
        row(false, "a = unixepoch()");
        row(false, "a = CURRENT_TIMESTAMP");
        row(false, "a = last_insert_rowid()");
        row(false, "a = changes()");
        row(false, "a = somebodys_function(1)");
        row(false, "a = 1 WHERE random() % 2 = 0");
        row(false, "a = 1 WHERE made < date('now')");

        row(false, "a = (SELECT max(a) + 1 FROM t)");
        row(false, "a = (VALUES(1))");
        row(false, "a = 1 FROM u WHERE u.id = t.id");
        row(false, "a = 1 WHERE id IN (SELECT id FROM u)");
        row(false, "a = 1 WHERE id IN other");
        row(false, "a = 1 WHERE id IN");
        row(false, "a = 1 WHERE a = 0 LIMIT 5");
        row(false, "a = 1 RETURNING a");
    }

    void updateIsRepeatableWhenItSetsWhatNoRowDecides()
    {
        QFETCH(bool, isRepeatable);
        const std::string sql = std::string("UPDATE t SET ") + QTest::currentDataTag();
        const std::vector<Token> tokens = significantTokens(sql);
        QCOMPARE(isIdempotentUpdate(behind(tokens, "SET")), isRepeatable);
    }

    // SQLite takes these words bare as a column, so what looks like an operator counts a likes column up.
    void counterNamedLikeAnOperatorIsNotRepeatable_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"match", "like", "glob", "regexp", "end", "replace", "key", "MATCH"})
            QTest::newRow(name) << QByteArray(name);
    }

    void counterNamedLikeAnOperatorIsNotRepeatable()
    {
        QFETCH(QByteArray, name);
        const std::string column = name.toStdString();
        const std::string update = "UPDATE t SET " + column + " = " + column + " + 1";

        test::SqliteDatabase database;
        database.run("CREATE TABLE t(\"" + column + "\")");
        database.run("INSERT INTO t VALUES (0)");
        database.run(update);
        QCOMPARE(database.error(), std::string());
        database.run(update);
        QCOMPARE(std::get<std::int64_t>(database.run("SELECT * FROM t").at(0).at(0)), std::int64_t{2});

        const std::vector<Token> tokens = significantTokens(update);
        QVERIFY(!isIdempotentUpdate(behind(tokens, "SET")));
    }

    void deleteIsRepeatableWhenItChoosesByTheRowAlone_data()
    {
        QTest::addColumn<bool>("isRepeatable");
        const auto row = [](bool isRepeatable, const char *sql) { QTest::newRow(sql) << isRepeatable; };

        row(true, "");
        row(true, "WHERE id = 1");
        row(true, "WHERE id IN (1, 2) AND name LIKE 'x%'");
        row(true, "WHERE length(name) > 3");
        row(true, "WHERE \"from\" = 'LIMIT'");

        row(false, "WHERE id = 1 RETURNING id");
        row(false, "WHERE id IN (SELECT id FROM u)");
        row(false, "WHERE id IN doomed");
        row(false, "WHERE NOT EXISTS (SELECT 1 FROM u)");
        row(false, "WHERE a > 1 ORDER BY a LIMIT 1");
        row(false, "WHERE random() < 0");
        row(false, "WHERE expires < CURRENT_TIMESTAMP");
        row(false, "WHERE expires < strftime('%s')");
    }

    void deleteIsRepeatableWhenItChoosesByTheRowAlone()
    {
        QFETCH(bool, isRepeatable);
        const std::string sql = std::string("DELETE FROM t ") + QTest::currentDataTag();
        const std::vector<Token> tokens = significantTokens(sql);
        QCOMPARE(isIdempotentDelete(std::span(tokens).subspan(3)), isRepeatable);
    }

    void unfinishedTextThatNamesAColumnIsNotRepeatable_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char *sql : {"a = b AND", "a = (b", "a = )b", "a = CAST(b", "a = b AS", "a = NOT LIKE", "a = LIKE"})
            QTest::newRow(sql) << QByteArray(sql);
    }

    void unfinishedTextThatNamesAColumnIsNotRepeatable()
    {
        QFETCH(QByteArray, sql);
        const std::string text = sql.toStdString();
        const std::vector<Token> tokens = significantTokens(text);
        QVERIFY(!isIdempotentUpdate(tokens));
    }
};

QTEST_APPLESS_MAIN(tst_Idempotence)
#include "tst_idempotence.moc"
