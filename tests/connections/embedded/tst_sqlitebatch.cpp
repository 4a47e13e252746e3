// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitebatch.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QTemporaryDir>

using namespace d1;
using namespace std::string_literals;

class SqliteBatchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_database.reset(); }

    void onlyWritesTakeTheWriteLock_data();
    void onlyWritesTakeTheWriteLock();
    void failedStatementIsNamed_data();
    void failedStatementIsNamed();
    void stoppedBatchRunsNoFurtherStatement();
    void everyStatementTellsTimeAndSize();
    void aBatchMayDeferItsForeignKeys();

private:
    [[nodiscard]] Result<Reply> run(const std::vector<Statement> &statements)
    {
        SqliteBatch batch(*m_database, statements, [] { return false; });
        auto reply = batch.run();
        m_database->rollBack();
        return reply;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::optional<SqliteDatabase> m_database;
};

void SqliteBatchTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("file.sqlite"));
    test::OtherProgram maker(m_path);
    QVERIFY(maker.run("PRAGMA journal_mode = wal; CREATE TABLE t(a UNIQUE); INSERT INTO t VALUES (1)"));
    m_database = *SqliteDatabase::open(m_path.toStdString());
}

void SqliteBatchTest::onlyWritesTakeTheWriteLock_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("locks");
    QTest::newRow("select") << QStringLiteral("SELECT a FROM t") << false;
    QTest::newRow("question of a pragma") << QStringLiteral("PRAGMA user_version") << false;
    QTest::newRow("explained write") << QStringLiteral("EXPLAIN INSERT INTO t VALUES (2)") << false;
    QTest::newRow("insert") << QStringLiteral("INSERT INTO t VALUES (2)") << true;
    QTest::newRow("write of nothing") << QStringLiteral("DELETE FROM t WHERE 0") << true;
}

void SqliteBatchTest::onlyWritesTakeTheWriteLock()
{
    QFETCH(QString, sql);
    QFETCH(bool, locks);
    test::OtherProgram other(m_path);
    QVERIFY(other.run("BEGIN IMMEDIATE"));
    const std::vector<Statement> batch{Statement("SELECT 1"), Statement(sql.toStdString())};
    const auto reply = run(batch); // no busy handler here, so a lock fails at once
    QCOMPARE(reply.has_value(), !locks);
    if (!reply)
        QCOMPARE(reply.error().facts.sqliteCode, "SQLITE_BUSY"s);
}

void SqliteBatchTest::failedStatementIsNamed_data()
{
    QTest::addColumn<QString>("failing");
    QTest::addColumn<QString>("before");
    const QString read = QStringLiteral("SELECT 1");
    const QString write = QStringLiteral("INSERT INTO t VALUES (2)");
    QTest::newRow("syntax after a read") << QStringLiteral("SELEC") << read;
    QTest::newRow("syntax after a write") << QStringLiteral("SELEC") << write;
    QTest::newRow("constraint") << QStringLiteral("INSERT INTO t VALUES (1)") << write;
    QTest::newRow("missing values") << QStringLiteral("SELECT ?") << read;
    QTest::newRow("refused") << QStringLiteral("COMMIT") << write;
}

void SqliteBatchTest::failedStatementIsNamed()
{
    QFETCH(QString, failing);
    QFETCH(QString, before);
    const std::vector<Statement> batch{Statement(before.toStdString()), Statement(failing.toStdString())};
    const auto reply = run(batch);
    QVERIFY(!reply);
    QCOMPARE(reply.error().facts.statementIndex, std::optional<std::size_t>(1));
    const auto count = run({Statement("SELECT count(*) FROM t")});
    QVERIFY2(count, test::reason(count).constData());
    QCOMPARE(count->statements.front().rows->cell(0, 0).integer(), 1);
}

void SqliteBatchTest::stoppedBatchRunsNoFurtherStatement()
{
    const std::vector<Statement> statements{Statement("INSERT INTO t VALUES (2)"), Statement("SELECT 1"),
                                            Statement("SELECT 2")};
    int asked = 0;
    SqliteBatch batch(*m_database, statements, [&asked] { return ++asked == 2; });
    const auto reply = batch.run();
    m_database->rollBack();
    QVERIFY(!reply);
    QCOMPARE(reply.error().facts.sqliteCode, "SQLITE_INTERRUPT"s);
    QCOMPARE(reply.error().facts.statementIndex, std::optional<std::size_t>(1));
    QCOMPARE(asked, 2);
}

void SqliteBatchTest::everyStatementTellsTimeAndSize()
{
    const auto reply = run({Statement("INSERT INTO t VALUES (2)"), Statement("INSERT INTO t VALUES (3)")});
    QVERIFY2(reply, test::reason(reply).constData());
    for (const StatementReply &statement : reply->statements)
        QVERIFY(statement.meta.serverTime && statement.meta.serverTime->count() > 0);
    QVERIFY(reply->statements.front().meta.sizeAfter == reply->statements.back().meta.sizeAfter);
}

void SqliteBatchTest::aBatchMayDeferItsForeignKeys()
{
    test::OtherProgram maker(m_path);
    QVERIFY(maker.run("CREATE TABLE parents(id INTEGER PRIMARY KEY);"
                      "CREATE TABLE children(parent INTEGER REFERENCES parents(id))"));
    std::vector<Statement> batch{Statement("INSERT INTO children VALUES (1)"),
                                 Statement("INSERT INTO parents VALUES (1)")};
    QVERIFY(!run(batch));
    batch.insert(batch.begin(), Statement("PRAGMA defer_foreign_keys = ON"));
    const auto reply = run(batch);
    QVERIFY2(reply, test::reason(reply).constData());
    batch.erase(batch.begin());
    batch[0] = Statement("INSERT INTO children VALUES (2)");
    QVERIFY(!run(batch)); // the pragma holds for one batch
}

QTEST_GUILESS_MAIN(SqliteBatchTest)
#include "tst_sqlitebatch.moc"
