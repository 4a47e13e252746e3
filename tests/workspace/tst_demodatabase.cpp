// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/await.h"
#include "workspace/demodatabase.h"
#include "workspace/demoinsert.h"
#include "workspace/demoshop.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

QByteArray contentOf(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The first column of every row, joined with commas.
std::string ask(const std::string &path, const char *sql)
{
    sqlite3 *opened = nullptr;
    sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    const SqliteDatabase database(opened);
    std::string answer;
    const auto collect = [](void *text, int, char **values, char **) {
        auto &joined = *static_cast<std::string *>(text);
        joined += (joined.empty() ? "" : ",") + std::string(values[0] ? values[0] : "NULL");
        return 0;
    };
    char *message = nullptr;
    sqlite3_exec(database.get(), sql, collect, &answer, &message);
    if (message)
        answer = message;
    sqlite3_free(message);
    return answer;
}

} // namespace

class tst_DemoDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QElapsedTimer timer;
        timer.start();
        D1_AWAIT_OK(made, DemoDatabase(folder("first")).ensure());
        qInfo("made in %lld ms, %lld bytes", static_cast<long long>(timer.elapsed()),
              static_cast<long long>(contentOf(*made).size()));
        m_path = *made;
    }

    void holdsTwoHundredThousandRows()
    {
        QCOMPARE(ask(m_path, "SELECT (SELECT count(*) FROM customers) + (SELECT count(*) FROM products)"
                             " + (SELECT count(*) FROM orders) + (SELECT count(*) FROM order_lines)"
                             " + (SELECT count(*) FROM events)"),
                 std::string("200000"));
    }

    void isSound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const char *sql, const char *answer) {
            QTest::newRow(name) << QString::fromUtf8(sql) << QString::fromUtf8(answer);
        };
        row("whole", "PRAGMA integrity_check", "ok");
        row("references hold", "PRAGMA foreign_key_check", "");
        row("totals are the sums of the lines",
            "SELECT count(*) FROM orders WHERE total_cents <> (SELECT sum(quantity * unit_price_cents) FROM order_lines"
            " WHERE order_id = id)",
            "0");
        row("payloads are JSON", "SELECT count(*) FROM events WHERE NOT json_valid(payload)", "0");
        row("nobody orders before signing up, but for the first hundred",
            "SELECT count(*) FROM orders o JOIN customers c ON c.id = customer_id WHERE placed_at < created_at"
            " AND customer_id > 100",
            "0");
        row("nothing is sent before it is ordered", "SELECT count(*) FROM orders WHERE shipped_at <= placed_at", "0");
        row("every storage class", "SELECT DISTINCT typeof(swatch) FROM products ORDER BY 1", "blob,null");
        row("reals", "SELECT DISTINCT typeof(weight_kg) FROM products", "real");
        row("statistics are there", "SELECT count(DISTINCT tbl) FROM sqlite_stat1", "5");
        row("objects", "SELECT name FROM sqlite_schema WHERE type IN ('view', 'trigger') ORDER BY name",
            "monthly_sales,order_lines_update_total");
        row("no index helps orders.customer_id",
            "SELECT count(*) FROM sqlite_schema s, pragma_index_info(s.name) WHERE s.type = 'index'"
            " AND s.tbl_name = 'orders' AND pragma_index_info.name = 'customer_id'",
            "0");
        row("no index helps events.created_at",
            "SELECT count(*) FROM sqlite_schema s, pragma_index_info(s.name) WHERE s.type = 'index'"
            " AND s.tbl_name = 'events' AND pragma_index_info.name = 'created_at'",
            "0");
    }

    void isSound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, answer);
        QCOMPARE(QString::fromStdString(ask(m_path, qPrintable(sql))), answer);
    }

    void triggerKeepsTheTotal()
    {
        const std::string copy = folder("copy.sqlite");
        QVERIFY(QFile::copy(QString::fromStdString(m_path), QString::fromStdString(copy)));
        sqlite3 *opened = nullptr;
        QCOMPARE(sqlite3_open(copy.c_str(), &opened), SQLITE_OK);
        const SqliteDatabase database(opened);
        const char *sql =
            "DELETE FROM order_lines WHERE order_id = 1; INSERT INTO order_lines VALUES (1, 1, 7, 3, 250)";
        QCOMPARE(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        QCOMPARE(ask(copy, "SELECT total_cents FROM orders WHERE id = 1"), std::string("750"));
    }

    void sameBytesEveryTime()
    {
        D1_AWAIT_OK(again, DemoDatabase(folder("second")).ensure());
        QVERIFY(*again != m_path);
        QVERIFY(contentOf(*again) == contentOf(m_path));
    }

    void changesOfTheUserStay()
    {
        sqlite3 *opened = nullptr;
        const DemoDatabase demo(folder("second"));
        D1_AWAIT_OK(path, demo.ensure());
        QCOMPARE(sqlite3_open(path->c_str(), &opened), SQLITE_OK);
        const SqliteDatabase database(opened);
        const char *sql = "CREATE INDEX idx_orders_customer_id ON orders (customer_id)";
        QCOMPARE(sqlite3_exec(opened, sql, nullptr, nullptr, nullptr), SQLITE_OK);
        D1_AWAIT_OK(again, demo.ensure());
        QCOMPARE(ask(*again, "SELECT count(*) FROM sqlite_schema WHERE name = 'idx_orders_customer_id'"),
                 std::string("1"));
    }

    void damagedOldOrPartialFileIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("not a database") << QByteArray(5'000, 'x');
        QByteArray old = contentOf(m_path);
        old[63] = static_cast<char>(demoShopVersion + 1); // the last byte of user_version
        QTest::newRow("another version") << old;
    }

    void damagedOldOrPartialFileIsReplaced()
    {
        QFETCH(QByteArray, content);
        const DemoDatabase demo(folder("third"));
        QVERIFY(QDir().mkpath(QString::fromStdString(folder("third"))));
        for (const std::string &name : {demo.path(), demo.path() + ".part"}) {
            QFile file(QString::fromStdString(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        D1_AWAIT_OK(path, demo.ensure());
        QVERIFY(contentOf(*path) == contentOf(m_path));
        QCOMPARE(QDir(QString::fromStdString(folder("third"))).entryList(QDir::Files),
                 QStringList{QStringLiteral("demo-shop.sqlite")});
    }

    void impossibleFolderIsOneSentence()
    {
        QFile file(QString::fromStdString(folder("in-the-way")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        D1_AWAIT_ERROR(error, DemoDatabase(folder("in-the-way/below")).ensure());
        QVERIFY(error.facts.message.ends_with("check the rights of that folder and the free space."));
    }

    void livesInTheUsersDataFolder()
    {
        const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
        QCOMPARE(DemoDatabase().path(), folder.toStdString() + "/d1-console/demo-shop.sqlite");
    }

private:
    std::string folder(const char *name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

    QTemporaryDir m_folder;
    std::string m_path;
};

QTEST_GUILESS_MAIN(tst_DemoDatabase)
#include "tst_demodatabase.moc"
