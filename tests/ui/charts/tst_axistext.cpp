// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axistext.h"

#include <QDateTime>
#include <QTest>

using namespace d1;

namespace {

using Kind = ChartScale::Kind;

double at(const char *time)
{
    return static_cast<double>(QDateTime::fromString(QLatin1StringView(time), Qt::ISODate).toMSecsSinceEpoch());
}

} // namespace

class tst_AxisText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersShareAUnitAndTheirDecimals_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("texts");
        QTest::newRow("small") << 0.0 << 5.0 << Kind::Linear << "0 1 2 3 4 5";
        QTest::newRow("tenths") << 0.0 << 0.5 << Kind::Linear << "0.0 0.1 0.2 0.3 0.4 0.5";
        QTest::newRow("hundreds") << 0.0 << 500.0 << Kind::Linear << "0 100 200 300 400 500";
        QTest::newRow("thousands in full") << 0.0 << 5'000.0 << Kind::Linear << "0 1,000 2,000 3,000 4,000 5,000";
        QTest::newRow("k") << 0.0 << 50'000.0 << Kind::Linear << "0 10 k 20 k 30 k 40 k 50 k";
        QTest::newRow("k with decimals") << 1'000'000.0 << 1'000'500.0 << Kind::Linear
                                         << "1.0000 M 1.0001 M 1.0002 M 1.0003 M 1.0004 M 1.0005 M";
        QTest::newRow("M") << 0.0 << 2.5e6 << Kind::Linear << "0 0.5 M 1.0 M 1.5 M 2.0 M 2.5 M";
        QTest::newRow("negative") << -20.0 << 20.0 << Kind::Linear << "-20 -10 0 10 20";
        QTest::newRow("beyond units") << 0.0 << 5e16 << Kind::Linear << "0 1e+16 2e+16 3e+16 4e+16 5e+16";
        QTest::newRow("tiny") << 0.0 << 5e-6 << Kind::Linear << "0.000000 0.000001 0.000002 0.000003 0.000004 0.000005";
        QTest::newRow("price of a row") << 0.0 << 2e-9 << Kind::Linear
                                        << "0.0000000000 0.0000000005 0.0000000010 0.0000000015 0.0000000020";
        QTest::newRow("beyond decimals") << 0.0 << 5e-12 << Kind::Linear << "0 1e-12 2e-12 3e-12 4e-12 5e-12";
        QTest::newRow("decades") << 0.01 << 1e6 << Kind::Logarithmic << "0.01 1 100 10 k 1 M";
    }

    void numbersShareAUnitAndTheirDecimals()
    {
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(Kind, kind);
        QFETCH(QString, texts);
        const ChartTicks ticks = ticksOf(ChartScale::exactly(kind, {least, most}), 6);
        QCOMPARE(AxisText(QLocale::c()).of(ticks, kind).join(u' ').toLower(), texts.toLower());
    }

    void datesAreSaidWhereTheyAreNew_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<QString>("texts");
        QTest::newRow("milliseconds") << at("2026-11-23T10:00:00Z") << at("2026-11-23T10:00:00Z") + 1'000
                                      << "10:00:00.000/23 Nov 2026|10:00:00.500|10:00:01.000";
        QTest::newRow("over midnight") << at("2026-11-23T20:00:00Z") << at("2026-11-24T05:00:00Z")
                                       << "21:00/23 Nov 2026|00:00/24 Nov|03:00";
        QTest::newRow("days over a year's end")
            << at("2026-12-29T00:00:00Z") << at("2027-01-03T00:00:00Z") << "29 Dec/2026|31 Dec|2 Jan/2027";
        QTest::newRow("months") << at("2026-11-01T00:00:00Z") << at("2027-01-02T00:00:00Z") << "Nov/2026|Dec|Jan/2027";
        QTest::newRow("years") << at("2020-01-01T00:00:00Z") << at("2023-02-01T00:00:00Z") << "2020|2021|2022|2023";
    }

    void datesAreSaidWhereTheyAreNew()
    {
        QFETCH(double, least);
        QFETCH(double, most);
        const ChartTicks ticks = ticksOf(ChartScale::exactly(Kind::Time, {least, most}), 4);
        QTEST(AxisText(QLocale::c()).of(ticks, Kind::Time).join(u'|').replace(u'\n', u'/'), "texts");
    }

    void clocksElsewhereAreAhead()
    {
        constexpr double twoHours = 7'200'000;
        const ChartScale night =
            ChartScale::exactly(Kind::Time, {at("2026-11-23T20:00:00Z"), at("2026-11-24T05:00:00Z")});
        const ChartTicks ticks = ticksOf(night, 4, twoHours);
        QCOMPARE(AxisText(QLocale::c()).of(ticks, Kind::Time, twoHours).join(u'|').replace(u'\n', u'/'),
                 QStringLiteral("00:00/24 Nov 2026|03:00|06:00"));
    }
};

QTEST_GUILESS_MAIN(tst_AxisText)
#include "tst_axistext.moc"
