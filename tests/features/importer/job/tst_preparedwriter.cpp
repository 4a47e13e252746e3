// SPDX-License-Identifier: GPL-3.0-or-later
#include "importfixture.h"
#include "support/await.h"
#include "support/otherprogram.h"

#include <QTimer>

using namespace d1;
using namespace d1::test;
using namespace std::chrono_literals;
using namespace std::string_literals;
using End = ImportOutcome::End;

/// Rows into a file that other programs use meanwhile.
class tst_PreparedWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ImportFixture>("CREATE TABLE t (id INTEGER, name TEXT);"
                                                    "INSERT INTO t VALUES (0, 'before')");
        m_other = std::make_unique<OtherProgram>(QString::fromStdString(m_fixture->databasePath()));
    }

    /// Without a write-ahead log nothing can be written while somebody reads, and that shows at the very end.
    void whoReadsIsWaitedFor_data() { ways(); }
    void whoReadsIsWaitedFor()
    {
        QFETCH(QByteArray, lock);
        QVERIFY(m_other->run(lock));
        bool isOver = false;
        QTimer::singleShot(100ms, this, [this, &isOver] { isOver = m_other->run("COMMIT"); });
        const ImportOutcome outcome = m_fixture->run(request());
        QVERIFY2(outcome.end == End::Complete, outcome.error ? outcome.error->facts.message.c_str() : "");
        QVERIFY(isOver);
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "0|before 1|Ann 2|Bob"s);
    }

    void waitingEndsWithTheImport_data() { ways(); }
    void waitingEndsWithTheImport()
    {
        QFETCH(QByteArray, lock);
        QVERIFY(m_other->run(lock));
        const Result<ImportPlan> plan = m_fixture->plan(request());
        QVERIFY(plan);
        SystemClock clock;
        ImportJob job({m_fixture->session(), &clock, m_fixture->journal()}, *plan);
        QTimer::singleShot(100ms, &job, &ImportJob::cancel);
        job.start();
        QTRY_COMPARE_WITH_TIMEOUT(job.state(), ImportJob::State::Finished, 3000);
        QCOMPARE(job.outcome().end, End::Cancelled);
        QVERIFY(m_other->run("COMMIT"));
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "0|before"s);
    }

private:
    static void ways()
    {
        QTest::addColumn<QByteArray>("lock");
        QTest::newRow("a reader") << QByteArray("BEGIN; SELECT * FROM t");
        QTest::newRow("a writer") << QByteArray("BEGIN IMMEDIATE");
    }
    [[nodiscard]] ImportRequest request() const
    {
        return ImportFixture::request(m_fixture->csv("id,name\n1,Ann\n2,Bob\n"));
    }

    std::unique_ptr<ImportFixture> m_fixture;
    std::unique_ptr<OtherProgram> m_other;
};

QTEST_GUILESS_MAIN(tst_PreparedWriter)
#include "tst_preparedwriter.moc"
