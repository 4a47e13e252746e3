// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/databasefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sqlite3.h>

#include <memory>

using namespace d1;

class tst_DatabaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        sqlite3 *handle = nullptr;
        QCOMPARE(sqlite3_open(at("shop.sqlite").toUtf8().constData(), &handle), SQLITE_OK);
        m_open.reset(handle);
        QCOMPARE(sqlite3_exec(handle, "PRAGMA journal_mode = WAL; CREATE TABLE t(a)", nullptr, nullptr, nullptr),
                 SQLITE_OK);
    }

    void tellsDatabasesFromOtherFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("is");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("a small CSV") << QByteArray("id,name\n") << false;
        QTest::newRow("a big CSV") << QByteArray("id,name\n").repeated(4'000) << false;
        QTest::newRow("its first words alone") << QByteArray("SQLite format 3\0", 16) << false;
    }

    void tellsDatabasesFromOtherFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, is);
        QFile file(at("some"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(bytes);
        file.close();
        QCOMPARE(isDatabaseFile(at("some")), is);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void whatIsNotThereIsNone()
    {
        QVERIFY(!isDatabaseFile(at("nowhere")));
        QVERIFY(!isDatabaseFile(at("")));
    }

    /// Where the question was asked by reading the file, this process lost SQLite's lock on it: another program that
    /// closed the database then took its write-ahead log away.
    void anOpenDatabaseStaysLocked()
    {
        QVERIFY(isDatabaseFile(at("shop.sqlite")));
        QFile file(at("shop.sqlite"));
        QVERIFY(file.open(QFile::ReadWrite));
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        QCOMPARE(fcntl(file.handle(), F_OFD_GETLK, &lock), 0);
        QVERIFY(lock.l_type != F_UNLCK);
    }

    void filesBesideADatabaseBelongToIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("belongs");
        QTest::newRow("the database") << QStringLiteral("shop.sqlite") << true;
        QTest::newRow("its log") << QStringLiteral("shop.sqlite-wal") << true;
        QTest::newRow("its index of the log") << QStringLiteral("shop.sqlite-shm") << true;
        QTest::newRow("a link to it") << QStringLiteral("link") << true;
        QTest::newRow("a journal yet to be") << QStringLiteral("shop.sqlite-journal") << true;
        QTest::newRow("of no database") << QStringLiteral("rows.csv-wal") << false;
        QTest::newRow("a new file") << QStringLiteral("new.csv") << false;
    }

    void filesBesideADatabaseBelongToIt()
    {
        QFETCH(QString, name);
        QFETCH(bool, belongs);
        QFile::link(at("shop.sqlite-shm"), at("link"));
        QCOMPARE(belongsToDatabase(m_folder.filePath(name)), belongs);
    }

private:
    struct Closer {
        void operator()(sqlite3 *handle) const { sqlite3_close(handle); }
    };

    [[nodiscard]] QString at(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    QTemporaryDir m_folder;
    std::unique_ptr<sqlite3, Closer> m_open;
};

QTEST_APPLESS_MAIN(tst_DatabaseFile)
#include "tst_databasefile.moc"
