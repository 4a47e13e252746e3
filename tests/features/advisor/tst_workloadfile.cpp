// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/advisor/workload/workloadfile.h"

#include <QTest>

#include <sstream>

using namespace d1;
using namespace d1::advisor;

class tst_WorkloadFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreRead()
    {
        std::istringstream lines("{\"sql\": \"SELECT ?, ?;\", \"params\": [1, null], \"count\": 3}\n\nnonsense\n"
                                 "{\"sql\": \"SELECT :b, :a\", \"params\": {\"a\": \"x\", \":b\": 2.5}}\n"
                                 "{\"sql\": \"SELECT ?\"}\n");
        const Result<Workload> read = readWorkload(lines, "w");
        QVERIFY(read);
        QCOMPARE(read->statements.size(), std::size_t{3});
        const WorkloadStatement first{"SELECT ?, ?", {Cell(std::int64_t{1}), Cell()}, 3.0, true};
        QCOMPARE(read->statements[0], first);
        const std::vector<Cell> named{Cell(2.5), Cell(std::string("x"))};
        QCOMPARE(read->statements[1].params, named);
        QVERIFY(!read->statements[2].valuesKnown);
        QCOMPARE(read->problems.size(), std::size_t{1});
    }

    void countsAreNumbersOfRuns_data()
    {
        QTest::addColumn<QString>("count");
        QTest::addColumn<double>("runs"); // negative: refused
        QTest::newRow("number") << QStringLiteral("2.5") << 2.5;
        QTest::newRow("none") << QStringLiteral("null") << 1.0;
        QTest::newRow("zero") << QStringLiteral("0") << 0.0;
        QTest::newRow("as a text") << QStringLiteral("\"12\"") << 12.0;
        QTest::newRow("negative") << QStringLiteral("-5") << -1.0;
        QTest::newRow("a word") << QStringLiteral("\"often\"") << -1.0;
        QTest::newRow("a list") << QStringLiteral("[3]") << -1.0;
    }
    void countsAreNumbersOfRuns()
    {
        QFETCH(const QString, count);
        QFETCH(const double, runs);
        std::istringstream lines("{\"sql\": \"SELECT 1\"}\n{\"sql\": \"SELECT 2\", \"count\": " + count.toStdString()
                                 + "}\n");
        const Result<Workload> read = readWorkload(lines, "w");
        QVERIFY(read);
        QCOMPARE(read->problems.empty(), runs >= 0.0);
        QCOMPARE(read->statements.size(), std::size_t{runs >= 0.0 ? 2U : 1U});
        QCOMPARE(read->statements.back().runs, runs >= 0.0 ? runs : 1.0);
        if (runs < 0.0)
            QCOMPARE(read->problems.front(), std::string("Line 2 has a count that is no number of runs."));
    }

    void severalStatementsInALineAreTold()
    {
        std::istringstream lines("{\"sql\": \"SELECT 1; SELECT 2\"}\n{\"sql\": \"SELECT 3;\"}\n");
        const Result<Workload> read = readWorkload(lines, "w");
        QVERIFY(read);
        QCOMPARE(read->statements.size(), std::size_t{1});
        QCOMPARE(read->problems.front(), std::string("Line 1 holds 2 statements: write a line for each."));
    }

    void nothingToReadIsAnError()
    {
        std::istringstream lines("[]\n");
        const Result<Workload> read = readWorkload(lines, "w.jsonl");
        QVERIFY(!read);
        QVERIFY(read.error().facts.message.contains("w.jsonl"));
    }

    void statementsThatDifferInValuesAreOne()
    {
        Workload workload;
        for (int i = 0; i < 5; ++i)
            workload.statements.push_back({"SELECT * FROM t WHERE a = " + std::to_string(i), {}, 1.0 + i, true});
        const std::vector<WorkloadGroup> groups = grouped(workload, 2);
        QCOMPARE(groups.size(), std::size_t{1});
        QCOMPARE(groups[0].runs, 15.0);
        QCOMPARE(groups[0].samples.size(), std::size_t{2});
        QCOMPARE(groups[0].samples[0].sql, std::string("SELECT * FROM t WHERE a = 4"));
        QCOMPARE(groups[0].samples[0].runs + groups[0].samples[1].runs, 15.0);
    }
};

QTEST_GUILESS_MAIN(tst_WorkloadFile)
#include "tst_workloadfile.moc"
