// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/charts/charttick.h"

#include <QDateTime>
#include <QTest>

using namespace d1;

namespace {

using Kind = ChartScale::Kind;

double at(const char *time)
{
    return static_cast<double>(QDateTime::fromString(QLatin1StringView(time), Qt::ISODate).toMSecsSinceEpoch());
}

QStringList textsOf(const ChartTicks &ticks)
{
    QStringList texts;
    for (const double value : ticks.values)
        texts << QString::number(value, 'g', 12);
    return texts;
}

QStringList timesOf(const ChartTicks &ticks)
{
    QStringList texts;
    for (const double value : ticks.values)
        texts << QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(value), Qt::UTC)
                     .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"))
                     .remove(QStringLiteral(" 00:00:00.000"))
                     .remove(QStringLiteral(".000"));
    return texts;
}

} // namespace

class tst_ChartTick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreRound_data()
    {
        QTest::addColumn<double>("span");
        QTest::addColumn<int>("ticks");
        QTest::addColumn<double>("step");
        QTest::newRow("exact") << 10.0 << 10 << 1.0;
        QTest::newRow("rounded up to 2") << 11.0 << 10 << 2.0;
        QTest::newRow("rounded up to 5") << 40.0 << 10 << 5.0;
        QTest::newRow("rounded up to 10") << 60.0 << 10 << 10.0;
        QTest::newRow("small") << 0.003 << 5 << 0.001;
        QTest::newRow("large") << 7e12 << 5 << 2e12;
    }

    void stepsAreRound()
    {
        QFETCH(double, span);
        QFETCH(int, ticks);
        QTEST(tickStep(span, ticks), "step");
    }

    void numbersAreRound_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<int>("atMost");
        QTest::addColumn<QString>("ticks");
        QTest::newRow("from zero") << Kind::Linear << 0.0 << 100.0 << 6 << "0 20 40 60 80 100";
        QTest::newRow("within") << Kind::Linear << 0.3 << 9.9 << 6 << "2 4 6 8";
        QTest::newRow("tenths") << Kind::Linear << 0.0 << 0.5 << 6 << "0 0.1 0.2 0.3 0.4 0.5";
        QTest::newRow("negative") << Kind::Linear << -10.0 << 10.0 << 5 << "-10 -5 0 5 10";
        QTest::newRow("far from zero") << Kind::Linear << 1e9 << 1e9 + 4 << 5
                                       << "1000000000 1000000001 1000000002 1000000003 1000000004";
        QTest::newRow("decades") << Kind::Logarithmic << 1.0 << 1e4 << 6 << "1 10 100 1000 10000";
        QTest::newRow("decades with room") << Kind::Logarithmic << 1.0 << 100.0 << 8 << "1 2 5 10 20 50 100";
        QTest::newRow("many decades") << Kind::Logarithmic << 1e-3 << 1e6 << 5 << "0.001 0.1 10 1000 100000";
        QTest::newRow("no decade") << Kind::Logarithmic << 3.0 << 4.0 << 6 << "3 3.2 3.4 3.6 3.8 4";
    }

    void numbersAreRound()
    {
        QFETCH(Kind, kind);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(int, atMost);
        QFETCH(QString, ticks);
        QCOMPARE(textsOf(ticksOf(ChartScale::exactly(kind, {least, most}), atMost)).join(u' '), ticks);
    }

    void timesFallOnClockAndCalendar_data()
    {
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("offset");
        QTest::addColumn<QString>("ticks");
        constexpr double hour = 3'600'000;
        QTest::newRow("milliseconds") << at("2026-11-23T10:00:00Z") << at("2026-11-23T10:00:01Z") << 0.0
                                      << "2026-11-23 10:00:00|2026-11-23 10:00:00.500|2026-11-23 10:00:01";
        QTest::newRow("seconds") << at("2026-11-23T10:00:01Z") << at("2026-11-23T10:00:50Z") << 0.0
                                 << "2026-11-23 10:00:15|2026-11-23 10:00:30|2026-11-23 10:00:45";
        QTest::newRow("hours") << at("2026-11-23T10:10:00Z") << at("2026-11-23T20:00:00Z") << 0.0
                               << "2026-11-23 12:00:00|2026-11-23 15:00:00|2026-11-23 18:00:00";
        QTest::newRow("hours elsewhere") << at("2026-11-23T10:10:00Z") << at("2026-11-23T20:00:00Z") << 5.5 * hour
                                         << "2026-11-23 12:30:00|2026-11-23 15:30:00|2026-11-23 18:30:00";
        QTest::newRow("days") << at("2026-11-23T10:10:00Z") << at("2026-11-29T00:00:00Z") << 0.0
                              << "2026-11-25|2026-11-27|2026-11-29";
        QTest::newRow("Mondays") << at("2026-11-01T00:00:00Z") << at("2026-11-28T00:00:00Z") << 0.0
                                 << "2026-11-02|2026-11-09|2026-11-16|2026-11-23";
        QTest::newRow("months") << at("2026-11-23T00:00:00Z") << at("2027-02-03T00:00:00Z") << 0.0
                                << "2026-12-01|2027-01-01|2027-02-01";
        QTest::newRow("years") << at("2019-06-01T00:00:00Z") << at("2023-02-03T00:00:00Z") << 0.0
                               << "2020-01-01|2021-01-01|2022-01-01|2023-01-01";
        QTest::newRow("before 1970") << at("1962-06-01T00:00:00Z") << at("1966-02-03T00:00:00Z") << 0.0
                                     << "1963-01-01|1964-01-01|1965-01-01|1966-01-01";
    }

    void timesFallOnClockAndCalendar()
    {
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(double, offset);
        QFETCH(QString, ticks);
        QCOMPARE(timesOf(ticksOf(ChartScale::exactly(Kind::Time, {least, most}), 4, offset)).join(u'|'), ticks);
    }

    void neverMoreThanAskedFor_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::newRow("linear") << Kind::Linear;
        QTest::newRow("logarithmic") << Kind::Logarithmic;
        QTest::newRow("time") << Kind::Time;
    }

    void neverMoreThanAskedFor()
    {
        QFETCH(Kind, kind);
        for (double span = 0.01; span < 1e14; span *= 1.7) {
            for (const int atMost : {2, 5, 11}) {
                const ChartScale scale = ChartScale::exactly(kind, {1, 1 + span});
                const ChartTicks ticks = ticksOf(scale, atMost);
                QVERIFY2(ticks.values.size() <= static_cast<std::size_t>(atMost),
                         qPrintable(QStringLiteral("%1 ticks over %2").arg(ticks.values.size()).arg(span)));
                for (const double value : ticks.values)
                    QVERIFY(scale.fractionOf(value) > -1e-6 && scale.fractionOf(value) < 1 + 1e-6);
                QVERIFY(std::ranges::is_sorted(ticks.values));
            }
        }
    }
};

QTEST_GUILESS_MAIN(tst_ChartTick)
#include "tst_charttick.moc"
