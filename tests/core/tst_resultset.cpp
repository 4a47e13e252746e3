// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"

#include <QTest>

using namespace d1;

class tst_ResultSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeComesBack()
    {
        ResultSetBuilder builder({"a", "a", "b"});
        builder.appendNull();
        builder.appendInteger(-5);
        builder.appendText("é");
        builder.appendReal(0.25);
        builder.appendBlob(std::string_view("\0\1", 2));
        builder.appendText("");
        const ResultSetPtr rows = builder.finish();

        QCOMPARE(rows->rowCount(), std::size_t{2});
        QCOMPARE(rows->columnCount(), std::size_t{3});
        QCOMPARE(rows->columnNames()[1], std::string("a"));
        QVERIFY(rows->cell(0, 0).isNull());
        QCOMPARE(rows->cell(0, 1), CellView::ofInteger(-5));
        QCOMPARE(rows->cell(0, 2), CellView::ofText("é"));
        QCOMPARE(rows->cell(1, 0), CellView::ofReal(0.25));
        QCOMPARE(rows->cell(1, 1), CellView::ofBlob(std::string_view("\0\1", 2)));
        QCOMPARE(rows->cell(1, 2), CellView::ofText(""));
    }

    void inexactIntegersAreFlagged()
    {
        ResultSetBuilder builder({"n"});
        builder.appendInteger(1);
        builder.appendInteger(9007199254740992, true);
        const ResultSetPtr rows = builder.finish();
        QVERIFY(!rows->cell(0, 0).isInexact());
        QVERIFY(rows->cell(1, 0).isInexact());
        QVERIFY(rows->hasInexactNumbers());
    }

    void incompleteLastRowIsDropped()
    {
        ResultSetBuilder builder({"a", "b"});
        builder.appendInteger(1);
        builder.appendInteger(2);
        builder.appendInteger(3);
        QVERIFY(!builder.atRowStart());
        QCOMPARE(builder.finish()->rowCount(), std::size_t{1});
    }

    void textsLargerThanABlockKeepTheirBytes()
    {
        const std::string large(3'000'000, 'x');
        ResultSetBuilder builder({"t"});
        builder.appendText("before");
        builder.appendText(large);
        builder.appendText("after");
        const ResultSetPtr rows = builder.finish();
        QCOMPARE(rows->cell(0, 0).bytes(), std::string_view("before"));
        QVERIFY(rows->cell(1, 0).bytes() == large);
        QCOMPARE(rows->cell(2, 0).bytes(), std::string_view("after"));
    }

    void builderIsEmptyAfterFinish()
    {
        ResultSetBuilder builder({"a"});
        builder.appendInteger(1);
        QCOMPARE(builder.finish()->rowCount(), std::size_t{1});
        QCOMPARE(builder.finish()->rowCount(), std::size_t{0});
    }

    void cellsCostAtMostTenBytes()
    {
        constexpr std::size_t rowCount = 100'000;
        ResultSetBuilder builder({"a", "b"});
        builder.reserveRows(rowCount);
        for (std::size_t row = 0; row < rowCount; ++row) {
            builder.appendInteger(static_cast<std::int64_t>(row));
            builder.appendReal(0.5);
        }
        QVERIFY(builder.finish()->byteSize() < rowCount * 2 * 10);
    }
};

QTEST_APPLESS_MAIN(tst_ResultSet)
#include "tst_resultset.moc"
