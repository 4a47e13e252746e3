// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultsummary.h"
#include "support/fakeconnection.h"

#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

Reply answered(std::optional<std::int64_t> rowsRead, int failedTries = 0)
{
    Meta meta;
    meta.serverTime = Milliseconds(2.5);
    meta.rowsRead = rowsRead;
    meta.region = "WEUR";
    Reply reply = test::replyOf({"a"}, {{std::int64_t{1}}, {std::int64_t{2}}}, meta);
    for (int i = 0; i <= failedTries; ++i) {
        Attempt attempt;
        attempt.roundTrip = i < failedTries ? 900ms : 10ms;
        reply.attempts.push_back(attempt);
    }
    return reply;
}

} // namespace

class ResultSummaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsStatements()
    {
        ResultSummary summary;
        summary.add(answered(100));
        summary.add(answered(20));
        QCOMPARE(summary.statements, std::size_t{2});
        QCOMPARE(summary.rows, 4);
        QCOMPARE(summary.serverTime->count(), 5.0);
        QCOMPARE(*summary.rowsRead, 120);
        QCOMPARE(summary.roundTrip.count(), 20.0);
        QCOMPARE(summary.attempts, std::size_t{1});
        QCOMPARE(summary.region, std::string("WEUR"));
    }

    void aSumWithAnUnknownPartIsUnknown_data()
    {
        QTest::addColumn<bool>("unknownFirst");
        QTest::newRow("first") << true;
        QTest::newRow("second") << false;
    }
    void aSumWithAnUnknownPartIsUnknown()
    {
        QFETCH(bool, unknownFirst);
        ResultSummary summary;
        summary.add(answered(unknownFirst ? std::nullopt : std::optional<std::int64_t>(7)));
        summary.add(answered(unknownFirst ? std::optional<std::int64_t>(7) : std::nullopt));
        QVERIFY(!summary.rowsRead);
        QVERIFY(!summary.rowsWritten);
    }

    void changesCountOnlyStatementsThatWrite()
    {
        ResultSummary summary;
        Reply write = answered(1);
        write.statements.front().meta.changes = 3;
        summary.add(answered(1));
        QVERIFY(!summary.changes);
        summary.add(write);
        QCOMPARE(*summary.changes, 3);
    }

    void failedTriesCountAsAttemptsOfTheirRequestButNotAsTime()
    {
        ResultSummary summary;
        summary.add(answered(1));
        summary.add(answered(1, 2));
        summary.add(answered(1));
        QCOMPARE(summary.attempts, std::size_t{3});
        QCOMPARE(summary.roundTrip.count(), 30.0);
    }
};

QTEST_APPLESS_MAIN(ResultSummaryTest)
#include "tst_resultsummary.moc"
