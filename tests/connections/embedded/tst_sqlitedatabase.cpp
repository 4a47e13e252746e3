// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitedatabase.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace d1;
using namespace std::string_literals;

class SqliteDatabaseTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void preparedStatementTellsItsEffects_data();
    void preparedStatementTellsItsEffects();
    void refusedStatementSaysWhatToDo_data();
    void refusedStatementSaysWhatToDo();
    void foreignKeysPragmaDoesNothing();
    void ownTransactionStatementsAreAllowed();
    void rollBackWithoutTransactionDoesNothing();
    void sizeIsThatOfTheOpenTransaction();
    void removedFileHasMoved();
    void fileNamedLikeMemoryIsAFile();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<SqliteDatabase> m_database;
};

void SqliteDatabaseTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("file.sqlite"));
    {
        test::OtherProgram maker(path);
        QVERIFY(maker.run("CREATE TABLE t(a); CREATE TABLE log(a);"
                          "CREATE TRIGGER r AFTER UPDATE ON t BEGIN INSERT INTO log VALUES (1); END"));
    }
    auto opened = SqliteDatabase::open(path.toStdString());
    QVERIFY2(opened, test::reason(opened).constData());
    m_database = std::move(*opened);
}

void SqliteDatabaseTest::preparedStatementTellsItsEffects_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<bool>("inserts");
    QTest::addColumn<bool>("changesSchema");
    const auto row = [](const char *sql, bool isWrite, bool inserts, bool changesSchema) {
        QTest::newRow(sql) << QString::fromLatin1(sql) << isWrite << inserts << changesSchema;
    };
    row("SELECT a FROM t", false, false, false);
    row("INSERT INTO t VALUES (1)", true, true, false);
    row("REPLACE INTO t VALUES (1)", true, true, false);
    row("WITH q AS (SELECT 1) INSERT INTO t SELECT * FROM q", true, true, false);
    row("UPDATE t SET a = 1", true, false, false); // its trigger inserts, it does not
    row("DELETE FROM t", true, false, false);
    row("CREATE TABLE u(a)", true, false, true);
    row("ALTER TABLE t ADD COLUMN b", true, false, true);
    row("DROP TABLE t", true, false, true);
    row("CREATE INDEX i ON t(a)", true, false, true);
    row("PRAGMA user_version = 3", true, false, true);
    row("PRAGMA user_version", false, false, false);
    row("EXPLAIN DELETE FROM t", false, false, false);
}

void SqliteDatabaseTest::preparedStatementTellsItsEffects()
{
    QFETCH(QString, sql);
    QFETCH(bool, isWrite);
    QFETCH(bool, inserts);
    QFETCH(bool, changesSchema);
    const auto statement = m_database->prepare(sql.toStdString());
    QVERIFY2(statement, test::reason(statement).constData());
    QCOMPARE(statement->isWrite(), isWrite);
    QCOMPARE(statement->effects().inserts, inserts);
    QCOMPARE(statement->effects().changesSchema, changesSchema);
}

void SqliteDatabaseTest::refusedStatementSaysWhatToDo_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<std::string>("message");
    const std::string transaction =
        "Leave out BEGIN, COMMIT, ROLLBACK and SAVEPOINT: a request is already one transaction.";
    const std::string attach =
        "ATTACH and DETACH are not allowed, as on D1: open the other database as a target of its own.";
    QTest::newRow("begin") << QStringLiteral("BEGIN IMMEDIATE") << transaction;
    QTest::newRow("end") << QStringLiteral("END") << transaction;
    QTest::newRow("release") << QStringLiteral("RELEASE a") << transaction;
    QTest::newRow("attach") << QStringLiteral("ATTACH 'x' AS y") << attach;
    QTest::newRow("detach") << QStringLiteral("DETACH main") << attach;
    for (const char *pragma : {"journal_mode = off", "locking_mode = exclusive", "busy_timeout = 0", "query_only = 1",
                               "wal_checkpoint(truncate)", "WRITABLE_SCHEMA = 1"}) {
        const std::string name = std::string(pragma).substr(0, std::string(pragma).find_first_of(" ("));
        QTest::newRow(pragma) << QStringLiteral("PRAGMA ") + QString::fromLatin1(pragma)
                              << "PRAGMA " + name + " cannot be set here: other programs may use this file.";
    }
}

void SqliteDatabaseTest::refusedStatementSaysWhatToDo()
{
    QFETCH(QString, sql);
    QFETCH(std::string, message);
    const auto statement = m_database->prepare(sql.toStdString());
    QVERIFY(!statement);
    QCOMPARE(statement.error().facts.message, message);
    QCOMPARE(statement.error().facts.sqliteCode, "SQLITE_AUTH"s);
}

void SqliteDatabaseTest::foreignKeysPragmaDoesNothing()
{
    auto statement = m_database->prepare("PRAGMA foreign_keys = off");
    QVERIFY2(statement, test::reason(statement).constData());
    QCOMPARE(statement->step(), SQLITE_DONE);
    int enabled = 0;
    sqlite3_db_config(m_database->handle(), SQLITE_DBCONFIG_ENABLE_FKEY, -1, &enabled);
    QCOMPARE(enabled, 1);
}

void SqliteDatabaseTest::ownTransactionStatementsAreAllowed()
{
    QVERIFY(m_database->run("BEGIN"));
    QVERIFY(m_database->run("INSERT INTO t VALUES (1)"));
    m_database->rollBack();
    auto count = m_database->prepare("SELECT a FROM t");
    QVERIFY(count);
    QCOMPARE(count->step(), SQLITE_DONE);
}

void SqliteDatabaseTest::rollBackWithoutTransactionDoesNothing()
{
    m_database->rollBack();
    QVERIFY(m_database->run("INSERT INTO t VALUES (1)"));
}

void SqliteDatabaseTest::sizeIsThatOfTheOpenTransaction()
{
    const auto before = m_database->size();
    QVERIFY(before && *before > 0);
    QVERIFY(m_database->run("BEGIN"));
    QVERIFY(m_database->run("INSERT INTO t VALUES (zeroblob(100000))"));
    QVERIFY(*m_database->size() >= *before + 90'000);
    m_database->rollBack();
    QVERIFY(m_database->size() == before);
}

void SqliteDatabaseTest::removedFileHasMoved()
{
    QVERIFY(!m_database->hasMoved());
    QVERIFY(QFile::remove(m_folder->filePath(QStringLiteral("file.sqlite"))));
    QVERIFY(m_database->hasMoved());
}

void SqliteDatabaseTest::fileNamedLikeMemoryIsAFile()
{
    const QString path = m_folder->path() + QStringLiteral("/:memory:");
    QVERIFY(!SqliteDatabase::open(path.toStdString()));
    QVERIFY(QFile::copy(m_folder->filePath(QStringLiteral("file.sqlite")), path));
    auto opened = SqliteDatabase::open(path.toStdString());
    QVERIFY2(opened, test::reason(opened).constData());
    QVERIFY(opened->prepare("SELECT a FROM t"));
}

QTEST_GUILESS_MAIN(SqliteDatabaseTest)
#include "tst_sqlitedatabase.moc"
