// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/embeddedsnapshot.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <limits>

using namespace d1;
using namespace d1::test;

namespace {

constexpr std::size_t everything = std::numeric_limits<std::size_t>::max();
constexpr auto endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n WHERE i < 0";

} // namespace

class tst_EmbeddedSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.sqlite"));
        m_other = std::make_unique<OtherProgram>(m_path);
        QVERIFY(m_other->run("PRAGMA journal_mode=WAL; CREATE TABLE t(id INTEGER PRIMARY KEY, v);"
                             "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
                             "INSERT INTO t SELECT i, 'value ' || i FROM n"));
    }

    void rowsComeInPieces()
    {
        EmbeddedSnapshot snapshot(m_path.toStdString());
        snapshot.begin(Statement("SELECT id, v FROM t"));
        std::int64_t rows = 0;
        int pieces = 0;
        for (;;) {
            D1_AWAIT_OK(piece, snapshot.next(1'000, CancelToken()));
            QCOMPARE((*piece)->columnCount(), std::size_t{2});
            if ((*piece)->rowCount() == 0)
                break;
            QCOMPARE((*piece)->cell(0, 0).integer(), rows + 1);
            rows += static_cast<std::int64_t>((*piece)->rowCount());
            ++pieces;
        }
        QCOMPARE(rows, 1'000);
        QVERIFY(pieces > 20);
    }

    void othersWriteAndAreNotSeen()
    {
        EmbeddedSnapshot snapshot(m_path.toStdString());
        QCOMPARE(count(snapshot), 1'000);
        QVERIFY(m_other->run("DELETE FROM t WHERE id > 10; DROP TABLE IF EXISTS u"));
        QCOMPARE(count(snapshot), 1'000);
        EmbeddedSnapshot later(m_path.toStdString());
        QCOMPARE(count(later), 10);
    }

    void nextStatementEndsTheOneBefore()
    {
        EmbeddedSnapshot snapshot(m_path.toStdString());
        snapshot.begin(Statement("SELECT v FROM t"));
        D1_AWAIT_OK(some, snapshot.next(100, CancelToken()));
        snapshot.begin(Statement("SELECT ?1 AS a, ?2 AS b", {std::int64_t{7}, std::string("x")}));
        D1_AWAIT_OK(other, snapshot.next(everything, CancelToken()));
        QCOMPARE((*other)->rowCount(), std::size_t{1});
        QVERIFY((*other)->columnNames().front() == "a");
        QCOMPARE((*other)->cell(0, 0).integer(), 7);
    }

    void textIsWhatIsStored()
    {
        EmbeddedSnapshot snapshot(m_path.toStdString());
        snapshot.begin(Statement("SELECT CAST(X'61FF00' AS TEXT)"));
        D1_AWAIT_OK(rows, snapshot.next(everything, CancelToken()));
        QVERIFY((*rows)->cell(0, 0) == CellView::ofText(std::string_view("a\xff\0", 3)));
    }

    void onlyReadsAreTaken_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("words");
        QTest::newRow("write") << "DELETE FROM t"
                               << "Only a statement that reads";
        QTest::newRow("transaction") << "COMMIT"
                                     << "Leave out BEGIN, COMMIT";
        QTest::newRow("nothing") << "-- nothing"
                                 << "No SQL statements detected.";
        QTest::newRow("no such table") << "SELECT * FROM nope"
                                       << "no such table: nope";
        QTest::newRow("a value too few") << "SELECT ?"
                                         << "Wrong number of parameter bindings";
    }
    void onlyReadsAreTaken()
    {
        QFETCH(QString, sql);
        QFETCH(QString, words);
        EmbeddedSnapshot snapshot(m_path.toStdString());
        snapshot.begin(Statement(sql.toStdString()));
        D1_AWAIT_ERROR(error, snapshot.next(everything, CancelToken()));
        QVERIFY2(error.facts.message.starts_with(words.toStdString()), error.facts.message.c_str());
        QCOMPARE(count(snapshot), 1'000);
    }

    void missingFileIsOneSentence()
    {
        EmbeddedSnapshot snapshot(m_folder->filePath(QStringLiteral("none")).toStdString());
        snapshot.begin(Statement("SELECT 1"));
        D1_AWAIT_ERROR(error, snapshot.next(everything, CancelToken()));
        QVERIFY(error.facts.message.starts_with("There is no file"));
    }

    void cancelStopsTheStatement()
    {
        EmbeddedSnapshot snapshot(m_path.toStdString());
        snapshot.begin(Statement(endless));
        CancelSource cancel;
        QTimer::singleShot(50, this, [&cancel] { cancel.cancel(); });
        D1_AWAIT_ERROR(error, snapshot.next(everything, cancel.token()));
        QVERIFY(error.facts.stoppedBy == StoppedBy::Caller);
        QCOMPARE(count(snapshot), 1'000);
    }

    void destroyingStopsTheStatement()
    {
        auto snapshot = std::make_unique<EmbeddedSnapshot>(m_path.toStdString());
        snapshot->begin(Statement(endless));
        auto reading = snapshot->next(everything, CancelToken());
        QTimer::singleShot(50, this, [&snapshot] { snapshot.reset(); });
        const Result<ResultSetPtr> rows = await(std::move(reading));
        QVERIFY(!rows);
    }

private:
    static std::int64_t count(EmbeddedSnapshot &snapshot)
    {
        snapshot.begin(Statement("SELECT count(*) FROM t"));
        const Result<ResultSetPtr> rows = await(snapshot.next(everything, CancelToken()));
        return rows ? (*rows)->cell(0, 0).integer() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<OtherProgram> m_other;
};

QTEST_GUILESS_MAIN(tst_EmbeddedSnapshot)
#include "tst_embeddedsnapshot.moc"
