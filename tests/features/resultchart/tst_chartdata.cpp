// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartdata.h"
#include "support/fakeconnection.h"

#include <QTest>

using namespace d1;

namespace {

using S = std::string;

/// Three readings of a day, out of order, one without a time and one without a value.
ResultSetPtr readings()
{
    return test::replyOf({"at", "room", "degrees"}, {{S("2026-01-03"), S("hall"), 20.5},
                                                     {S("2026-01-01"), S("attic"), std::int64_t{3}},
                                                     {Cell(), S("cellar"), 11.0},
                                                     {S("2026-01-02"), S("hall"), Cell()}})
        .statements.front()
        .rows;
}

ChartDataPtr dataOf(const ChartChoice &choice, RowOrderPtr order = nullptr)
{
    const ResultSetPtr rows = readings();
    return ChartData::of(rows, std::move(order), chartColumnsOf(*rows), choice, CancelToken());
}

QString rowsOf(const ChartData &data)
{
    QStringList rows;
    for (std::size_t entry = 0; entry < data.size(); ++entry)
        rows << QString::number(data.rowOf(entry));
    return rows.join(u' ');
}

} // namespace

class tst_ChartData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineGoesFromLeftToRight()
    {
        const ChartDataPtr data = dataOf({ChartKind::Line, 0, {2}});
        QCOMPARE(data->xKind(), ChartScale::Kind::Time);
        QVERIFY(!data->isByPlace());
        QCOMPARE(rowsOf(*data), QStringLiteral("1 3 0"));
        QVERIFY(std::ranges::is_sorted(data->xs()));
        QCOMPARE(data->rowsLeftOut(), std::size_t{1});
        const ChartData::Series &degrees = data->series().front();
        QCOMPARE(degrees.values[0], 3.0);
        QVERIFY(std::isnan(degrees.values[1]));
        QCOMPARE(degrees.values[2], 20.5);
        QCOMPARE(degrees.range, (ValueRange{3, 20.5}));
    }

    void pointsStayInTheOrderOfTheRows()
    {
        QCOMPARE(rowsOf(*dataOf({ChartKind::Points, 0, {2}})), QStringLiteral("0 1 3"));
    }

    void barsAndNamesStandSideBySide()
    {
        for (const ChartChoice &choice :
             {ChartChoice{ChartKind::Bars, 0, {2}}, ChartChoice{ChartKind::Line, 1, {2}}, ChartChoice{{}, {}, {2}}}) {
            const ChartDataPtr data = dataOf(choice);
            QVERIFY(data->isByPlace());
            QCOMPARE(data->xs(), (std::vector<double>{0, 1, 2, 3}));
            QCOMPARE(data->xKind(), ChartScale::Kind::Linear);
            QCOMPARE(data->rowsLeftOut(), std::size_t{0});
        }
    }

    void shownRowsAreDrawnAndTheirCellsFound()
    {
        const auto order = std::make_shared<const RowOrder>(RowOrder{3, 0});
        const ChartDataPtr data = dataOf({ChartKind::Line, 0, {2}}, order);
        QCOMPARE(rowsOf(*data), QStringLiteral("0 1")); // places among the shown rows
        QCOMPARE(data->cellOf(0, 0).bytes(), std::string_view("2026-01-02"));
        QCOMPARE(data->cellOf(1, 2).real(), 20.5);
    }

    void aLogarithmHasNoRoomBelowZero()
    {
        const ResultSetPtr rows =
            test::replyOf({"v"}, {{std::int64_t{-5}}, {std::int64_t{0}}, {std::int64_t{7}}}).statements.front().rows;
        const ChartDataPtr data = ChartData::of(rows, nullptr, chartColumnsOf(*rows),
                                                {ChartKind::Line, std::nullopt, {0}, true}, CancelToken());
        QCOMPARE(data->series().front().range, (ValueRange{7, 7}));
        QCOMPARE(data->series().front().values[0], -5.0);
    }

    void cancelledMeansNothing()
    {
        CancelSource cancel;
        cancel.cancel();
        const ResultSetPtr rows = readings();
        QVERIFY(!ChartData::of(rows, nullptr, chartColumnsOf(*rows), {ChartKind::Line, 0, {2}}, cancel.token()));
    }
};

QTEST_GUILESS_MAIN(tst_ChartData)
#include "tst_chartdata.moc"
