// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/delimitedtext.h"
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

class DelimitedTextTest : public QObject
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

    void aRectangleIsTabsAndLineBreaks()
    {
        const std::vector<CellRange> ranges{{0, 1, 0, 1}};
        QCOMPARE(delimitedText(*grid(), ranges), std::string("1\tx\n2\ty"));
    }

    void headersNameTheChosenColumns()
    {
        const std::vector<CellRange> ranges{{1, 1, 1, 2}};
        QCOMPARE(delimitedText(*grid(), ranges, {.headers = true}), std::string("b\tc\ny\t2.5"));
    }

    void scatteredCellsKeepTheirPlaces()
    {
        const std::vector<CellRange> ranges{{2, 2, 1, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        QCOMPARE(delimitedText(*grid(), ranges), std::string("1\t\n\tz"));
    }

    void separatorsQuotesAndLineBreaksAreQuoted()
    {
        const ResultSetPtr rows = rowsOf({"v"}, {{std::string("a\tb")}, {std::string("say \"hi\"\nbye")}});
        const std::vector<CellRange> ranges{{0, 1, 0, 0}};
        QCOMPARE(delimitedText(*rows, ranges), std::string("\"a\tb\"\n\"say \"\"hi\"\"\nbye\""));
    }

    void nothingChosenIsEmpty() { QCOMPARE(delimitedText(*grid(), {}), std::string()); }

    void cellsAreCounted()
    {
        const std::vector<CellRange> ranges{{0, 9, 0, 2}, {20, 20, 1, 1}};
        QCOMPARE(cellCount(ranges), std::size_t{31});
    }
};

QTEST_APPLESS_MAIN(DelimitedTextTest)
#include "tst_delimitedtext.moc"
