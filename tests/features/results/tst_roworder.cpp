// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/results/cellorder.h"
#include "features/results/roworder.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <random>

using namespace d1;

namespace {

ResultSetPtr people()
{
    using S = std::string;
    return test::replyOf({"name", "age"}, {{S("Eva"), std::int64_t{30}},
                                           {S("Adam"), std::int64_t{30}},
                                           {Cell(), std::int64_t{9}},
                                           {S("Eva"), Cell()},
                                           {S("adam"), 30.5}})
        .statements.front()
        .rows;
}

RowOrder arranged(const Arrangement &arrangement)
{
    const RowOrderPtr order = rowOrder(*people(), arrangement, CancelToken());
    return order ? *order : RowOrder{99};
}

/// Mixed values, with long common beginnings and many repeats.
ResultSetPtr manyRows(int rows)
{
    std::mt19937 random(7);
    ResultSetBuilder builder({"v", "n"});
    for (int row = 0; row < rows; ++row) {
        const auto value = static_cast<std::int64_t>(random() % 1000);
        switch (random() % 5) {
        case 0:
            builder.appendNull();
            break;
        case 1:
            builder.appendInteger(value - 500);
            break;
        case 2:
            builder.appendReal(static_cast<double>(value) / 7 - 50);
            break;
        case 3:
            builder.appendText("a common beginning " + std::to_string(value));
            break;
        default:
            builder.appendBlob(std::to_string(value));
        }
        builder.appendInteger(row % 3);
    }
    return builder.finish();
}

} // namespace

class RowOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingAskedIsNoOrder() { QVERIFY(!rowOrder(*people(), {}, CancelToken())); }

    void equalRowsStayAsTheyCame()
    {
        QCOMPARE(arranged({{{0, false}}, {}}), (RowOrder{2, 1, 0, 3, 4}));
        QCOMPARE(arranged({{{0, true}}, {}}), (RowOrder{4, 0, 3, 1, 2}));
    }

    void furtherKeysDecideAmongEquals()
    {
        QCOMPARE(arranged({{{1, false}, {0, false}}, {}}), (RowOrder{3, 2, 1, 0, 4}));
        QCOMPARE(arranged({{{1, true}, {0, true}}, {}}), (RowOrder{4, 0, 1, 2, 3}));
    }

    void aRowMustFitEveryFilter()
    {
        QCOMPARE(arranged({{}, {{0, CellCondition("adam")}}}), (RowOrder{1, 4}));
        QCOMPARE(arranged({{}, {{0, CellCondition("adam")}, {1, CellCondition("=30")}}}), (RowOrder{1}));
        QCOMPARE(arranged({{{1, false}}, {{0, CellCondition("not null")}}}), (RowOrder{3, 0, 1, 4}));
        QCOMPARE(arranged({{}, {{0, CellCondition("nobody")}}}), RowOrder{});
    }

    void largeResultsAreSortedAsSmallOnes()
    {
        const ResultSetPtr result = manyRows(70'000);
        for (const bool descending : {false, true}) {
            const RowOrderPtr order = rowOrder(*result, {{{0, descending}, {1, false}}, {}}, CancelToken());
            RowOrder expected(result->rowCount());
            std::iota(expected.begin(), expected.end(), 0U);
            std::ranges::stable_sort(expected, [&](std::uint32_t left, std::uint32_t right) {
                const auto first = compareCells(result->cell(left, 0), result->cell(right, 0));
                if (first != 0)
                    return (first < 0) != descending;
                return compareCells(result->cell(left, 1), result->cell(right, 1)) < 0;
            });
            QVERIFY(order);
            QVERIFY(*order == expected);
        }
    }

    void cancelledWorkBringsNothing()
    {
        CancelSource source;
        source.cancel();
        QVERIFY(!rowOrder(*manyRows(100), {{{0, false}}, {}}, source.token()));
        QVERIFY(!rowOrder(*manyRows(100), {{}, {{0, CellCondition("a")}}}, source.token()));
    }
};

QTEST_APPLESS_MAIN(RowOrderTest)
#include "tst_roworder.moc"
