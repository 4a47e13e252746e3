// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportfixture.h"
#include "features/exporter/exportjob.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace d1;
using namespace d1::test;

namespace {

constexpr int patience = 30'000;

const std::vector<std::string> &manyRows()
{
    static const std::vector<std::string> statements{
        "CREATE TABLE t(id INTEGER PRIMARY KEY, v TEXT)",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
        "INSERT INTO t SELECT i, 'row number ' || i FROM n"};
    return statements;
}

ExportRequest csvOf(const char *table)
{
    ExportRequest request;
    request.format = ExportFormat::Csv;
    request.tables = {table};
    return request;
}

} // namespace

class tst_ExportJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_fixture = std::make_unique<ExportFixture>(); }

    void summaryTellsWhatCame()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        const Result<ExportSummary> summary = m_fixture->exported(session, csvOf("T"), "t.csv");
        QVERIFY2(summary, reason(summary).constData());
        QCOMPARE(summary->rows, 100'000);
        QCOMPARE(summary->tables.size(), std::size_t{1});
        QCOMPARE(summary->tables.front().name, std::string("t"));
        QCOMPARE(static_cast<qsizetype>(summary->bytes), m_fixture->content("t.csv").size());
        QVERIFY((summary->files == std::vector<std::string>{m_fixture->path("t.csv")}));
        QVERIFY(summary->notices.empty());
        QVERIFY(m_fixture->content("t.csv").endsWith("\r\n100000,row number 100000\r\n"));
    }

    void rowsComeInTheTablesOrderAlsoWhereAnIndexHasThemAll()
    {
        const SessionPtr session = m_fixture->embedded(
            "a.sqlite", {"CREATE TABLE t(v)", "INSERT INTO t VALUES ('c'), ('a'), ('b')", "CREATE INDEX i ON t(v)"});
        QVERIFY(m_fixture->exported(session, csvOf("t"), "t.csv"));
        QCOMPARE(m_fixture->content("t.csv"), QByteArray("v\r\nc\r\na\r\nb\r\n"));
    }

    void rowsBelongToOneMomentOfAFile()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        OtherProgram other(QString::fromStdString(m_fixture->path("a.sqlite")));
        QVERIFY(other.run("PRAGMA journal_mode=WAL"));
        auto job = jobFor(session, csvOf("t"), "t.csv");
        // At the first page, other programs change everything.
        bool written = false;
        connect(job.get(), &ExportJob::progressed, this,
                [&] { written = written || other.run("UPDATE t SET v = 'changed'; DELETE FROM t WHERE id > 50000"); });
        QVERIFY(finish(*job));
        QVERIFY(written);
        QCOMPARE((*job->result())->rows, 100'000);
        QVERIFY(!m_fixture->content("t.csv").contains("changed"));
    }

    void cancelLeavesNothingBehind()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        auto job = jobFor(session, csvOf("t"), "t.csv");
        connect(job.get(), &ExportJob::progressed, job.get(), &ExportJob::cancel);
        QVERIFY(finish(*job));
        QVERIFY(!*job->result());
        QVERIFY(job->result()->error().verdict.kind == ErrorKind::Cancelled);
        QVERIFY(job->progress().rows < 100'000);
        QCOMPARE(m_fixture->files(), QStringList{QStringLiteral("a.sqlite")});
    }

    void destroyingCancels()
    {
        const SessionPtr session = m_fixture->hosted(manyRows());
        auto job = jobFor(session, csvOf("t"), "t.csv");
        QSignalSpy progressed(job.get(), &ExportJob::progressed);
        job->start();
        QVERIFY(progressed.wait(patience));
        job.reset();
        await(session->close());
        QTRY_COMPARE(m_fixture->files(), QStringList());
    }

    void pausedJobWaits()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        auto job = jobFor(session, csvOf("t"), "t.csv");
        connect(job.get(), &ExportJob::progressed, job.get(), [&job] {
            if (!job->isPaused())
                job->setPaused(true);
        });
        QSignalSpy progressed(job.get(), &ExportJob::progressed);
        QSignalSpy finished(job.get(), &ExportJob::finished);
        job->start();
        QVERIFY(progressed.wait(patience));
        const std::int64_t rows = job->progress().rows;
        QVERIFY(rows < 100'000);
        QVERIFY(!finished.wait(50));
        QCOMPARE(job->progress().rows, rows);
        disconnect(job.get(), &ExportJob::progressed, job.get(), nullptr);
        job->setPaused(false);
        QVERIFY(finished.count() > 0 || finished.wait(patience));
        QCOMPARE((*job->result())->rows, 100'000);
    }

    void pausedJobCanBeCancelled()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        auto job = jobFor(session, csvOf("t"), "t.csv");
        job->setPaused(true);
        QSignalSpy finished(job.get(), &ExportJob::finished);
        job->start();
        QVERIFY(!finished.wait(50));
        job->cancel();
        QVERIFY(finished.count() > 0 || finished.wait(patience));
        QVERIFY(!*job->result());
    }

    void rowsToComeAreEstimated()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        auto job = jobFor(session, csvOf("t"), "t.csv");
        QVERIFY(finish(*job));
        QCOMPARE(job->progress().expectedRows.value(), 100'000);
        QCOMPARE(job->progress().share().value(), 1.0);
    }

    void fullDiskIsOneSentence()
    {
        const SessionPtr session = m_fixture->embedded("a.sqlite", manyRows());
        Result<std::unique_ptr<ExportOutput>> output = outputToFile("/dev/full");
        ExportJob job(session, csvOf("t"), *std::move(output));
        QVERIFY(finish(job));
        QVERIFY(!*job.result());
        QCOMPARE(job.result()->error().facts.message,
                 std::string("'/dev/full' could not be written (No space left on device): make room for it, and "
                             "export again; what it holds is not whole."));
    }

    void tableThatGoesAwayMeanwhileIsNamed()
    {
        const SessionPtr session = m_fixture->hosted(manyRows());
        auto job = jobFor(session, csvOf("t"), "t.csv");
        connect(job.get(), &ExportJob::progressed, this, [this] {
            const std::vector<Statement> drop{Statement("DROP TABLE IF EXISTS t")};
            static_cast<void>(m_fixture->d1.file().run(drop));
        });
        QVERIFY(finish(*job));
        QVERIFY(!*job->result());
        QCOMPARE(
            job->result()->error().facts.message,
            std::string("The table t was dropped or changed while it was exported, so nothing was written; run the "
                        "export again."));
        QCOMPARE(m_fixture->files(), QStringList());
    }

    void onlyOneSelectIsTaken_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("write") << "DELETE FROM t"
                               << "An export takes a SELECT; this statement is of another kind.";
        QTest::newRow("plan") << "EXPLAIN SELECT 1"
                              << "An export takes a SELECT; this statement is of another kind.";
        QTest::newRow("two") << "SELECT 1; SELECT 2"
                             << "An export takes one SELECT, not 2 statements.";
        QTest::newRow("none") << " -- nothing"
                              << "An export takes one SELECT, not 0 statements.";
    }
    void onlyOneSelectIsTaken()
    {
        QFETCH(QString, sql);
        QFETCH(QString, sentence);
        ExportRequest request;
        request.query = sql.toStdString();
        const Result<ExportSummary> summary =
            m_fixture->exported(m_fixture->embedded("a.sqlite", {"CREATE TABLE t(a)"}), request, "out.sql");
        QVERIFY(!summary);
        QCOMPARE(QString::fromStdString(summary.error().facts.message), sentence);
    }

    void ownExportOfCloudflareNeedsCloudflare()
    {
        ExportRequest request;
        request.way = ExportWay::Cloudflare;
        const Result<ExportSummary> summary =
            m_fixture->exported(m_fixture->embedded("a.sqlite", {}), request, "out.sql");
        QVERIFY(!summary);
        QVERIFY(summary.error().facts.message.starts_with("Only a database at Cloudflare"));
    }

private:
    std::unique_ptr<ExportJob> jobFor(const SessionPtr &session, const ExportRequest &request, const char *name)
    {
        return std::make_unique<ExportJob>(session, request, outputToFile(m_fixture->path(name)).value());
    }

    bool finish(ExportJob &job)
    {
        QSignalSpy finished(&job, &ExportJob::finished);
        job.start();
        return finished.wait(patience);
    }

    std::unique_ptr<ExportFixture> m_fixture;
};

QTEST_GUILESS_MAIN(tst_ExportJob)
#include "tst_exportjob.moc"
