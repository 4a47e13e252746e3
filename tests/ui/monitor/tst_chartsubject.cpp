// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chartsubject.h"

#include <QTest>

#include <set>

using namespace d1;

namespace {

const ChartSubject &subjectOf(const std::vector<ChartSubject> &all, QStringView name)
{
    return *std::ranges::find(all, name, &ChartSubject::name);
}

QStringList partsOf(const std::vector<MeasureSeries> &lines)
{
    QStringList parts;
    for (const MeasureSeries &line : lines)
        parts << QString::fromStdString(line.part);
    return parts;
}

} // namespace

/// What each chart is about.
class tst_ChartSubject : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChartHasOneUnitAndItsOwnName()
    {
        std::set<QString> names;
        std::set<Measure> shown;
        for (const ChartSubject &subject : monitorCharts()) {
            names.insert(subject.name);
            for (const Measure measure : subject.measures) {
                QCOMPARE(unitOf(measure), subject.unit());
                shown.insert(measure);
            }
        }
        QCOMPARE(names.size(), monitorCharts().size());
        for (const Measure measure : allMeasures)
            QVERIFY2(shown.contains(measure), nameOf(measure).data());
        QVERIFY(shown.contains(Measure::StoredBytes));
    }

    void roundTripAndServerTimeAreNeverInOneChart()
    {
        for (const ChartSubject &subject : monitorCharts()) {
            const bool server = std::ranges::find(subject.measures, Measure::ServerP95) != subject.measures.end();
            const bool trip = std::ranges::find(subject.measures, Measure::RoundTripP95) != subject.measures.end();
            QVERIFY(!(server && trip));
            if (!server && !trip)
                continue;
            QVERIFY(subject.hasLogarithm);
            QCOMPARE(subject.hidden.size(), subject.measures.size() - 1); // P95 alone is drawn at first
        }
    }

    void wholeAndPartsAreToldApart()
    {
        TrafficSeries series;
        series.lines = {
            {Measure::Errors, {}, {3}},       {Measure::Errors, "timeout", {1}},      {Measure::Errors, "syntax", {2}},
            {Measure::ErrorShare, {}, {0.5}}, {Measure::ErrorShare, "select", {0.5}}, {Measure::RowsRead, {}, {9}}};
        const std::vector<ChartSubject> all = monitorCharts();
        QCOMPARE(partsOf(subjectOf(all, u"errors").linesOf(series)),
                 QStringList({QStringLiteral("timeout"), QStringLiteral("syntax")}));
        QCOMPARE(partsOf(subjectOf(all, u"error-rate").linesOf(series)), QStringList({QStringLiteral("select")}));
        QCOMPARE(partsOf(subjectOf(all, u"rows-read").linesOf(series)), QStringList({QString()}));
        QVERIFY(subjectOf(all, u"server-time").linesOf(series).empty());
    }

    void theLargestPartsStayWhenThereAreMany()
    {
        TrafficSeries series;
        series.lines.push_back({Measure::RequestsPerSecond, {}, {100}});
        for (int part = 0; part < 9; ++part)
            series.lines.push_back(
                {Measure::RequestsPerSecond, "operation" + std::to_string(part), {static_cast<double>(part)}});
        const auto lines = subjectOf(monitorCharts(), u"requests").linesOf(series);
        QCOMPARE(lines.size(), std::size_t{6});
        QCOMPARE(lines.at(1).part, std::string("operation8"));
    }
};

QTEST_GUILESS_MAIN(tst_ChartSubject)
#include "tst_chartsubject.moc"
