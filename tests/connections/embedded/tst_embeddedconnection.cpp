// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedconnection.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <sqlite3.h>
#include <unistd.h>

namespace d1::test {

namespace {

using namespace std::chrono_literals;
using namespace std::string_literals;

constexpr auto endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";

Request readOf(std::string sql, std::vector<Cell> params = {})
{
    return Request(Statement(std::move(sql), std::move(params)));
}

Request writeOf(std::string sql, std::vector<Cell> params = {})
{
    return Request(Statement(std::move(sql), std::move(params)), Intent::Write);
}

std::int64_t onlyInteger(const Reply &reply)
{
    return reply.statements.front().rows->cell(0, 0).integer();
}

} // namespace

class EmbeddedConnectionTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void wrongFileIsToldInOneSentence_data();
    void wrongFileIsToldInOneSentence();
    void repairedFileIsOpenedByTheNextCall();
    void unreadableFileIsToldInOneSentence();
    void openReadsTheHeader();
    void replacedFileIsOpenedAnew();
    void readOnlyFileCanBeRead();
    void readNeedsNoWriteLock();
    void writeWaitsForAnotherWriter();
    void waitForAnotherWriterEndsWithTheDeadline();
    void journalModeStaysAsItIs();
    void refusedPragmaSaysWhy();
    void secondStatementInAnEntryIsRefused_data();
    void secondStatementInAnEntryIsRefused();
    void constraintBrokenAtTheEndRollsBack();
    void writeStoppedHalfWayLeavesNothing();
    void cancelOfOneCallLeavesTheNextAlone();
    void waitingCallIsStoppedAtOnce();
    void destructionStopsWhatRuns();
    void explainOfAWriteNeedsNoWriteLock();
    void schemaChangeChangesTheDatabase();
    void changesOfTriggersAreNotTheStatements();
    void textThatIsNotUtf8IsReplaced();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("file.sqlite")); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void EmbeddedConnectionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    OtherProgram maker(path());
    QVERIFY(maker.run(
        "PRAGMA journal_mode = wal; CREATE TABLE t(id INTEGER PRIMARY KEY, v); INSERT INTO t VALUES (1, 'one')"));
}

void EmbeddedConnectionTest::wrongFileIsToldInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << QStringLiteral("none.sqlite") << QByteArray()
                             << QStringLiteral("There is no file '%1': check the path.");
    QTest::newRow("missing folder") << QStringLiteral("none/file.sqlite") << QByteArray()
                                    << QStringLiteral("There is no file '%1': check the path.");
    QTest::newRow("folder") << QStringLiteral(".") << QByteArray()
                            << QStringLiteral("'%1' is a folder: name the SQLite file in it.");
    QTest::newRow("text file") << QStringLiteral("notes.txt") << QByteArray(5000, 'x')
                               << QStringLiteral(
                                      "'%1' is not a SQLite database, or it is encrypted: choose another file.");
    QTest::newRow("short text file") << QStringLiteral("notes.txt") << QByteArray("hello")
                                     << QStringLiteral(
                                            "'%1' is not a SQLite database, or it is encrypted: choose another file.");
}

void EmbeddedConnectionTest::wrongFileIsToldInOneSentence()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, message);
    const QString wrong = m_folder->filePath(name);
    if (!content.isEmpty()) {
        QFile file(wrong);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    EmbeddedConnection connection(wrong.toStdString());
    D1_AWAIT_ERROR(error, connection.execute(readOf("SELECT 1")));
    QCOMPARE(QString::fromStdString(error.facts.message), message.arg(wrong));
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    D1_AWAIT_ERROR(again, connection.open());
    QCOMPARE(again.facts, error.facts);
    QVERIFY(QFile::exists(wrong) == (!content.isEmpty() || name == QStringLiteral(".")));
}

void EmbeddedConnectionTest::repairedFileIsOpenedByTheNextCall()
{
    const QString late = m_folder->filePath(QStringLiteral("late.sqlite"));
    EmbeddedConnection connection(late.toStdString());
    D1_AWAIT_ERROR(error, connection.open());
    QVERIFY(QFile::copy(path(), late));
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT id FROM t")));
    QCOMPARE(onlyInteger(*reply), 1);
}

void EmbeddedConnectionTest::unreadableFileIsToldInOneSentence()
{
    if (geteuid() == 0)
        QSKIP("root may read every file");
    QVERIFY(QFile::setPermissions(path(), {}));
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_ERROR(error, connection.open());
    QCOMPARE(QString::fromStdString(error.facts.message),
             QStringLiteral("'%1' could not be opened (unable to open database file): check that you may read it.")
                 .arg(path()));
}

void EmbeddedConnectionTest::openReadsTheHeader()
{
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(opened, connection.open());
}

