// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/chartscale.h"

#include <QTest>

using namespace d1;

namespace {

using Kind = ChartScale::Kind;

} // namespace

class tst_ChartScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAreZeroAndOne_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("linear") << Kind::Linear;
        QTest::newRow("logarithmic") << Kind::Logarithmic;
        QTest::newRow("time") << Kind::Time;
    }

    void endsAreZeroAndOne()
    {
        QFETCH(Kind, kind);
        const ChartScale scale = ChartScale::exactly(kind, {2, 2'000});
        QCOMPARE(scale.fractionOf(2), 0.0);
        QCOMPARE(scale.fractionOf(2'000), 1.0);
        for (const double fraction : {0.0, 0.25, 0.5, 1.0})
            QCOMPARE(scale.fractionOf(scale.valueAt(fraction)) + 1, fraction + 1);
        QVERIFY(scale.fractionOf(1) < 0);
        QVERIFY(scale.fractionOf(3'000) > 1);
        QVERIFY(std::isnan(scale.fractionOf(std::nan(""))));
    }

    void decadesAreEquallyTall()
    {
        const ChartScale scale = ChartScale::exactly(Kind::Logarithmic, {1, 1'000});
        QCOMPARE(scale.fractionOf(10) * 3, 1.0);
        QCOMPARE(scale.fractionOf(100) * 3, 2.0);
        QVERIFY(std::isnan(scale.fractionOf(0)));
        QVERIFY(std::isnan(scale.fractionOf(-5)));
    }

    void roomyScaleEndsOnTicks_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<bool>("withZero");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::newRow("tight") << Kind::Linear << 970.0 << 1'013.0 << false << 970.0 << 1'020.0;
        QTest::newRow("zero is near") << Kind::Linear << 30.0 << 97.0 << false << 0.0 << 100.0;
        QTest::newRow("zero is asked for") << Kind::Linear << 970.0 << 1'013.0 << true << 0.0 << 1'200.0;
        QTest::newRow("below zero") << Kind::Linear << -97.0 << -30.0 << false << -100.0 << 0.0;
        QTest::newRow("on both sides") << Kind::Linear << -3.0 << 7.5 << true << -4.0 << 8.0;
        QTest::newRow("one value") << Kind::Linear << 50.0 << 50.0 << false << 44.0 << 56.0;
        QTest::newRow("only zeros") << Kind::Linear << 0.0 << 0.0 << false << -1.0 << 1.0;
        QTest::newRow("bars of zeros") << Kind::Linear << 0.0 << 0.0 << true << -1.0 << 1.0;
        QTest::newRow("decades") << Kind::Logarithmic << 3.0 << 4'500.0 << false << 1.0 << 10'000.0;
        QTest::newRow("within a decade") << Kind::Logarithmic << 3.0 << 4.0 << false << 1.0 << 10.0;
        QTest::newRow("times stay") << Kind::Time << 3.0 << 4'500.0 << true << 3.0 << 4'500.0;
    }

    void roomyScaleEndsOnTicks()
    {
        QFETCH(Kind, kind);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(bool, withZero);
        const ChartScale scale = ChartScale::roomy(kind, {least, most}, 6, withZero);
        QTEST(scale.least(), "from");
        QTEST(scale.most(), "to");
    }

    void nothingStillHasAnAxis_data() { endsAreZeroAndOne_data(); }

    void nothingStillHasAnAxis()
    {
        QFETCH(Kind, kind);
        for (const ChartScale &scale : {ChartScale::roomy(kind, {}, 6), ChartScale::exactly(kind, {})}) {
            QVERIFY(scale.least() < scale.most());
            QVERIFY(std::isfinite(scale.least()) && std::isfinite(scale.most()));
        }
    }

    void rangeCountsFiniteValuesOnly()
    {
        ValueRange range;
        QVERIFY(range.isEmpty());
        for (const double value : {3.0, std::nan(""), -1.0, std::numeric_limits<double>::infinity()})
            range.add(value);
        QCOMPARE(range, (ValueRange{-1, 3}));
        QCOMPARE(range.span(), 4.0);
    }
};

QTEST_GUILESS_MAIN(tst_ChartScale)
#include "tst_chartscale.moc"
