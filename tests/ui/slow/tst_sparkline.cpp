// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/slow/sparkline.h"

#include <QTest>

using namespace d1;

class tst_Sparkline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoBars()
    {
        QVERIFY(sparklineBars({}, {0, 0, 30, 10}).empty());
        QVERIFY(sparklineBars({0, 0}, {0, 0, 30, 10}).empty());
        QVERIFY(sparklineBars({1}, {}).empty());
    }

    void theMostIsAsHighAsTheRoom()
    {
        const auto bars = sparklineBars({1, 0, 4}, {10, 2, 30, 8});
        QCOMPARE(bars.size(), std::size_t{2});
        QCOMPARE(bars[0], QRectF(10, 8, 9, 2));
        QCOMPARE(bars[1], QRectF(30, 2, 9, 8));
    }

    void littleIsSeenAllTheSame()
    {
        const auto bars = sparklineBars({1, 1'000'000}, {0, 0, 20, 10});
        QCOMPARE(bars[0].height(), 1.0);
    }
};

QTEST_APPLESS_MAIN(tst_Sparkline)
#include "tst_sparkline.moc"
