// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/peakthinning.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace d1;

namespace {

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

/// Values at equal distances over the whole axis.
std::vector<ChartPoint> thinned(const std::vector<double> &ys, std::size_t columns)
{
    PeakThinning thinning(columns);
    for (std::size_t place = 0; place < ys.size(); ++place)
        thinning.add({static_cast<double>(place) / static_cast<double>(ys.size() - 1), ys[place], place});
    return thinning.finish();
}

QString placesOf(const std::vector<ChartPoint> &points)
{
    QStringList places;
    for (const ChartPoint &point : points)
        places << (point.isGap() ? QStringLiteral("-") : QString::number(point.place));
    return places.join(u' ');
}

} // namespace

class tst_PeakThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFitsStaysAsItIs()
    {
        QCOMPARE(placesOf(thinned({3, 1, 2, 9, 4}, 100)), QStringLiteral("0 1 2 3 4"));
        QVERIFY(PeakThinning(5).finish().empty());
    }

    void firstLeastGreatestAndLastOfAColumnStay()
    {
        QCOMPARE(placesOf(thinned({5, 9, 4, 6, 1, 7, 3}, 1)), QStringLiteral("0 1 4 6"));
        QCOMPARE(placesOf(thinned({5, 1, 4, 6, 9, 7, 3}, 1)), QStringLiteral("0 1 4 6"));
        QCOMPARE(placesOf(thinned({1, 2, 3, 4, 5}, 1)), QStringLiteral("0 4"));
    }

    void everyPeakOfAMillionPointsStays()
    {
        constexpr std::size_t count = 1'000'000;
        constexpr std::size_t columns = 800;
        std::mt19937 random(11);
        std::vector<double> ys(count);
        for (double &y : ys)
            y = static_cast<double>(random() % 1000);
        ys[123'456] = 1e6; // one point in a thousand of its column
        ys[654'321] = -1e6;
        const std::vector<ChartPoint> points = thinned(ys, columns);
        QVERIFY(points.size() <= 4 * columns);
        const auto has = [&points](std::size_t place) {
            return std::ranges::any_of(points, [place](const ChartPoint &point) { return point.place == place; });
        };
        QVERIFY(has(123'456) && has(654'321) && has(0) && has(count - 1));
        QVERIFY(std::ranges::is_sorted(points, {}, &ChartPoint::x));
    }

    void gapsWiderThanAColumnStay()
    {
        QCOMPARE(placesOf(thinned({1, gap, 2, gap, gap, 3}, 100)), QStringLiteral("0 - 2 - 5"));
        QCOMPARE(placesOf(thinned({gap, 1, 2, gap}, 100)), QStringLiteral("1 2"));
        QCOMPARE(placesOf(thinned({gap, gap}, 100)), QString());
        // Ten values a column, every second one missing: nobody would see that.
        std::vector<double> ys(1'000);
        for (std::size_t place = 0; place < ys.size(); ++place)
            ys[place] = place % 2 == 0 ? 1 : gap;
        QVERIFY(std::ranges::none_of(thinned(ys, 100), &ChartPoint::isGap));
        // Three columns missing in a row are seen.
        std::fill_n(ys.begin() + 500, 30, gap);
        QCOMPARE(std::ranges::count_if(thinned(ys, 100), &ChartPoint::isGap), 1);
    }

    void thinnedBarsAreTheHighest()
    {
        const std::vector<double> heights{1, -7, 3, 2, gap, 2};
        QCOMPARE(thinnedBars(heights, 9), (std::vector<std::size_t>{0, 1, 2, 3, 4, 5}));
        QCOMPARE(thinnedBars(heights, 2), (std::vector<std::size_t>{1, 3}));
        QCOMPARE(thinnedBars(heights, 1, 3), (std::vector<std::size_t>{1}));
        QVERIFY(thinnedBars({}, 3).empty());
    }
};

QTEST_GUILESS_MAIN(tst_PeakThinning)
#include "tst_peakthinning.moc"
