// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/pagedreader.h"
#include "sql/quoting.h"
#include "support/await.h"

#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

PageAim smallPages(std::size_t rows)
{
    PageAim aim;
    aim.firstRows = rows;
    aim.mostRows = rows;
    return aim;
}

} // namespace

/// Reading page by page from hosted D1.
class tst_PagedReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ExportFixture>(); }

    void everyRowComesOnce_data()
    {
        QTest::addColumn<QString>("create");
        QTest::addColumn<QString>("fill");
        QTest::addColumn<int>("rows");
        const auto row = [](const char *name, const char *create, const char *fill, int rows) {
            QTest::newRow(name) << QString::fromUtf8(create) << QString::fromUtf8(fill) << rows;
        };
        constexpr auto numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) ";
        const QByteArray byNumber = QByteArray("INSERT INTO t ") + numbers;
        row("no row", "CREATE TABLE t(a)", "SELECT 1", 0);
        row("a page exactly", "CREATE TABLE t(a)", "INSERT INTO t VALUES (1), (2), (3), (4), (5), (6), (7)", 7);
        row("rowids beyond 2^53", "CREATE TABLE t(id INTEGER PRIMARY KEY)",
            byNumber + "SELECT 9007199254740990 + i FROM n", 100);
        row("negative rowids", "CREATE TABLE t(id INTEGER PRIMARY KEY)", byNumber + "SELECT -i * 1000 FROM n", 100);
        row("key of two", "CREATE TABLE t(a, b, PRIMARY KEY(a, b)) WITHOUT ROWID", byNumber + "SELECT i / 20, i FROM n",
            100);
        row("key of two, one down", "CREATE TABLE t(a, b, PRIMARY KEY(a, b DESC)) WITHOUT ROWID",
            byNumber + "SELECT i / 20, i FROM n", 100);
        row("key of every type", "CREATE TABLE t(a PRIMARY KEY) WITHOUT ROWID",
            byNumber
                + "SELECT CASE i % 5 WHEN 0 THEN i WHEN 1 THEN i + 0.5 WHEN 2 THEN 'k' || i WHEN 3 THEN CAST('k' || i "
                  "AS "
                  "BLOB) ELSE 9007199254740990 + i END FROM n",
            100);
        row("key that is no UTF-8", "CREATE TABLE t(a TEXT PRIMARY KEY) WITHOUT ROWID",
            byNumber + "SELECT CAST(X'ff' || i AS TEXT) FROM n", 100);
        row("key that ignores case", "CREATE TABLE t(a TEXT COLLATE NOCASE PRIMARY KEY) WITHOUT ROWID",
            byNumber + "SELECT CASE i % 2 WHEN 0 THEN 'K' ELSE 'k' END || i FROM n", 100);
        row("key with a collation of its own",
            "CREATE TABLE t(a TEXT COLLATE NOCASE, PRIMARY KEY(a COLLATE BINARY)) WITHOUT ROWID",
            byNumber + "SELECT CASE i % 2 WHEN 0 THEN 'K' ELSE 'k' END || (i / 2) FROM n", 100);
        row("columns of the rowid's names", "CREATE TABLE t(rowid, _rowid_, oid)", byNumber + "SELECT i, i, i FROM n",
            100);
        row("view", "CREATE VIEW t AS SELECT value AS a FROM json_each('[1,2,3]')", "SELECT 1", 3);
        row("full-text index", "CREATE VIRTUAL TABLE t USING fts5(a)", byNumber + "SELECT 'word' || i FROM n", 100);
    }
    void everyRowComesOnce()
    {
        QFETCH(QString, create);
        QFETCH(QString, fill);
        QFETCH(int, rows);
        open({create.toStdString(), fill.toStdString()}, 7);
        const std::vector<std::string> read = rowsOf("t");
        QCOMPARE(read.size(), static_cast<std::size_t>(rows));
        QCOMPARE(QSet<std::string>(read.begin(), read.end()).size(), rows);
    }

    void queryIsReadInPagesAlongItsTable()
    {
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY, v)",
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100) INSERT INTO t SELECT i, i "
              "* 2 "
              "FROM n",
              "UPDATE t SET v = zeroblob(300000) WHERE id = 42"},
             7);
        const auto source = m_reader->queryRows(Statement("SELECT v AS twice, v FROM t WHERE id > 30;"));
        std::int64_t rows = 0;
        bool sawBlob = false;
        for (;;) {
            const Result<ResultSetPtr> page = await(source->next());
            QVERIFY2(page, reason(page).constData());
            QVERIFY((*page)->rowCount() <= 7);
            if ((*page)->rowCount() == 0)
                break;
            rows += static_cast<std::int64_t>((*page)->rowCount());
            for (std::size_t row = 0; row < (*page)->rowCount(); ++row)
                sawBlob = sawBlob || (*page)->cell(row, 1).bytes().size() == 300'000;
            QVERIFY((*page)->columnNames()[0] == "twice");
        }
        QCOMPARE(rows, 70);
        QVERIFY(sawBlob);
    }

    void queryWithAnOrderOfItsOwnComesInOneAnswer()
    {
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY)", "INSERT INTO t SELECT value FROM json_each('[1,2,3,4,5]')"}, 2);
        const auto source = m_reader->queryRows(Statement("SELECT id, id FROM t ORDER BY id DESC"));
        const Result<ResultSetPtr> page = await(source->next());
        QVERIFY2(page, reason(page).constData());
        QCOMPARE((*page)->rowCount(), std::size_t{5});
        QCOMPARE((*page)->cell(0, 0).integer(), 5);
        const Result<ResultSetPtr> end = await(source->next());
        QCOMPARE((*end)->rowCount(), std::size_t{0});
    }

    void hundredColumnsComeInTwoAnswers()
    {
        QStringList names;
        for (int i = 0; i < 100; ++i)
            names += QStringLiteral("c%1").arg(i);
        open({"CREATE TABLE t(" + names.join(u',').toStdString() + ")",
              "INSERT INTO t(c0, c99) VALUES (1, 'one'), (2, 'two'), (3, 'three')"},
             2);
        std::vector<ResultSetPtr> pages;
        readAll("t", pages);
        QCOMPARE(pages.size(), std::size_t{2});
        QCOMPARE(pages[1]->cell(0, 0).integer(), 3);
        QVERIFY(pages[1]->cell(0, 99).bytes() == "three");
        QVERIFY(pages[1]->cell(0, 50).isNull());
    }

    void longValuesAreReadInPieces()
    {
        open(
            {"CREATE TABLE t(id INTEGER PRIMARY KEY, v)",
             "INSERT INTO t VALUES (1, 'short'), (2, zeroblob(1900000)), (3, replace(hex(zeroblob(300000)), '00', 'é'))"
             ", (4, CAST(X'ff' AS TEXT))"},
            50);
        std::vector<ResultSetPtr> pages;
        readAll("t", pages);
        QCOMPARE(pages.size(), std::size_t{1});
        const ResultSet &page = *pages.front();
        QVERIFY(page.cell(1, 1) == CellView::ofBlob(std::string(1'900'000, '\0')));
        QCOMPARE(page.cell(2, 1).bytes().size(), std::size_t{600'000});
        QVERIFY(page.cell(3, 1) == CellView::ofText("\xff"));
        for (const FaultRequest &request : m_fixture->server.requests())
            QVERIFY(request.body.size() < 100'000);
    }

    void tooMuchAtOnceIsAskedInLess()
    {
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY)",
              "INSERT INTO t SELECT value FROM json_each('[1,2,3,4,5,6,7,8,9,10]')"},
             8);
        m_fixture->server.answer(
            FaultAnswer::d1Error(429, 7429, "D1 DB's isolate exceeded its memory limit and was reset."));
        QCOMPARE(rowsOf("t").size(), std::size_t{10});
    }

    void rowThatGoesAwayBetweenTwoLooksIsAChange()
    {
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY, v)",
              "INSERT INTO t VALUES (1, zeroblob(900000)), (2, zeroblob(900000)), (3, 'x')"},
             50);
        m_fixture->server.answerWith([this](const FaultRequest &request) {
            const FaultAnswer answer = m_fixture->d1.answer(request);
            run("DELETE FROM t WHERE id = 2");
            return answer;
        });
        QCOMPARE(rowsOf("t").size(), std::size_t{2});
        QCOMPARE(await(m_reader->consistency()), Consistency::Changed);
    }

    void writesMeanwhileAreNoticed_data()
    {
        QTest::addColumn<QString>("write");
        QTest::addColumn<int>("consistency");
        QTest::newRow("none") << "SELECT 1" << static_cast<int>(Consistency::Unchanged);
        QTest::newRow("row") << "INSERT INTO t VALUES (7)" << static_cast<int>(Consistency::Changed);
        QTest::newRow("update") << "UPDATE t SET id = id + 10" << static_cast<int>(Consistency::Changed);
        QTest::newRow("table") << "CREATE TABLE u(a)" << static_cast<int>(Consistency::Changed);
    }
    void writesMeanwhileAreNoticed()
    {
        QFETCH(QString, write);
        QFETCH(int, consistency);
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"}, 5);
        QCOMPARE(rowsOf("t").size(), std::size_t{1});
        run(write.toStdString());
        QCOMPARE(static_cast<int>(await(m_reader->consistency())), consistency);
    }

    void databaseThatMovedMeanwhileIsKnownByItsBookmark_data()
    {
        QTest::addColumn<bool>("hasBookmarks");
        QTest::addColumn<bool>("writes");
        QTest::addColumn<int>("consistency");
        QTest::newRow("no bookmarks") << false << false << static_cast<int>(Consistency::Unknown);
        QTest::newRow("the same") << true << false << static_cast<int>(Consistency::Unchanged);
        QTest::newRow("another") << true << true << static_cast<int>(Consistency::Unknown);
    }
    void databaseThatMovedMeanwhileIsKnownByItsBookmark()
    {
        QFETCH(bool, hasBookmarks);
        QFETCH(bool, writes);
        QFETCH(int, consistency);
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)"}, 5, hasBookmarks);
        if (writes)
            run("INSERT INTO t VALUES (2)");
        // A process that has begun anew counts from zero.
        m_fixture->server.answerWith([this](const FaultRequest &request) {
            FaultRequest asked = request;
            asked.body.replace("total_changes()", "0");
            return m_fixture->d1.answer(asked);
        });
        QCOMPARE(static_cast<int>(await(m_reader->consistency())), consistency);
    }

    void requestsAndRetriesAreCounted()
    {
        open({"CREATE TABLE t(id INTEGER PRIMARY KEY)"}, 5);
        const DatabaseReader::Effort before = m_reader->effort();
        m_fixture->server.answer(FaultAnswer::d1Error(429, 7429, "D1 DB is overloaded. Requests queued for too long."));
        QCOMPARE(rowsOf("t").size(), std::size_t{0});
        QCOMPARE(m_reader->effort().requests, before.requests + 1);
        QCOMPARE(m_reader->effort().retries, before.retries + 1);
    }