void EmbeddedConnectionTest::replacedFileIsOpenedAnew()
{
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(before, connection.execute(readOf("SELECT count(*) FROM t")));
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path() + QString::fromLatin1(suffix));
    OtherProgram other(path());
    QVERIFY(other.run("CREATE TABLE t(id); INSERT INTO t VALUES (77)"));
    D1_AWAIT_OK(after, connection.execute(readOf("SELECT id FROM t")));
    QCOMPARE(onlyInteger(*after), 77);
}

void EmbeddedConnectionTest::readOnlyFileCanBeRead()
{
    if (geteuid() == 0)
        QSKIP("root may write every file");
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT id FROM t")));
    QCOMPARE(onlyInteger(*reply), 1);
    D1_AWAIT_ERROR(error, connection.execute(writeOf("INSERT INTO t(v) VALUES (2)")));
    QCOMPARE(error.facts.sqliteCode, "SQLITE_READONLY"s);
}

void EmbeddedConnectionTest::readNeedsNoWriteLock()
{
    OtherProgram other(path());
    QVERIFY(other.run("BEGIN IMMEDIATE; INSERT INTO t(v) VALUES ('uncommitted')"));
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT count(*) FROM t")));
    QCOMPARE(onlyInteger(*reply), 1);
}

void EmbeddedConnectionTest::writeWaitsForAnotherWriter()
{
    OtherProgram other(path());
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    bool committed = false;
    QTimer::singleShot(50, this, [&] { committed = other.run("COMMIT"); });
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(reply, connection.execute(writeOf("INSERT INTO t(v) VALUES (2)")));
    QVERIFY(committed);
}

void EmbeddedConnectionTest::waitForAnotherWriterEndsWithTheDeadline()
{
    OtherProgram other(path());
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    EmbeddedConnection connection(path().toStdString());
    Request request = writeOf("INSERT INTO t(v) VALUES (2)");
    request.timeout = 50ms;
    QElapsedTimer timer;
    timer.start();
    D1_AWAIT_ERROR(error, connection.execute(request));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Deadline);
    QCOMPARE(error.facts.sqliteCode, "SQLITE_BUSY"s);
    QVERIFY(timer.elapsed() < 2000);
}

void EmbeddedConnectionTest::journalModeStaysAsItIs()
{
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(written, connection.execute(writeOf("INSERT INTO t(v) VALUES (2)")));
    D1_AWAIT_OK(mode, connection.execute(readOf("PRAGMA journal_mode")));
    QCOMPARE(mode->statements.front().rows->cell(0, 0).bytes(), "wal"s);
}

void EmbeddedConnectionTest::refusedPragmaSaysWhy()
{
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_ERROR(error, connection.execute(writeOf("PRAGMA journal_mode = delete")));
    QCOMPARE(error.facts.message, "PRAGMA journal_mode cannot be set here: other programs may use this file."s);
    QCOMPARE(error.facts.sqliteCode, "SQLITE_AUTH"s);
    QCOMPARE(error.facts.statementIndex, std::optional<std::size_t>(0));
}

void EmbeddedConnectionTest::secondStatementInAnEntryIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("second statement") << QStringLiteral("INSERT INTO t(v) VALUES (2); DELETE FROM t");
    QTest::newRow("garbage") << QStringLiteral("INSERT INTO t(v) VALUES (2); garbage");
    QTest::newRow("NUL byte") << QStringLiteral("INSERT INTO t(v) VALUES (2)") + QChar(0) + QStringLiteral("x");
}

void EmbeddedConnectionTest::secondStatementInAnEntryIsRefused()
{
    QFETCH(QString, sql);
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_ERROR(error, connection.execute(writeOf(sql.toStdString())));
    QCOMPARE(error.facts.message,
             "There is more text after the statement's end: send each statement as an entry of its own."s);
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT count(*) FROM t")));
    QCOMPARE(onlyInteger(*reply), 1);
}

void EmbeddedConnectionTest::constraintBrokenAtTheEndRollsBack()
{
    EmbeddedConnection connection(path().toStdString());
    const std::vector<Statement> batch{
        Statement("CREATE TABLE c(t INT REFERENCES t(id) DEFERRABLE INITIALLY DEFERRED)"),
        Statement("INSERT INTO c VALUES (99)")};
    D1_AWAIT_ERROR(error, connection.execute(Request(batch, Intent::Write)));
    QCOMPARE(error.facts.sqliteExtendedCode, "SQLITE_CONSTRAINT_FOREIGNKEY"s);
    QVERIFY(!error.facts.statementIndex);
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT count(*) FROM sqlite_schema WHERE name = 'c'")));
    QCOMPARE(onlyInteger(*reply), 0);
}

