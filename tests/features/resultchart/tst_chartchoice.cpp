// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/resultchart/chartchoice.h"

#include <QTest>

using namespace d1;

namespace {

using Nature = ChartColumn::Nature;

ChartColumn number(std::size_t column, double most = 100, bool ascends = false)
{
    ChartColumn made;
    made.column = column;
    made.nature = Nature::Number;
    made.ascends = ascends;
    made.range = {0, most};
    return made;
}

ChartColumn key(std::size_t column, bool ascends = true)
{
    ChartColumn made = number(column, 1'000, ascends);
    made.isKey = true;
    return made;
}

ChartColumn other(std::size_t column, Nature nature)
{
    ChartColumn made;
    made.column = column;
    made.nature = nature;
    return made;
}

} // namespace

class tst_ChartChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLikeliestChartIsChosen_data()
    {
        QTest::addColumn<std::vector<ChartColumn>>("columns");
        QTest::addColumn<ChartKind>("kind");
        QTest::addColumn<int>("x"); // -1: the row's number
        QTest::addColumn<QList<std::size_t>>("ys");
        using Columns = std::vector<ChartColumn>;
        using Ys = QList<std::size_t>;
        const auto time = [](std::size_t column) { return other(column, Nature::Time); };
        const auto text = [](std::size_t column) { return other(column, Nature::Text); };
        QTest::newRow("nothing numeric") << Columns{text(0), time(1)} << ChartKind::Line << -1 << Ys{};
        QTest::newRow("one measure") << Columns{number(0)} << ChartKind::Line << -1 << Ys{0};
        QTest::newRow("measures over time")
            << Columns{key(0), text(1), time(2), number(3), number(4)} << ChartKind::Line << 2 << Ys{3, 4};
        QTest::newRow("a measure by name") << Columns{text(0), number(1)} << ChartKind::Bars << 0 << Ys{1};
        QTest::newRow("two measures") << Columns{number(0), number(1)} << ChartKind::Points << 0 << Ys{1};
        QTest::newRow("ascending numbers") << Columns{number(0, 9, true), number(1)} << ChartKind::Line << 0 << Ys{1};
        QTest::newRow("measures by key") << Columns{key(0), number(1), number(2)} << ChartKind::Line << 0 << Ys{1, 2};
        QTest::newRow("unordered key") << Columns{key(0, false), number(1), number(2)} << ChartKind::Points << 1
                                       << Ys{2};
        QTest::newRow("one measure, unordered key")
            << Columns{key(0, false), number(1)} << ChartKind::Points << 1 << Ys{0};
        QTest::newRow("only a key") << Columns{key(0)} << ChartKind::Line << -1 << Ys{0};
        QTest::newRow("far apart in size")
            << Columns{time(0), number(1, 10), number(2, 1e6), number(3, 50)} << ChartKind::Line << 0 << Ys{1, 3};
        Columns many{time(0)};
        for (std::size_t column = 1; column <= 9; ++column)
            many.push_back(number(column));
        QTest::newRow("more than colours") << many << ChartKind::Line << 0 << Ys{1, 2, 3, 4, 5, 6};
    }

    void theLikeliestChartIsChosen()
    {
        QFETCH(std::vector<ChartColumn>, columns);
        QFETCH(QList<std::size_t>, ys);
        const ChartChoice choice = ChartChoice::fitting(columns);
        QTEST(choice.kind, "kind");
        QTEST(choice.x ? static_cast<int>(*choice.x) : -1, "x");
        QCOMPARE(QList<std::size_t>(choice.ys.begin(), choice.ys.end()), ys);
        QVERIFY(!choice.isLogarithmic);
    }
};

QTEST_GUILESS_MAIN(tst_ChartChoice)
#include "tst_chartchoice.moc"
