// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitestatement.h"
#include "core/resultsetbuilder.h"
#include "support/await.h"

#include <sqlite3.h>

#include <cmath>
#include <limits>

using namespace d1;

Q_DECLARE_METATYPE(d1::Cell)

class tst_SqliteStatement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sqlite3 *opened = nullptr;
        QCOMPARE(sqlite3_open(":memory:", &opened), SQLITE_OK);
        m_database.reset(opened);
        QCOMPARE(sqlite3_exec(opened, "CREATE TABLE t(a, b)", nullptr, nullptr, nullptr), SQLITE_OK);
    }

    void boundValueComesBackAsItWas_data()
    {
        QTest::addColumn<Cell>("value");
        const auto row = [](const char *name, Cell value) { QTest::newRow(name) << std::move(value); };
        row("null", {});
        row("smallest integer", std::numeric_limits<std::int64_t>::min());
        row("largest integer", std::numeric_limits<std::int64_t>::max());
        row("real", 0.1);
        row("whole real", 42.0);
        row("largest real", std::numeric_limits<double>::max());
        row("infinity", std::numeric_limits<double>::infinity());
        row("empty text", std::string());
        row("text with a NUL", std::string("a\0b", 3));
        row("unicode", std::string("Grüße 世界 😀"));
        row("byte order mark", std::string("\xef\xbb\xbf"
                                           "a"));
        row("empty blob", Blob{});
        row("null blob", Blob{QByteArray()});
        row("blob", Blob{QByteArray("\0\xff", 2)});
    }

    void boundValueComesBackAsItWas()
    {
        QFETCH(Cell, value);
        SqliteStatement statement = prepared("SELECT ?1");
        const std::vector<Cell> values{value};
        QCOMPARE(statement.bind(values), SQLITE_OK);
        QCOMPARE(statement.step(), SQLITE_ROW);
        ResultSetBuilder rows({"a"});
        statement.appendRowTo(rows);
        QVERIFY(rows.finish()->cell(0, 0).toCell() == value);
        QCOMPARE(statement.step(), SQLITE_DONE);
    }

    void notANumberIsNull()
    {
        SqliteStatement statement = prepared("SELECT ?1");
        const std::vector<Cell> values{std::numeric_limits<double>::quiet_NaN()};
        QCOMPARE(statement.bind(values), SQLITE_OK);
        QCOMPARE(statement.step(), SQLITE_ROW);
        ResultSetBuilder rows({"a"});
        statement.appendRowTo(rows);
        QVERIFY(rows.finish()->cell(0, 0).isNull());
    }

    void textThatIsNoUtf8IsReplaced_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("stray byte") << QByteArray("61FF62")
                                    << QByteArray("a\xef\xbf\xbd"
                                                  "b");
        QTest::newRow("cut at the end") << QByteArray("61E4B8") << QByteArray("a\xef\xbf\xbd\xef\xbf\xbd");
        QTest::newRow("sound") << QByteArray("61C3A9") << QByteArray("aé");
        QTest::newRow("NUL and a stray byte") << QByteArray("6100FF") << QByteArray("a\0\xef\xbf\xbd", 5);
        QTest::newRow("byte order mark and a stray byte") << QByteArray("EFBBBF61FF")
                                                          << QByteArray("\xef\xbb\xbf"
                                                                        "a\xef\xbf\xbd");
    }

    void textThatIsNoUtf8IsReplaced()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QByteArray, text);
        SqliteStatement statement = prepared("SELECT CAST(X'" + hex.toStdString() + "' AS TEXT)");
        QCOMPARE(statement.step(), SQLITE_ROW);
        ResultSetBuilder rows({"a"});
        statement.appendRowTo(rows);
        const ResultSetPtr result = rows.finish();
        QVERIFY(result->cell(0, 0).type() == CellType::Text);
        QCOMPARE(QByteArray::fromStdString(std::string(result->cell(0, 0).bytes())), text);
    }

    void columnsAndParametersAreCounted_data()
    {
        QTest::addColumn<int>("parameters");
        QTest::addColumn<QByteArrayList>("columns");
        QTest::newRow("SELECT 1 AS a, 2 AS a, 'x' AS \"größe\"") << 0 << QByteArrayList{"a", "a", "größe"};
        QTest::newRow("SELECT ?, ?3, :name") << 4 << QByteArrayList{"?", "?3", ":name"};
        QTest::newRow("INSERT INTO t VALUES (?1, ?1)") << 1 << QByteArrayList{};
        QTest::newRow("INSERT INTO t VALUES (1, 2) RETURNING a") << 0 << QByteArrayList{"a"};
        QTest::newRow("SELECT 1 AS \"\"") << 0 << QByteArrayList{""};
    }

    void columnsAndParametersAreCounted()
    {
        QFETCH(int, parameters);
        QFETCH(QByteArrayList, columns);
        const SqliteStatement statement = prepared(QTest::currentDataTag());
        QCOMPARE(statement.parameterCount(), static_cast<std::size_t>(parameters));
        QByteArrayList names;
        for (const std::string &name : statement.columnNames())
            names.append(QByteArray::fromStdString(name));
        QCOMPARE(names, columns);
    }

    void writeIsWhatMayChangeTheFile_data()
    {
        QTest::addColumn<bool>("isWrite");
        const auto row = [](const char *sql, bool isWrite) { QTest::newRow(sql) << isWrite; };
        row("SELECT * FROM t", false);
        row("WITH x AS (SELECT 1) SELECT * FROM x", false);
        row("PRAGMA table_info(t)", false);
        row("EXPLAIN DELETE FROM t", false);
        row("EXPLAIN QUERY PLAN DELETE FROM t", false);
        row("DELETE FROM t", true);
        row("WITH x AS (SELECT 1) INSERT INTO t SELECT 1, 2 FROM x", true);
        row("CREATE TABLE u(a)", true);
        row("INSERT INTO t VALUES (1, 2) RETURNING a", true);
    }

    void writeIsWhatMayChangeTheFile()
    {
        QFETCH(bool, isWrite);
        QCOMPARE(prepared(QTest::currentDataTag()).isWrite(), isWrite);
    }

    void emptyTextHasNothingToRun()
    {
        for (const char *text : {"-- nothing", "", " ;"}) {
            const SqliteStatement statement = prepared(text);
            QVERIFY(statement.isEmpty());
            QVERIFY(!statement.isWrite());
            QCOMPARE(statement.parameterCount(), std::size_t{0});
            QVERIFY(statement.columnNames().empty());
        }
    }

    void tooManyValuesAreAnError()
    {
        SqliteStatement statement = prepared("SELECT ?1");
        const std::vector<Cell> values{Cell(std::int64_t{1}), Cell(std::int64_t{2})};
        QCOMPARE(statement.bind(values), SQLITE_RANGE);
    }

    void failureOfAStepIsItsCode()
    {
        SqliteStatement statement = prepared("SELECT abs(-9223372036854775807 - 1)");
        QCOMPARE(statement.step(), SQLITE_ERROR);
    }

    void effectsAreThoseItWasGiven()
    {
        sqlite3_stmt *raw = nullptr;
        QCOMPARE(sqlite3_prepare_v2(m_database.get(), "SELECT 1", -1, &raw, nullptr), SQLITE_OK);
        const SqliteStatement statement(raw, SqliteEffects{true, true});
        QVERIFY(statement.effects().inserts && statement.effects().changesSchema);
        QVERIFY(!SqliteStatement().effects().inserts);
    }

    void statementIsFinalisedWithItsObject()
    {
        {
            const SqliteStatement first = prepared("SELECT 1");
            SqliteStatement second = prepared("SELECT 2");
            second = prepared("SELECT 3");
            QVERIFY(sqlite3_next_stmt(m_database.get(), nullptr));
        }
        QVERIFY(!sqlite3_next_stmt(m_database.get(), nullptr));
    }

private:
    struct Close {
        void operator()(sqlite3 *database) const { sqlite3_close(database); }
    };

    SqliteStatement prepared(const std::string &sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_database.get(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
            qWarning("%s", sqlite3_errmsg(m_database.get()));
        return SqliteStatement(statement);
    }

    std::unique_ptr<sqlite3, Close> m_database;
};

QTEST_APPLESS_MAIN(tst_SqliteStatement)
#include "tst_sqlitestatement.moc"