private:
    void open(const std::vector<std::string> &statements, std::size_t pageRows, bool withBookmarks = false)
    {
        m_session = m_fixture->hosted(statements, withBookmarks);
        m_reader = std::make_unique<PagedReader>(m_session, CancelToken(), smallPages(pageRows));
        m_schema = await(m_reader->schema()).value();
    }

    void run(const std::string &sql)
    {
        const std::vector<Statement> one{Statement(sql)};
        QVERIFY(m_fixture->d1.file().run(one));
    }

    void readAll(const std::string &name, std::vector<ResultSetPtr> &pages)
    {
        const SchemaTable &table = *m_schema.find(name);
        std::vector<std::string> columns;
        for (const SchemaColumn &column : table.columns) {
            if (!column.hidden)
                columns.push_back(column.name);
        }
        const auto source = m_reader->tableRows(table, columns);
        for (;;) {
            const Result<ResultSetPtr> page = await(source->next());
            QVERIFY2(page, reason(page).constData());
            if ((*page)->rowCount() == 0)
                return;
            pages.push_back(*page);
        }
    }

    /// Each row as a text.
    std::vector<std::string> rowsOf(const std::string &name)
    {
        std::vector<ResultSetPtr> pages;
        readAll(name, pages);
        std::vector<std::string> rows;
        for (const ResultSetPtr &page : pages) {
            for (std::size_t row = 0; row < page->rowCount(); ++row) {
                std::string &text = rows.emplace_back();
                for (std::size_t column = 0; column < page->columnCount(); ++column)
                    text += sql::literalOf(page->cell(row, column)) + ' ';
            }
        }
        return rows;
    }

    std::unique_ptr<ExportFixture> m_fixture;
    SessionPtr m_session;
    std::unique_ptr<PagedReader> m_reader;
    Schema m_schema;
};

QTEST_GUILESS_MAIN(tst_PagedReader)
#include "tst_pagedreader.moc"
