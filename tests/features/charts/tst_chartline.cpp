// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/chartline.h"

#include <QTest>

#include <limits>

using namespace d1;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

std::vector<ChartPoint> line(std::initializer_list<double> ys)
{
    std::vector<ChartPoint> points;
    for (const double y : ys)
        points.push_back({0.1 * static_cast<double>(points.size()), y, points.size()});
    return points;
}

} // namespace

class tst_ChartLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAreCutAtGaps_data()
    {
        QTest::addColumn<std::vector<ChartPoint>>("points");
        QTest::addColumn<QList<std::size_t>>("lengths");
        using Lengths = QList<std::size_t>;
        QTest::newRow("nothing") << line({}) << Lengths{};
        QTest::newRow("whole") << line({1, 2, 3}) << Lengths{3};
        QTest::newRow("only gaps") << line({gap, gap}) << Lengths{};
        QTest::newRow("gaps around and between") << line({gap, 1, gap, gap, 2, 3, gap}) << Lengths{1, 2};
    }

    void runsAreCutAtGaps()
    {
        QFETCH(std::vector<ChartPoint>, points);
        QFETCH(QList<std::size_t>, lengths);
        QList<std::size_t> found;
        for (const auto run : runsOf(points)) {
            found.append(run.size());
            for (const ChartPoint &point : run)
                QVERIFY(!point.isGap());
        }
        QCOMPARE(found, lengths);
    }

    void nearestPointIsFoundPastGaps_data()
    {
        QTest::addColumn<std::vector<ChartPoint>>("points");
        QTest::addColumn<double>("x");
        QTest::addColumn<std::size_t>("nearest");
        QTest::newRow("nothing") << line({}) << 0.5 << std::size_t{0};
        QTest::newRow("only gaps") << line({gap, gap}) << 0.5 << std::size_t{2};
        QTest::newRow("before the first") << line({1, 2}) << -1.0 << std::size_t{0};
        QTest::newRow("behind the last") << line({1, 2}) << 9.0 << std::size_t{1};
        QTest::newRow("nearer to the left") << line({1, 2}) << 0.04 << std::size_t{0};
        QTest::newRow("nearer to the right") << line({1, 2}) << 0.06 << std::size_t{1};
        QTest::newRow("on a gap") << line({1, gap, gap, 2}) << 0.12 << std::size_t{0};
        QTest::newRow("near the end of a gap") << line({1, gap, gap, 2}) << 0.19 << std::size_t{3};
        QTest::newRow("gap at the end") << line({1, gap}) << 0.9 << std::size_t{0};
    }

    void nearestPointIsFoundPastGaps()
    {
        QFETCH(std::vector<ChartPoint>, points);
        QFETCH(double, x);
        QTEST(nearestByX(points, x), "nearest");
    }
};

QTEST_GUILESS_MAIN(tst_ChartLine)
#include "tst_chartline.moc"
