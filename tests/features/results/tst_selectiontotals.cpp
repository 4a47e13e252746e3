// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/numbersum.h"
#include "features/results/selectiontotals.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <limits>

using namespace d1;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

SelectionTotals totalsOf(const std::vector<Cell> &values)
{
    std::vector<std::vector<Cell>> rows;
    for (const Cell &value : values)
        rows.push_back({value});
    const ResultSetPtr result = test::replyOf({"v"}, rows).statements.front().rows;
    const std::vector<CellRange> ranges{{0, values.size() - 1, 0, 0}};
    return selectionTotals(*result, nullptr, ranges, CancelToken()).value();
}

} // namespace

class SelectionTotalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mixedValuesAreCountedByWhatTheyAre()
    {
        const SelectionTotals totals =
            totalsOf({Cell(), std::int64_t{1}, 1.0, 2.5, std::string("a"), std::string("a"), Blob{"a"}});
        QCOMPARE(totals.cells, std::size_t{7});
        QCOMPARE(totals.values, std::size_t{6});
        QCOMPARE(totals.numbers, std::size_t{3});
        QCOMPARE(totals.distinct, std::size_t{4});
        QCOMPARE(totals.sum, std::string("4.5"));
        QCOMPARE(totals.average, std::optional(1.5));
        QVERIFY(totals.smallest == Cell(std::int64_t{1}));
        QVERIFY(totals.largest == Cell(Blob{"a"}));
    }

    void integersAreAddedExactlyBeyond64Bits()
    {
        QCOMPARE(totalsOf({largest, largest, std::int64_t{3}}).sum, std::string("18446744073709551617"));
        QCOMPARE(totalsOf({std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}}).sum,
                 std::string("-9223372036854775809"));
        QCOMPARE(totalsOf({std::int64_t{5}, std::int64_t{-5}}).sum, std::string("0"));
    }

    void smallRealsAreNotLostBesideLargeOnes()
    {
        QCOMPARE(totalsOf({1e16, 1.0, 1.0, -1e16}).sum, std::string("2.0"));
        QCOMPARE(totalsOf(std::vector<Cell>(10, 0.1)).sum, std::string("1.0"));
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(totalsOf({infinity, 1.0}).sum, std::string("Inf"));
    }

    void noNumbersHaveNoSum()
    {
        const SelectionTotals totals = totalsOf({Cell(), std::string("7")});
        QCOMPARE(totals.sum, std::string());
        QVERIFY(!totals.average);
        QVERIFY(typeOf(totalsOf({Cell()}).smallest) == CellType::Null);
    }

    void rowsAreThoseShown()
    {
        const ResultSetPtr result =
            test::replyOf({"v", "w"}, {{std::int64_t{1}, std::int64_t{10}}, {std::int64_t{2}, std::int64_t{20}}})
                .statements.front()
                .rows;
        const auto order = std::make_shared<RowOrder>(RowOrder{1});
        const std::vector<CellRange> ranges{{0, 0, 0, 1}};
        QCOMPARE(selectionTotals(*result, order, ranges, {})->sum, std::string("22"));
    }

    void cancelledWorkBringsNothing()
    {
        CancelSource source;
        source.cancel();
        const ResultSetPtr result = test::replyOf({"v"}, {{Cell()}}).statements.front().rows;
        const std::vector<CellRange> ranges{{0, 0, 0, 0}};
        QVERIFY(!selectionTotals(*result, nullptr, ranges, source.token()));
    }
};

QTEST_APPLESS_MAIN(SelectionTotalsTest)
#include "tst_selectiontotals.moc"