void EmbeddedConnectionTest::writeStoppedHalfWayLeavesNothing()
{
    EmbeddedConnection connection(path().toStdString());
    const std::vector<Statement> batch{Statement("INSERT INTO t(v) VALUES (2)"),
                                       Statement("INSERT INTO t(v) "s + endless)};
    Request request(batch, Intent::Write);
    CancelSource source;
    request.cancel = source.token();
    QTimer::singleShot(50, this, [&source] { source.cancel(); });
    D1_AWAIT_ERROR(error, connection.execute(request));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Caller);
    QCOMPARE(error.facts.sqliteCode, "SQLITE_INTERRUPT"s);
    QCOMPARE(error.facts.delivery, Delivery::Answered);
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT count(*) FROM t")));
    QCOMPARE(onlyInteger(*reply), 1);
}

void EmbeddedConnectionTest::cancelOfOneCallLeavesTheNextAlone()
{
    EmbeddedConnection connection(path().toStdString());
    for (int round = 0; round < 200; ++round) {
        CancelSource source;
        Request first = readOf("SELECT count(*) FROM t");
        first.cancel = source.token();
        auto cancelled = connection.execute(first);
        auto next = connection.execute(readOf("SELECT max(id) FROM t"));
        source.cancel();
        static_cast<void>(await(std::move(cancelled))); // it may have been faster than the cancelling
        D1_AWAIT_OK(reply, std::move(next));
        QCOMPARE(onlyInteger(*reply), 1);
    }
}

void EmbeddedConnectionTest::waitingCallIsStoppedAtOnce()
{
    EmbeddedConnection connection(path().toStdString());
    CancelSource source;
    Request running = readOf(endless);
    running.cancel = source.token();
    auto first = connection.execute(running);
    Request waiting = writeOf("INSERT INTO t(v) VALUES (2)");
    waiting.timeout = 20ms;
    D1_AWAIT_ERROR(error, connection.execute(waiting));
    QCOMPARE(error.facts.stoppedBy, StoppedBy::Deadline);
    QCOMPARE(error.facts.delivery, Delivery::NotSent);
    source.cancel();
    D1_AWAIT_ERROR(stopped, std::move(first));
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT count(*) FROM t")));
    QCOMPARE(onlyInteger(*reply), 1);
}

void EmbeddedConnectionTest::destructionStopsWhatRuns()
{
    auto connection = std::make_unique<EmbeddedConnection>(path().toStdString());
    auto running = connection->execute(readOf(endless));
    auto waiting = connection->execute(readOf("SELECT 1"));
    connection.reset();
    D1_AWAIT_ERROR(first, std::move(running));
    QCOMPARE(first.facts.stoppedBy, StoppedBy::Caller);
    D1_AWAIT_ERROR(second, std::move(waiting));
    QCOMPARE(second.facts.stoppedBy, StoppedBy::Caller);
}

void EmbeddedConnectionTest::explainOfAWriteNeedsNoWriteLock()
{
    OtherProgram other(path());
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(reply, connection.execute(readOf("EXPLAIN QUERY PLAN DELETE FROM t WHERE id = 1")));
    QCOMPARE(reply->statements.front().meta.changedDatabase, std::optional<bool>(false));
}

void EmbeddedConnectionTest::schemaChangeChangesTheDatabase()
{
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(written, connection.execute(writeOf("INSERT INTO t(v) VALUES (2)")));
    D1_AWAIT_OK(created, connection.execute(writeOf("CREATE INDEX i ON t(v)")));
    const Meta &meta = created->statements.front().meta;
    QCOMPARE(meta.changedDatabase, std::optional<bool>(true));
    QCOMPARE(meta.changes, std::optional<std::int64_t>(0));
    QVERIFY(!meta.lastRowId);
    D1_AWAIT_OK(again, connection.execute(writeOf("CREATE INDEX IF NOT EXISTS i ON t(v)")));
    QCOMPARE(again->statements.front().meta.changedDatabase, std::optional<bool>(false));
}

void EmbeddedConnectionTest::changesOfTriggersAreNotTheStatements()
{
    EmbeddedConnection connection(path().toStdString());
    const std::vector<Statement> batch{
        Statement("CREATE TABLE log(t)"),
        Statement("CREATE TRIGGER tr AFTER UPDATE ON t BEGIN INSERT INTO log VALUES (1), (2), (3); END"),
        Statement("UPDATE t SET v = 'new'")};
    D1_AWAIT_OK(reply, connection.execute(Request(batch, Intent::Write)));
    const Meta &meta = reply->statements.back().meta;
    QCOMPARE(meta.changes, std::optional<std::int64_t>(1));
    QVERIFY(!meta.lastRowId);
}

void EmbeddedConnectionTest::textThatIsNotUtf8IsReplaced()
{
    EmbeddedConnection connection(path().toStdString());
    D1_AWAIT_OK(reply, connection.execute(readOf("SELECT CAST(X'61FF62' AS TEXT)")));
    QCOMPARE(reply->statements.front().rows->cell(0, 0).bytes(), "a\uFFFDb"s);
}

} // namespace d1::test

QTEST_GUILESS_MAIN(d1::test::EmbeddedConnectionTest)
#include "tst_embeddedconnection.moc"
