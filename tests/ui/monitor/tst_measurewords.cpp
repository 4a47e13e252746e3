// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/measurewords.h"

#include <QTest>

#include <limits>

using namespace d1;

/// Values as they are read.
class tst_MeasureWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void briefHasThreeDigitsAndAUnit_data()
    {
        QTest::addColumn<int>("measure");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("brief");
        QTest::addColumn<QString>("exact");
        const auto row = [](Measure measure, double value, const char *brief, const char *exact) {
            QTest::newRow(brief) << static_cast<int>(measure) << value << QString::fromUtf8(brief)
                                 << QString::fromUtf8(exact);
        };
        row(Measure::ServerP95, 0.0031234, "3.12 ms", "3.123 ms");
        row(Measure::RoundTripP50, 1.2399, "1.24 s", "1,239.900 ms");
        row(Measure::RequestsPerSecond, 12.3456, "12.3 /s", "12.346 /s");
        row(Measure::RequestsPerSecond, 0.00213, "0.0021 /s", "0.002 /s");
        row(Measure::ErrorShare, 0.00421, "0.42 %", "0.421 %");
        row(Measure::RowsRead, 12'408, "12.4 k rows", "12,408 rows");
        row(Measure::RowsWritten, 1, "1 row", "1 row");
        row(Measure::Retries, 1'234, "1.23 k", "1,234");
        row(Measure::AttemptsPerRequest, 1.02, "1.02", "1.020");
        row(Measure::ListPrice, 1.25, "$1.25", "$1.250000");
        row(Measure::StoredBytes, 182'452'224, "182 MB", "182,452,224 B");
    }

    void briefHasThreeDigitsAndAUnit()
    {
        QFETCH(int, measure);
        QFETCH(double, value);
        QTEST(MeasureWords::brief(static_cast<Measure>(measure), value), "brief");
        QTEST(MeasureWords::exact(static_cast<Measure>(measure), value), "exact");
    }

    void whatIsNotKnownIsNoNumber()
    {
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        for (const Measure measure : allMeasures) {
            QCOMPARE(MeasureWords::brief(measure, unknown), QStringLiteral("–"));
            QCOMPARE(MeasureWords::exact(measure, unknown), QString());
        }
    }

    void whatIsSummedUpSaysOverHowLong()
    {
        using namespace std::chrono_literals;
        QCOMPARE(MeasureWords::axisUnit(MeasureUnit::Rows, 1s), QStringLiteral("rows in 1 s"));
        QCOMPARE(MeasureWords::axisUnit(MeasureUnit::Count, 300s), QStringLiteral("count in 5 min"));
        QCOMPARE(MeasureWords::axisUnit(MeasureUnit::Dollars, 3h), QStringLiteral("US dollars in 3 h"));
        QCOMPARE(MeasureWords::axisUnit(MeasureUnit::Rows, 23h), QStringLiteral("rows in 1 d"));
        QCOMPARE(MeasureWords::axisUnit(MeasureUnit::Seconds, 300s), QStringLiteral("ms"));
    }

    void linesAreNamedByWhatTheyAreOf()
    {
        QCOMPARE(MeasureWords::lineName({Measure::ServerP99, {}, {}}), QStringLiteral("P99"));
        QCOMPARE(MeasureWords::lineName({Measure::ErrorShare, {}, {}}), QStringLiteral("all"));
        QCOMPARE(MeasureWords::lineName({Measure::ErrorShare, "select", {}}), QStringLiteral("select"));
        QCOMPARE(MeasureWords::lineName({Measure::Errors, "timeout", {}}), QStringLiteral("Time ran out"));
        QCOMPARE(MeasureWords::lineName({Measure::StoredBytes, "d1:shop", {}}), QStringLiteral("d1:shop"));
    }
};

QTEST_GUILESS_MAIN(tst_MeasureWords)
#include "tst_measurewords.moc"
