// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicejson.h"
#include "features/advisor/advisorengine.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "odddatabase.h"

#include <QTest>

#include <algorithm>

using namespace d1;
using namespace d1::advisor;
using namespace d1::test;

class tst_AdvisorEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oddSchemasAndStatementsStopNothing()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(oddStatements());
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY2(advice, advice ? "" : advice.error().facts.message.c_str());
        QVERIFY(!advice->recommendations.empty());
        QVERIFY(advice->notAnalysed.size() >= 4);
        for (const StatementNote &note : advice->notAnalysed)
            QVERIFY2(!note.reason.empty(), note.sql.c_str());
        QVERIFY(Pricing().rows(advice->after) < Pricing().rows(advice->before) / 2.0);
        Result<ScratchDatabase> database = ScratchDatabase::open(file.path());
        for (const Recommendation &one : advice->recommendations) {
            QVERIFY2(database->run(one.sql), one.sql.c_str());
            QVERIFY2(!one.statements.empty(), one.sql.c_str());
        }
        for (const Recommendation &one : advice->recommendations)
            QVERIFY2(database->run(one.undoSql), one.undoSql.c_str());
        QVERIFY(adviceJson(*advice).starts_with("{\"recommendations\":[{\"sql\":\"CREATE INDEX"));
    }

    void redundantIndexIsSuperfluous()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload =
            workloadOfAll({"SELECT order_id FROM lines WHERE qty = 4", "INSERT INTO lines VALUES (NULL, 1, 2)"});
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QCOMPARE(advice->superfluous.size(), std::size_t{1});
        QCOMPARE(advice->superfluous[0].sql, std::string("DROP INDEX idx_lines_qty"));
    }

    void writesOutweighAnIndex()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload =
            workloadOfAll({"SELECT id FROM log WHERE order_id = 5", "INSERT INTO log VALUES (NULL, 5, 'z')"});
        input.workload.statements[1].runs = 100'000.0;
        const Result<Advice> advice = findIndexes(input, {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QVERIFY(advice->recommendations.empty());
        QCOMPARE(advice->unhelped.size(), std::size_t{0}); // under a hundredth of the cost
        input.workload.statements[1].runs = 1.0;
        const Result<Advice> other = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(other);
        QCOMPARE(other->recommendations.size(), std::size_t{1});
        QCOMPARE(other->recommendations[0].sql, std::string("CREATE INDEX idx_log_order_id ON log (order_id)"));
        QCOMPARE(other->recommendations[0].proof, Proof::Measured);
    }

    void estimatesNeedNoRows()
    {
        AdvisorInput input;
        input.workload = workloadOfAll({"SELECT * FROM t WHERE a = ? ORDER BY b LIMIT 10"});
        input.snapshot.objects = {{"table", "t", "t", "CREATE TABLE t (id INTEGER PRIMARY KEY, a, b)"}};
        input.snapshot.rowCounts["t"] = 1'000'000;
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QCOMPARE(advice->recommendations.size(), std::size_t{1});
        QCOMPARE(advice->recommendations[0].columns.front(), std::string("a"));
        QVERIFY(advice->recommendations[0].proof != Proof::Measured);
    }

    void stoppedSearchGivesLawfulAdvice()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(oddStatements());
        CancelSource cancel;
        std::size_t steps = 0;
        const Result<Advice> advice = findIndexes(input, cancel.token(), [&](const AdvisorProgress &progress) {
            if (progress.phase == AdvisorPhase::Searching && ++steps == 2)
                cancel.cancel();
        });
        QVERIFY(advice);
        QVERIFY(!advice->complete);
        QVERIFY(!advice->recommendations.empty());
        Result<ScratchDatabase> database = ScratchDatabase::open(file.path());
        for (const Recommendation &one : advice->recommendations) {
            QVERIFY2(database->run(one.sql), one.sql.c_str());
            QVERIFY2(!one.statements.empty(), one.sql.c_str());
        }
    }

    void sameInputGivesTheSameAnswer()
    {
        const OddDatabase file;
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll(oddStatements());
        const Result<Advice> first = findIndexes(input, {}, [](const AdvisorProgress &) {});
        const Result<Advice> second = findIndexes(input, {}, [](const AdvisorProgress &) {});
        QVERIFY(first && second);
        QVERIFY(first->complete);
        QCOMPARE(adviceJson(*first), adviceJson(*second));
    }
};

QTEST_GUILESS_MAIN(tst_AdvisorEngine)
#include "tst_advisorengine.moc"
