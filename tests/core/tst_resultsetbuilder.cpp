// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "support/await.h"

#include <limits>

using namespace d1;

class tst_ResultSetBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesFillRowAfterRow()
    {
        ResultSetBuilder builder({"a", "b"});
        QCOMPARE(builder.columnCount(), std::size_t{2});
        QVERIFY(builder.atRowStart());
        builder.appendInteger(1);
        QVERIFY(!builder.atRowStart());
        QCOMPARE(builder.rowCount(), std::size_t{0});
        builder.appendText("x");
        QVERIFY(builder.atRowStart());
        QCOMPARE(builder.rowCount(), std::size_t{1});
        builder.appendNull();
        builder.appendReal(0.5);
        const ResultSetPtr rows = builder.finish();
        QCOMPARE(rows->rowCount(), std::size_t{2});
        QCOMPARE(rows->cell(0, 0).integer(), std::int64_t{1});
        QVERIFY(rows->cell(0, 1).bytes() == "x");
        QVERIFY(rows->cell(1, 0).isNull());
        QCOMPARE(rows->cell(1, 1).real(), 0.5);
    }

    void everyValueComesBackAsItWas()
    {
        const std::vector<Cell> cells{
            Cell(),
            std::int64_t{0},
            std::numeric_limits<std::int64_t>::min(),
            std::numeric_limits<std::int64_t>::max(),
            -0.5,
            std::numeric_limits<double>::infinity(),
            std::numeric_limits<double>::denorm_min(),
            std::string(),
            std::string("Grüße\0世界", 15),
            std::string("\xff\xfe"),
            Blob{},
            Blob{QByteArray("\0\xff", 2)},
        };
        ResultSetBuilder builder({"a"});
        for (const Cell &cell : cells)
            builder.append(cell);
        const ResultSetPtr rows = builder.finish();
        QCOMPARE(rows->rowCount(), cells.size());
        ResultSetBuilder again({"a"});
        for (std::size_t i = 0; i < cells.size(); ++i) {
            QVERIFY(rows->cell(i, 0).toCell() == cells[i]);
            again.append(rows->cell(i, 0));
        }
        const ResultSetPtr copy = again.finish();
        for (std::size_t i = 0; i < cells.size(); ++i)
            QVERIFY(copy->cell(i, 0).toCell() == cells[i]);
    }

    void inexactMarkTravelsWithTheCell()
    {
        ResultSetBuilder builder({"a", "b"});
        builder.appendInteger(1, true);
        builder.appendInteger(1);
        builder.append(CellView::ofReal(1e20, true));
        builder.append(CellView::ofReal(1e20));
        const ResultSetPtr rows = builder.finish();
        QVERIFY(rows->hasInexactNumbers());
        QVERIFY(rows->cell(0, 0).isInexact() && !rows->cell(0, 1).isInexact());
        QVERIFY(rows->cell(1, 0).isInexact() && !rows->cell(1, 1).isInexact());
        QVERIFY(rows->cell(1, 0).type() == CellType::Real);
    }

    void exactRowsAreNotMarked()
    {
        ResultSetBuilder builder({"a"});
        builder.appendInteger(std::numeric_limits<std::int64_t>::max());
        QVERIFY(!builder.finish()->hasInexactNumbers());
    }

    void textsOfEverySizeLieApart()
    {
        // Around the arena's block sizes, and beyond the largest one.
        ResultSetBuilder builder({"t"});
        std::vector<std::string> texts;
        for (const std::size_t size : {0U, 1U, 4'091U, 4'092U, 4'093U, 8'188U, 100'000U, 3'000'000U, 1U, 0U}) {
            texts.emplace_back(size, static_cast<char>('a' + texts.size()));
            builder.appendText(texts.back());
        }
        const ResultSetPtr rows = builder.finish();
        for (std::size_t i = 0; i < texts.size(); ++i)
            QVERIFY(rows->cell(i, 0).bytes() == texts[i]);
        QVERIFY(rows->byteSize() > 3'100'000);
        QVERIFY(rows->byteSize() < 3'800'000);
    }

    void textIsCopied()
    {
        ResultSetBuilder builder({"t"});
        std::string text = "before";
        builder.appendText(text);
        text.replace(0, text.size(), "behind");
        QVERIFY(builder.finish()->cell(0, 0).bytes() == "before");
    }

    void incompleteLastRowIsDropped()
    {
        ResultSetBuilder builder({"a", "b", "c"});
        for (int value = 0; value < 5; ++value)
            builder.appendInteger(value);
        const ResultSetPtr rows = builder.finish();
        QCOMPARE(rows->rowCount(), std::size_t{1});
        QCOMPARE(rows->cell(0, 2).integer(), std::int64_t{2});
    }

    void reservedRoomChangesNothing()
    {
        ResultSetBuilder builder({"a"});
        builder.reserveRows(1'000);
        QCOMPARE(builder.rowCount(), std::size_t{0});
        builder.appendInteger(7);
        builder.reserveRows(0);
        QCOMPARE(builder.finish()->rowCount(), std::size_t{1});
    }

    void namesMayRepeatAndBeEmpty()
    {
        ResultSetBuilder builder({"a", "a", ""});
        const ResultSetPtr rows = builder.finish();
        QCOMPARE(rows->columnCount(), std::size_t{3});
        QCOMPARE(rows->columnNames()[1], std::string("a"));
        QCOMPARE(rows->columnNames()[2], std::string());
        QCOMPARE(rows->rowCount(), std::size_t{0});
    }

    void builderIsEmptyOnceItsRowsAreHandedOver()
    {
        ResultSetBuilder builder({"a", "b"});
        builder.appendInteger(1);
        const ResultSetPtr rows = builder.finish();
        QCOMPARE(rows->columnCount(), std::size_t{2});
        QCOMPARE(builder.columnCount(), std::size_t{0});
        QCOMPARE(builder.rowCount(), std::size_t{0});
        QVERIFY(builder.atRowStart());
        QCOMPARE(builder.finish()->columnCount(), std::size_t{0});
    }
};

QTEST_APPLESS_MAIN(tst_ResultSetBuilder)
#include "tst_resultsetbuilder.moc"
