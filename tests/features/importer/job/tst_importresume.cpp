// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/filesurvey.h"
#include "features/importer/job/ledger.h"
#include "features/importer/job/targetkey.h"
#include "importfixture.h"
#include "support/await.h"

using namespace d1;
using namespace d1::test;
using namespace std::string_literals;
using End = ImportOutcome::End;

/// What has to be as it was for an import to go on, after somebody had time to change it.
class tst_ImportResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<ImportFixture>("CREATE TABLE t (id INTEGER, name TEXT)");
        m_request = m_fixture->request(m_fixture->csv("id,name\n1,Ann\n2,Bob\n3,Cy\n"));
        stopAfterTheFirstRow();
        m_request.resumes = true;
    }

    void itGoesOnBehindWhatIsThere()
    {
        const ImportOutcome outcome = run();
        QCOMPARE(outcome.end, End::Complete);
        QVERIFY(outcome.resumed);
        QCOMPARE(outcome.inserted, std::uint64_t{3});
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "1|Ann 2|Bob 3|Cy"s);
    }

    void anotherContentIsToldAndNotBegun()
    {
        m_request.file = m_fixture->csv("id,name\n1,Ann\n2,Ben\n3,Cy\n");
        const ImportOutcome outcome = run();
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.error->facts.message,
                 m_request.file
                     + " has changed since its import into t stopped half way; bring back what it held then, or "
                       "import it anew, without resuming.");
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "1|Ann"s);
        m_request.file = m_fixture->csv("id,name\n1,Ann\n2,Bob\n3,Cy\n");
        QCOMPARE(run().end, End::Complete);
    }

    void anotherFileBegins()
    {
        m_request.file = m_fixture->csv("id,name\n7,Eve\n", QStringLiteral("others.csv"));
        QCOMPARE(run().end, End::Complete);
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "1|Ann 7|Eve"s);
    }

    void anEmptiedTableIsToldAndNotFilledInPart_data()
    {
        QTest::addColumn<std::string>("change");
        QTest::newRow("emptied") << "DELETE FROM t"s;
        QTest::newRow("made anew") << "DROP TABLE t; CREATE TABLE t (id INTEGER, name TEXT)"s;
    }
    void anEmptiedTableIsToldAndNotFilledInPart()
    {
        QFETCH(std::string, change);
        m_fixture->execute(change.c_str());
        const ImportOutcome outcome = run();
        QCOMPARE(outcome.end, End::Failed);
        QCOMPARE(outcome.error->facts.message,
                 "The table t was emptied or made anew since this import put 1 row into it; to bring all of them "
                 "again, DROP TABLE d1_console_imports and import without resuming."s);
        QCOMPARE(outcome.keptRows, std::uint64_t{0});
        QCOMPARE(outcome.keptWhy, ""s);
        QCOMPARE(m_fixture->rows("SELECT count(*) FROM t"), "0"s);
        m_fixture->execute("DROP TABLE d1_console_imports");
        m_request.resumes = false;
        QCOMPARE(run().end, End::Complete);
        QCOMPARE(m_fixture->rows("SELECT * FROM t"), "1|Ann 2|Bob 3|Cy"s);
    }

private:
    ImportOutcome run() { return m_fixture->run(m_request, ImportStrategy::JsonBatches); }

    /// As a program leaves it that is killed.
    void stopAfterTheFirstRow()
    {
        const Result<ImportPlan> plan = m_fixture->plan(m_request);
        const Result<std::string> hash = await(contentHashOf(m_request.file, CancelToken()));
        ImportRecord record;
        record.job = ImportJournal::jobOf(*hash, "t");
        record.target = targetKey(m_fixture->session()->identity().target);
        record.table = "t";
        record.file = m_request.file;
        record.plan = describe(*plan);
        QVERIFY(m_fixture->journal().keep(record));
        const Ledger ledger(record.job, 1);
        std::vector<Statement> statements = ledger.claim();
        statements.push_back(ledger.record({0, 1}, 1, {"1", {}}));
        statements.emplace_back("INSERT INTO t VALUES (1, 'Ann')");
        QVERIFY(await(m_fixture->session()->execute(Request(std::move(statements), Intent::Write))));
    }

    std::unique_ptr<ImportFixture> m_fixture;
    ImportRequest m_request;
};

QTEST_GUILESS_MAIN(tst_ImportResume)
#include "tst_importresume.moc"
