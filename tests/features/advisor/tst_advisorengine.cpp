// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/advicejson.h"
#include "features/advisor/advisorengine.h"
#include "features/advisor/scratch/scratchdatabase.h"
#include "odddatabase.h"

#include <QTest>

#include <algorithm>
#include <set>

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

    void ofTwoSameIndexesTheOneNamedByTheRuleStays_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("made first") << QStringLiteral("idx_log_of_two_line") << QStringLiteral("lines_again");
        QTest::newRow("made last") << QStringLiteral("lines_again") << QStringLiteral("idx_log_of_two_line");
    }
    void ofTwoSameIndexesTheOneNamedByTheRuleStays()
    {
        QFETCH(const QString, first);
        QFETCH(const QString, second);
        const OddDatabase file;
        Result<ScratchDatabase> database = ScratchDatabase::open(file.path());
        QVERIFY(database->run("CREATE TABLE log_of_two (line INT)"));
        for (const QString &name : {first, second})
            QVERIFY(database->run("CREATE INDEX " + name.toStdString() + " ON log_of_two (line)"));
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll({"INSERT INTO log_of_two VALUES (1)"});
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        const auto mayGo = [&advice](const char *name) {
            return std::ranges::find(advice->superfluous, name, &SuperfluousIndex::name) != advice->superfluous.end();
        };
        QVERIFY(mayGo("lines_again"));
        QVERIFY(!mayGo("idx_log_of_two_line"));
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

    void indexesThatPayTogetherOnlyAreFound()
    {
        const OddDatabase file;
        Result<ScratchDatabase> made = ScratchDatabase::open(file.path());
        QVERIFY(made->run("CREATE TABLE lands (id INTEGER PRIMARY KEY, name TEXT);"
                          "CREATE TABLE makers (id INTEGER PRIMARY KEY, land INTEGER, name TEXT);"
                          "CREATE TABLE goods (part INTEGER, maker INTEGER, cost INTEGER, PRIMARY KEY (part, maker));"
                          "INSERT INTO lands SELECT id, 'land' || id FROM log WHERE id <= 25;"
                          "INSERT INTO makers SELECT id, id % 25, 'm' || id FROM log WHERE id <= 200;"
                          "INSERT INTO goods SELECT id, id % 200, id FROM log"));
        AdvisorInput input;
        input.databaseFile = file.path();
        input.workload = workloadOfAll({"SELECT part, sum(cost) FROM goods, makers, lands WHERE maker = makers.id AND "
                                        "land = lands.id AND lands.name = 'land7' GROUP BY part"});
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        QVERIFY(std::ranges::any_of(advice->recommendations,
                                    [](const Recommendation &one) { return one.table == "goods"; }));
        QVERIFY(advice->after.steps * 4.0 < advice->before.steps);
    }

    void smallLossesDoNotTakeWhatPaysForThem()
    {
        AdvisorInput input;
        std::vector<std::string> statements;
        for (int table = 0; table < 15; ++table) {
            const std::string name = "t" + std::to_string(table);
            input.snapshot.objects.push_back(
                {"table", name, name, "CREATE TABLE " + name + " (id INTEGER PRIMARY KEY, a, b, c, d)"});
            input.snapshot.rowCounts[name] = 100'000;
            statements.push_back("SELECT d FROM " + name + " WHERE a = ? AND b = ? ORDER BY c");
            statements.push_back("SELECT b, count(*) FROM " + name + " WHERE a = ? AND c > ? GROUP BY b");
            statements.push_back("SELECT x.d FROM " + name + " x JOIN t0 y ON y.b = x.id WHERE x.a = ?");
        }
        input.workload = workloadOfAll(statements);
        const Result<Advice> advice = findIndexes(std::move(input), {}, [](const AdvisorProgress &) {});
        QVERIFY(advice);
        std::set<std::string> helped;
        for (const Recommendation &one : advice->recommendations)
            helped.insert(one.table);
        QCOMPARE(helped.size(), std::size_t{15});
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
