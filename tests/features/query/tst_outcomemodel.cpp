// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/query/outcomemodel.h"
#include "support/fakeconnection.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace d1;
using namespace std::chrono_literals;

namespace {

StatementOutcome selected()
{
    Meta meta;
    meta.serverTime = Milliseconds(1.5);
    meta.rowsRead = 12;
    return {scriptStatements("SELECT 1").front(), test::replyOf({"a"}, {{std::int64_t{1}}}, meta), 4ms};
}

StatementOutcome wrote()
{
    Meta meta;
    meta.changes = 0;
    return {scriptStatements("DELETE FROM t").front(), test::replyOf({}, {}, meta), 1ms};
}

StatementOutcome failed(ErrorKind kind)
{
    return {scriptStatements("SELECT wrong").front(), std::unexpected(Error(kind, "no such column: wrong")), 2ms};
}

} // namespace

class OutcomeModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownIsInvalidAndZeroIsZero()
    {
        OutcomeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(selected());
        model.append(wrote());
        const auto at = [&](int row, int column) { return model.index(row, column).data(); };
        QCOMPARE(at(0, OutcomeModel::Rows).toLongLong(), 1);
        QCOMPARE(at(0, OutcomeModel::ServerTime).toDouble(), 1.5);
        QCOMPARE(at(0, OutcomeModel::Elapsed).toDouble(), 4.0);
        QCOMPARE(at(0, OutcomeModel::RowsRead).toLongLong(), 12);
        QVERIFY(!at(0, OutcomeModel::Changes).isValid());
        QVERIFY(!at(0, OutcomeModel::RowsWritten).isValid());
        QVERIFY(!at(1, OutcomeModel::Rows).isValid());
        QCOMPARE(at(1, OutcomeModel::Changes).toLongLong(), 0);
        QVERIFY(at(1, OutcomeModel::Changes).isValid());
    }

    void tellsHowEachStatementEnded_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("end");
        QTest::newRow("failed") << ErrorKind::Syntax << int(OutcomeModel::End::Failed);
        QTest::newRow("cancelled") << ErrorKind::Cancelled << int(OutcomeModel::End::Cancelled);
    }
    void tellsHowEachStatementEnded()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(int, end);
        OutcomeModel model;
        model.append(failed(kind));
        QCOMPARE(model.index(0, 0).data(OutcomeModel::EndRole).toInt(), end);
        QCOMPARE(model.index(0, 0).data(OutcomeModel::MessageRole).toString(), QStringLiteral("no such column: wrong"));
        model.append(selected());
        QCOMPARE(model.index(1, 0).data(OutcomeModel::EndRole).toInt(), int(OutcomeModel::End::Done));
    }

    void clearingEmptiesIt()
    {
        OutcomeModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.append(selected());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.outcomes().empty());
    }
};

QTEST_GUILESS_MAIN(OutcomeModelTest)
#include "tst_outcomemodel.moc"
