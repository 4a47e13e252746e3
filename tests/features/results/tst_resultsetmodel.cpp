// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/results/resultsetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace d1;

namespace {

ResultSetPtr oneRow()
{
    ResultSetBuilder builder({"n", "n", "r", "t", "b", "empty"});
    builder.appendNull();
    builder.appendInteger(9007199254740993, true);
    builder.appendReal(1.5);
    builder.appendText("žluť");
    builder.appendBlob(std::string_view("\0\1\2", 3));
    builder.appendText("");
    return builder.finish();
}

} // namespace

class ResultSetModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsValuesAndFacts()
    {
        ResultSetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setResult(oneRow());

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.columnCount(), 6);
        const auto at = [&](int column, int role) { return model.index(0, column).data(role); };
        QVERIFY(!at(0, ResultSetModel::ValueRole).isValid());
        QCOMPARE(at(0, ResultSetModel::TypeRole).toInt(), int(CellType::Null));
        QCOMPARE(at(1, ResultSetModel::ValueRole).toLongLong(), 9007199254740993);
        QVERIFY(at(1, ResultSetModel::InexactRole).toBool());
        QVERIFY(!at(2, ResultSetModel::InexactRole).toBool());
        QCOMPARE(at(2, ResultSetModel::ValueRole).toDouble(), 1.5);
        QCOMPARE(at(3, Qt::DisplayRole).toString(), QStringLiteral("žluť"));
        QCOMPARE(at(3, ResultSetModel::ByteSizeRole).toLongLong(), 6);
        QCOMPARE(at(4, ResultSetModel::ValueRole).toByteArray(), QByteArray("\0\1\2", 3));
        QCOMPARE(at(5, ResultSetModel::TypeRole).toInt(), int(CellType::Text));
        QCOMPARE(at(5, ResultSetModel::ValueRole).toString(), QString());
        QCOMPARE(at(3, ResultSetModel::CellRole).value<CellView>(), CellView::ofText("žluť"));
    }

    void headersKeepRepeatedNamesAndCountRowsFromOne()
    {
        ResultSetModel model;
        model.setResult(oneRow());
        QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("n"));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("n"));
        QCOMPARE(model.headerData(0, Qt::Vertical).toInt(), 1);
        QVERIFY(!model.headerData(6, Qt::Horizontal).isValid());
        QVERIFY(!model.headerData(1, Qt::Vertical).isValid());
    }

    void columnTypeIsWhatMostValuesAre()
    {
        ResultSetBuilder builder({"mixed", "nothing"});
        builder.append(Cell(std::string("x")));
        builder.appendNull();
        for (int i = 0; i < 3; ++i) {
            builder.appendInteger(i);
            builder.appendNull();
        }
        ResultSetModel model;
        model.setResult(builder.finish());
        const auto type = [&](int column) {
            return static_cast<CellType>(
                model.headerData(column, Qt::Horizontal, ResultSetModel::ColumnTypeRole).toInt());
        };
        QVERIFY(type(0) == CellType::Integer);
        QVERIFY(type(1) == CellType::Null);
    }

    void replacingTheResultResetsOnce()
    {
        ResultSetModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setResult(oneRow());
        model.setResult(nullptr);
        QCOMPARE(resets.count(), 2);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.columnCount(), 0);
        QVERIFY(!model.data(model.index(0, 0)).isValid());
    }

    void aMillionRowsAreNotCopied()
    {
        ResultSetBuilder builder({"id"});
        constexpr int rows = 1'000'000;
        builder.reserveRows(rows);
        for (int i = 0; i < rows; ++i)
            builder.appendInteger(i);
        const ResultSetPtr result = builder.finish();
        ResultSetModel model;
        model.setResult(result);
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(model.index(rows - 1, 0).data().toInt(), rows - 1);
        QCOMPARE(model.result().get(), result.get());
        QCOMPARE(result.use_count(), 2L);
    }
};

QTEST_GUILESS_MAIN(ResultSetModelTest)
#include "tst_resultsetmodel.moc"
