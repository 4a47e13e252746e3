// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resultsetbuilder.h"
#include "features/resultchart/chartfigure.h"
#include "support/fakeconnection.h"

#include <QTest>

#include <algorithm>

using namespace d1;

namespace {

ChartFigure figureOf(const ResultSetPtr &rows, const ChartChoice &choice, std::size_t width = 800)
{
    const ChartDataPtr data = ChartData::of(rows, nullptr, chartColumnsOf(*rows), choice, CancelToken());
    return ChartFigure::of(*data, width, 400);
}

ResultSetPtr few()
{
    using S = std::string;
    return test::replyOf({"city", "people", "dogs"}, {{S("Ulm"), std::int64_t{100}, std::int64_t{7}},
                                                      {S("Bern"), Cell(), std::int64_t{9}},
                                                      {S("Graz"), std::int64_t{300}, std::int64_t{-5}}})
        .statements.front()
        .rows;
}

ResultSetPtr makeMillion()
{
    ResultSetBuilder builder({"n", "wave"});
    for (std::int64_t row = 0; row < 1'000'000; ++row) {
        builder.appendInteger(row);
        builder.appendInteger(row == 777'777 ? 5'000 : row % 1'000);
    }
    return builder.finish();
}

const ResultSetPtr &million()
{
    static const ResultSetPtr rows = makeMillion();
    return rows;
}

} // namespace

class tst_ChartFigure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineHasAGapWhereAValueIsMissing()
    {
        const ChartFigure figure = figureOf(few(), {ChartKind::Line, std::nullopt, {1}});
        const auto &points = figure.lines.front().points;
        QCOMPARE(points.size(), std::size_t{3});
        QCOMPARE(points[0], (ChartPoint{0, figure.y.fractionOf(100), 0}));
        QVERIFY(points[1].isGap());
        QCOMPARE(points[2], (ChartPoint{1, figure.y.fractionOf(300), 2}));
        QVERIFY(!figure.isThinned);
        QCOMPARE(figure.pointCount(), std::size_t{2});
    }

    void barsStandOnZeroAndMayBeAbsent()
    {
        const ChartFigure figure = figureOf(few(), {ChartKind::Bars, 0, {1, 2}});
        QCOMPARE(figure.bars, (std::vector<std::size_t>{0, 1, 2}));
        QCOMPARE(figure.lines.size(), std::size_t{2});
        QVERIFY(figure.lines[0].points[1].isGap());
        QVERIFY(figure.y.least() <= -5 && figure.y.most() >= 300);
        QVERIFY(figure.lines[1].points[2].y < figure.y.fractionOf(0));
    }

    void allPeaksOfAMillionRowsAreDrawn()
    {
        const ChartFigure figure = figureOf(million(), {ChartKind::Line, 0, {1}});
        QVERIFY(figure.isThinned);
        const auto &points = figure.lines.front().points;
        QVERIFY(points.size() <= 4 * 800);
        const auto peak = std::ranges::max_element(points, {}, &ChartPoint::y);
        QCOMPARE(peak->place, std::size_t{777'777});
    }

    void theHighestOfManyBarsStay()
    {
        const ChartFigure figure = figureOf(million(), {ChartKind::Bars, std::nullopt, {1}}, 400);
        QVERIFY(figure.isThinned);
        QCOMPARE(figure.bars.size(), 400 / NarrowestBar);
        QVERIFY(std::ranges::find(figure.bars, std::size_t{777'777}) != figure.bars.end());
    }

    void aCloudKeepsOnePointASpot()
    {
        const ChartFigure figure = figureOf(million(), {ChartKind::Points, 1, {0}}, 100);
        QVERIFY(figure.isThinned);
        QVERIFY(figure.pointCount() <= 51 * 201);
        QVERIFY(figure.pointCount() > 1'000);
    }

    void stopsAreTheDrawnEntriesFromLeftToRight()
    {
        const auto placesOf = [](const ChartFigure &figure) {
            std::vector<std::size_t> places;
            for (const ChartPoint &stop : figure.stops())
                places.push_back(stop.place);
            return places;
        };
        using Places = std::vector<std::size_t>;
        QCOMPARE(placesOf(figureOf(few(), {ChartKind::Line, std::nullopt, {1}})), (Places{0, 2}));
        QCOMPARE(placesOf(figureOf(few(), {ChartKind::Bars, 0, {1, 2}})), (Places{0, 1, 2}));
        QCOMPARE(placesOf(figureOf(few(), {ChartKind::Points, 2, {1}})), (Places{2, 0})); // by dogs
    }

    void nothingToSeeIsNoError()
    {
        const ResultSetPtr empty = test::replyOf({"v"}, {}).statements.front().rows;
        for (const ChartKind kind : {ChartKind::Line, ChartKind::Bars, ChartKind::Points})
            QCOMPARE(figureOf(empty, {kind, std::nullopt, {0}}).pointCount(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(tst_ChartFigure)
#include "tst_chartfigure.moc"
