// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/history/historymodel.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QTest>

using namespace d1;
using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryIsARowOfRawValues();
    void aFailureHasNoRows();
    void newEntriesReplaceTheOld();
};

void TestHistoryModel::anEntryIsARowOfRawValues()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({{7, 1'000, "demo:", "SELECT 'ü'", Milliseconds(1.5), 3, ""}});
    const auto value = [&model](HistoryModel::Column column) { return model.index(0, column).data(); };
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(value(HistoryModel::StartedAt).toDateTime(), QDateTime::fromMSecsSinceEpoch(1'000, Qt::UTC));
    QCOMPARE(value(HistoryModel::Target).toString(), u"demo:"_s);
    QCOMPARE(value(HistoryModel::Sql).toString(), u"SELECT 'ü'"_s);
    QCOMPARE(value(HistoryModel::Rows).toLongLong(), 3);
    QCOMPARE(value(HistoryModel::Elapsed).toDouble(), 1.5);
    QCOMPARE(value(HistoryModel::Error).toString(), QString());
}

void TestHistoryModel::aFailureHasNoRows()
{
    HistoryModel model;
    model.setEntries({{7, 1'000, "demo:", "SELEC", Milliseconds(1), std::nullopt, "near \"SELEC\": syntax error."}});
    QVERIFY(!model.index(0, HistoryModel::Rows).data().isValid());
    QCOMPARE(model.index(0, HistoryModel::Error).data().toString(), u"near \"SELEC\": syntax error."_s);
}

void TestHistoryModel::newEntriesReplaceTheOld()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries(std::vector<HistoryEntry>(5));
    model.setEntries(std::vector<HistoryEntry>(2));
    QCOMPARE(model.rowCount(), 2);
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_APPLESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
