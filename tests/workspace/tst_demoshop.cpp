// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "workspace/demoinsert.h"
#include "workspace/demoshop.h"

#include <QTemporaryDir>

using namespace d1;
using namespace std::string_literals;

class tst_DemoShop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const auto written = writeDemoShop(path("größe shop.sqlite"));
        QVERIFY2(written, test::reason(written).constData());
        sqlite3 *opened = nullptr;
        QCOMPARE(sqlite3_open_v2(path("größe shop.sqlite").c_str(), &opened, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        m_database.reset(opened);
    }

    void answersAreThoseOfAShop_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const char *sql, const char *answer) {
            QTest::newRow(name) << QByteArray(sql) << QByteArray(answer);
        };
        row("version", "PRAGMA user_version", "1");
        row("customers", "SELECT count(*) FROM customers", "5000");
        row("products", "SELECT count(*) FROM products", "500");
        row("orders", "SELECT count(*) FROM orders", "40000");
        row("lines", "SELECT count(*) FROM order_lines", "94500");
        row("events", "SELECT count(*) FROM events", "60000");
        row("every order has a line", "SELECT count(*) FROM orders WHERE id NOT IN (SELECT order_id FROM order_lines)",
            "0");
        row("lines are numbered from 1 without a gap",
            "SELECT count(*) FROM (SELECT 1 FROM order_lines GROUP BY order_id HAVING min(line) <> 1"
            " OR max(line) <> count(*))",
            "0");
        row("every state of an order", "SELECT count(DISTINCT status) FROM orders", "6");
        row("what is not sent has no date",
            "SELECT count(*) FROM orders WHERE shipped_at IS NOT NULL AND status IN ('pending', 'paid', 'cancelled')",
            "0");
        row("what is sent has one",
            "SELECT count(*) FROM orders WHERE shipped_at IS NULL AND status IN ('shipped', 'delivered', 'returned')",
            "0");
        row("what is gone has no stock",
            "SELECT count(*) FROM products WHERE discontinued_at IS NOT NULL AND stock <> 0", "0");
        row("some are gone", "SELECT count(*) > 0 FROM products WHERE discontinued_at IS NOT NULL", "1");
        row("times are ISO 8601",
            "SELECT count(*) FROM orders WHERE placed_at NOT GLOB '202[45]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:"
            "[0-5][0-9]Z'",
            "0");
        row("times are real ones",
            "SELECT count(*) FROM orders WHERE strftime('%Y-%m-%dT%H:%M:%SZ', placed_at) IS NOT placed_at", "0");
        row("orders are in order",
            "SELECT count(*) FROM orders a JOIN orders b ON b.id = a.id + 1"
            " WHERE b.placed_at < a.placed_at",
            "0");
        row("nothing is ordered outside the two years",
            "SELECT min(placed_at) >= '2024-01-01' AND max(placed_at) < '2026-01-01' FROM orders", "1");
        row("the shop grows", "SELECT sum(placed_at >= '2025') > sum(placed_at < '2025') FROM orders", "1");
        row("events have milliseconds",
            "SELECT min(created_at) >= 1704067200000 AND max(created_at) < 1767225600000 FROM events", "1");
        row("visitors without a name", "SELECT count(*) > 10000 FROM events WHERE customer_id IS NULL", "1");
        row("mail addresses are plain", "SELECT count(*) FROM customers WHERE email GLOB '*[^a-z0-9.@]*'", "0");
        row("mail addresses lead nowhere", "SELECT count(*) FROM customers WHERE email NOT LIKE '%@example.com'", "0");
        row("names beyond ASCII", "SELECT count(*) > 0 FROM customers WHERE length(name) <> length(CAST(name AS BLOB))",
            "1");
        row("statistics", "SELECT count(*) > 4 FROM sqlite_stat1", "1");
        row("the view answers", "SELECT count(DISTINCT month) FROM monthly_sales", "24");
    }

    void answersAreThoseOfAShop()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, answer);
        QCOMPARE(QByteArray::fromStdString(first(sql.constData())), answer);
    }

    void missingIndexesAreMissing_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("orders.customer_id")
            << QByteArray("EXPLAIN QUERY PLAN SELECT * FROM orders WHERE customer_id = 1");
        QTest::newRow("events.created_at")
            << QByteArray("EXPLAIN QUERY PLAN SELECT * FROM events WHERE created_at > 1");
    }

    void missingIndexesAreMissing()
    {
        QFETCH(QByteArray, sql);
        const std::string detail = first(sql.constData(), 3);
        QVERIFY2(detail.starts_with("SCAN "), detail.c_str());
    }

    void swatchIsABitmapOfItsOwnSize()
    {
        // "BM", the file's size, and where the pixels begin.
        QCOMPARE(first("SELECT count(*) FROM products WHERE swatch IS NOT NULL AND (length(swatch) <> 70"
                       " OR hex(substr(swatch, 1, 14)) <> '424D460000000000000036000000')"),
                 "0"s);
        QCOMPARE(first("SELECT count(DISTINCT swatch) > 100 FROM products"), "1"s);
        QCOMPARE(first("SELECT count(*) > 20 FROM products WHERE swatch IS NULL"), "1"s);
    }

    void impossiblePlaceIsOneSentence_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("no such folder") << QStringLiteral("missing/shop.sqlite");
        QTest::newRow("a folder") << QStringLiteral(".");
    }

    void impossiblePlaceIsOneSentence()
    {
        QFETCH(QString, place);
        const std::string where = m_folder.filePath(place).toStdString();
        const Result<void> written = writeDemoShop(where);
        QVERIFY(!written.has_value());
        const std::string &message = written.error().facts.message;
        QVERIFY2(message.starts_with("The demo database could not be written to " + where + " ("), message.c_str());
        QVERIFY(message.ends_with("); free some space or check the folder's rights."));
    }

    void fileThatHoldsSomethingIsNotOverwritten()
    {
        const std::string taken = path("taken.sqlite");
        sqlite3 *opened = nullptr;
        QCOMPARE(sqlite3_open(taken.c_str(), &opened), SQLITE_OK);
        const SqliteDatabase database(opened);
        QCOMPARE(sqlite3_exec(opened, "CREATE TABLE orders(mine)", nullptr, nullptr, nullptr), SQLITE_OK);
        const Result<void> written = writeDemoShop(taken);
        QVERIFY(!written.has_value());
        QVERIFY(written.error().facts.message.contains("already exists"));
        QCOMPARE(sqlite3_exec(opened, "SELECT mine FROM orders", nullptr, nullptr, nullptr), SQLITE_OK);
    }

    void cleanupTestCase() { m_database.reset(); }

private:
    std::string path(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

    /// One column of the first row; what failed as a text.
    std::string first(const char *sql, int column = 0)
    {
        sqlite3_stmt *prepared = nullptr;
        sqlite3_prepare_v2(m_database.get(), sql, -1, &prepared, nullptr);
        const std::unique_ptr<sqlite3_stmt, SqliteCloser> statement(prepared);
        if (sqlite3_step(prepared) != SQLITE_ROW)
            return sqlite3_errmsg(m_database.get());
        return reinterpret_cast<const char *>(sqlite3_column_text(prepared, column));
    }

    QTemporaryDir m_folder;
    SqliteDatabase m_database;
};

QTEST_APPLESS_MAIN(tst_DemoShop)
#include "tst_demoshop.moc"
