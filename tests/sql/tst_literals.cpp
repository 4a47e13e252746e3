// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/literals.h"
#include "support/await.h"

#include <sqlite3.h>

using namespace d1;
using sql::withLiterals;

namespace {

std::string quoted(const std::string &expression)
{
    sqlite3 *database = nullptr;
    sqlite3_open(":memory:", &database);
    sqlite3_stmt *statement = nullptr;
    std::string value = "error";
    const std::string sql =
        "SELECT typeof(v) || ' ' || hex(v) || ' ' || quote(v) FROM (SELECT " + expression + " AS v)";
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        value = text ? text : "null";
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return value;
}

} // namespace

class tst_Literals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWrittenInPlace_data()
    {
        QTest::addColumn<QByteArray>("bound");
        QTest::addColumn<QByteArray>("written");
        const auto row = [](const char *bound, const char *written) {
            QTest::newRow(bound) << QByteArray(bound) << QByteArray(written);
        };
        // ?1 is 7, ?2 is -5, ?3 is it's
        row("SELECT 1", "SELECT 1");
        row("VALUES (?, ?, ?)", "VALUES (7, -5, 'it''s')");
        row("VALUES (?3, ?1, ?3)", "VALUES ('it''s', 7, 'it''s')");
        row("VALUES (?003)", "VALUES ('it''s')");
        row("VALUES (:a, :b, :a)", "VALUES (7, -5, 7)");
        row("SELECT?", "SELECT 7");
        row("SELECT 1-?2", "SELECT 1- -5");
        row("SELECT ?1IN(1)", "SELECT 7 IN(1)");
        row("SELECT v->>?1", "SELECT v->> 7");
        row("VALUES (?4)", "VALUES (NULL)");
        row("SELECT '?1', \"?1\", ?1 -- ?1", "SELECT '?1', \"?1\", 7 -- ?1");
        row("", "");
    }
    void valuesAreWrittenInPlace()
    {
        QFETCH(const QByteArray, bound);
        QFETCH(const QByteArray, written);
        const std::vector<Cell> values{std::int64_t{7}, std::int64_t{-5}, std::string("it's")};
        QCOMPARE(withLiterals(bound.toStdString(), values), written.toStdString());
    }

    void everyValueKeepsItsTypeInSqlite_data()
    {
        QTest::addColumn<QByteArray>("sameAs");
        QTest::addColumn<int>("index");
        int index = 0;
        for (const char *same : {"NULL", "-9223372036854775807 - 1", "9223372036854775807", "1.5", "-0.1", "'007'",
                                 "'a' || char(10) || 'b'", "''", "x'00ff'", "x''"})
            QTest::newRow(same) << QByteArray(same) << index++;
    }
    void everyValueKeepsItsTypeInSqlite()
    {
        QFETCH(const QByteArray, sameAs);
        QFETCH(const int, index);
        const std::vector<Cell> all{Cell(),
                                    std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max(),
                                    1.5,
                                    -0.1,
                                    std::string("007"),
                                    std::string("a\nb"),
                                    std::string(),
                                    Blob{QByteArray("\0\xff", 2)},
                                    Blob{}};
        const std::vector<Cell> one{all[static_cast<std::size_t>(index)]};
        QCOMPARE(quoted(withLiterals("?", one)), quoted(sameAs.toStdString()));
    }
};

QTEST_APPLESS_MAIN(tst_Literals)
#include "tst_literals.moc"
