// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellsearch.h"
#include "support/fakeconnection.h"

#include <QTest>

using namespace d1;

namespace {

CellSearch searchFor(std::string_view wanted)
{
    using S = std::string;
    CellSearch search;
    search.result = test::replyOf({"a", "b", "c"}, {{S("one"), S("two"), S("hidden one")},
                                                    {S("three"), S("four"), S("five")},
                                                    {S("six"), S("seven one"), S("eight")}})
                        .statements.front()
                        .rows;
    search.columns = {0, 1};
    search.wanted = PlainSearch(wanted);
    return search;
}

} // namespace

class CellSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextOneIsFoundAndTheEndLeadsToTheStart()
    {
        CellSearch search = searchFor("one");
        search.from = {0, 0};
        QCOMPARE(search.run({}), std::optional(CellPlace{2, 1}));
        search.from = {2, 1};
        QCOMPARE(search.run({}), std::optional(CellPlace{0, 0}));
        search.includeFrom = true;
        QCOMPARE(search.run({}), std::optional(CellPlace{2, 1}));
    }

    void backwardsGoesTheOtherWay()
    {
        CellSearch search = searchFor("o");
        search.direction = SearchDirection::Backward;
        search.from = {1, 1};
        QCOMPARE(search.run({}), std::optional(CellPlace{0, 1}));
        search.from = {0, 0};
        QCOMPARE(search.run({}), std::optional(CellPlace{2, 1}));
    }

    void theOnlyOneIsFoundAgain()
    {
        CellSearch search = searchFor("three");
        search.from = {1, 0};
        QCOMPARE(search.run({}), std::optional(CellPlace{1, 0}));
        search.direction = SearchDirection::Backward;
        QCOMPARE(search.run({}), std::optional(CellPlace{1, 0}));
    }

    void rowsAreSearchedAsTheyAreShown()
    {
        CellSearch search = searchFor("one");
        search.order = std::make_shared<RowOrder>(RowOrder{2, 1});
        search.from = {1, 0};
        QCOMPARE(search.run({}), std::optional(CellPlace{0, 1}));
    }

    void hiddenColumnsAreNotSearched()
    {
        CellSearch search = searchFor("hidden");
        QCOMPARE(search.run({}), std::nullopt);
        search.columns = {2};
        QCOMPARE(search.run({}), std::optional(CellPlace{0, 2}));
    }

    void nothingIsFoundWithoutAWishOrRows()
    {
        QCOMPARE(searchFor("").run({}), std::nullopt);
        CellSearch search = searchFor("one");
        search.order = std::make_shared<RowOrder>();
        QCOMPARE(search.run({}), std::nullopt);
    }
};

QTEST_APPLESS_MAIN(CellSearchTest)
#include "tst_cellsearch.moc"
