// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellblock.h"
#include "features/results/plaintext.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <limits>

using namespace d1;

namespace {

ResultSetPtr rowsOf(std::vector<std::string> columns, const std::vector<std::vector<Cell>> &rows)
{
    return test::replyOf(std::move(columns), rows).statements.front().rows;
}

ResultSetPtr grid()
{
    return rowsOf({"a", "b", "c"}, {{std::int64_t{1}, std::string("x"), Cell()},
                                    {std::int64_t{2}, std::string("y"), 2.5},
                                    {std::int64_t{3}, std::string("z"), std::string()}});
}

} // namespace

class CellBlockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeIsWrittenWithoutLoss_data()
    {
        QTest::addColumn<QByteArray>("expected");
        QTest::addColumn<int>("which");
        QTest::newRow("null is empty") << QByteArray("") << 0;
        QTest::newRow("integer beyond 2^53") << QByteArray("9223372036854775807") << 1;
        QTest::newRow("shortest real") << QByteArray("0.1") << 2;
        QTest::newRow("blob as SQL writes it") << QByteArray("X'00FF'") << 3;
        QTest::newRow("text as it is") << QByteArray("ž, ok") << 4;
    }
    void everyTypeIsWrittenWithoutLoss()
    {
        QFETCH(QByteArray, expected);
        QFETCH(int, which);
        const std::vector<Cell> cells{Cell(), std::numeric_limits<std::int64_t>::max(), 0.1,
                                      Blob{QByteArray("\x00\xff", 2)}, std::string("ž, ok")};
        const ResultSetPtr rows = rowsOf({"v"}, {{cells[static_cast<std::size_t>(which)]}});
        QCOMPARE(plainTextOf(rows->cell(0, 0)), expected.toStdString());
    }

    void aRectangleIsTabsAndLineBreaks() { QCOMPARE(tsv({{0, 1, 0, 1}}), std::string("1\tx\n2\ty")); }

    void headersNameTheChosenColumns()
    {
        QCOMPARE(tsv({{1, 1, 1, 2}}, RowFormat::TsvWithHeaders), std::string("b\tc\ny\t2.5"));
    }

    void scatteredCellsKeepTheirPlaces()
    {
        QCOMPARE(tsv({{2, 2, 1, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}}), std::string("1\t\n\tz"));
    }

    void columnsAreWrittenAsTheyAreShown()
    {
        const CellBlock block(grid(), nullptr, {{0, 0, 0, 2}}, {2, 0});
        QCOMPARE(block.text(RowFormat::TsvWithHeaders, "", {}), std::string("c\ta\n\t1"));
        QCOMPARE(block.cellCount(), std::size_t{2});
    }

    void rowsAreWrittenAsTheyAreShown()
    {
        const auto order = std::make_shared<RowOrder>(RowOrder{2, 0});
        QCOMPARE(CellBlock(grid(), order, {0, 1}).text(RowFormat::Tsv, "", {}), std::string("3\tz\n1\tx"));
    }

    void nothingChosenIsEmpty()
    {
        QCOMPARE(tsv({}), std::string());
        QVERIFY(CellBlock(grid(), nullptr, std::vector<CellRange>{}, {0, 1}).isEmpty());
    }

    void aLargeTextComesInPieces()
    {
        std::vector<std::vector<Cell>> rows(300, {std::string(1000, 'x')});
        const CellBlock block(rowsOf({"v"}, rows), nullptr, {0});
        const auto writer = rowWriter(RowFormat::JsonLines, "");
        std::vector<std::size_t> done;
        QVERIFY(block.write(*writer,
                            [&done](std::string_view, std::size_t rowsDone) {
                                done.push_back(rowsDone);
                                return true;
                            },
                            {}));
        QVERIFY(done.size() > 3);
        QCOMPARE(done.back(), std::size_t{300});
        QVERIFY(!block.write(*writer, [](std::string_view, std::size_t) { return false; }, {}));
    }

private:
    static std::string tsv(std::vector<CellRange> ranges, RowFormat format = RowFormat::Tsv)
    {
        return CellBlock(grid(), nullptr, std::move(ranges), {0, 1, 2}).text(format, "", {});
    }
};

QTEST_APPLESS_MAIN(CellBlockTest)
#include "tst_cellblock.moc"
