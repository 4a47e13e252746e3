// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/pointthinning.h"

#include <QTest>

#include <limits>

using namespace d1;

class tst_PointThinning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePointASpotStays()
    {
        PointThinning thinning(10, 10);
        thinning.add({0.01, 0.01, 0});
        thinning.add({0.02, 0.02, 1}); // the same spot
        thinning.add({0.02, 0.52, 2});
        thinning.add({1.0, 1.0, 3});
        thinning.add({0.5, std::numeric_limits<double>::quiet_NaN(), 4});
        const std::vector<ChartPoint> points = thinning.finish();
        QCOMPARE(points, (std::vector<ChartPoint>{{0.01, 0.01, 0}, {0.02, 0.52, 2}, {1.0, 1.0, 3}}));
    }

    void aMillionPointsBecomeAsManyAsThereAreSpots()
    {
        PointThinning thinning(50, 40);
        for (std::size_t place = 0; place < 1'000'000; ++place)
            thinning.add({static_cast<double>(place % 1000) / 1000, static_cast<double>(place % 997) / 997, place});
        QCOMPARE(thinning.finish().size(), std::size_t{2'000});
    }
};

QTEST_GUILESS_MAIN(tst_PointThinning)
#include "tst_pointthinning.moc"
