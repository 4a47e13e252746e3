// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/monitor/chartsubject.h"

#include "features/charts/chartkind.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace d1 {

namespace {

struct ChartSubjectWords {
    Q_DECLARE_TR_FUNCTIONS(d1::ChartSubject)
};

double sumOf(const MeasureSeries &line)
{
    double sum = 0;
    for (const double value : line.values)
        sum += std::isnan(value) ? 0 : value;
    return sum;
}

ChartSubject subject(const char *name, const QString &title, const QString &absence, std::vector<Measure> measures,
                     ChartSubject::Parts parts = ChartSubject::Parts::Whole)
{
    ChartSubject made;
    made.name = QLatin1StringView(name);
    made.title = title;
    made.absence = absence;
    made.measures = std::move(measures);
    made.parts = parts;
    return made;
}

ChartSubject percentiles(const char *name, const QString &title, const QString &absence, std::vector<Measure> measures)
{
    ChartSubject made = subject(name, title, absence, std::move(measures));
    made.hidden = made.measures;
    std::erase_if(made.hidden,
                  [](Measure measure) { return measure == Measure::ServerP95 || measure == Measure::RoundTripP95; });
    made.hasLogarithm = true;
    return made;
}

} // namespace

std::vector<MeasureSeries> ChartSubject::linesOf(const TrafficSeries &series) const
{
    std::vector<MeasureSeries> lines;
    std::vector<MeasureSeries> ofParts;
    for (const Measure measure : measures) {
        for (const MeasureSeries &line : series.lines) {
            if (line.measure != measure)
                continue;
            if (!line.part.empty() && parts != Parts::Whole)
                ofParts.push_back(line);
            else if (line.part.empty() && parts != Parts::Each)
                lines.push_back(line);
        }
    }
    const std::size_t room = MaxChartSeries - std::min<std::size_t>(MaxChartSeries, lines.size());
    if (ofParts.size() > room) {
        std::ranges::stable_sort(ofParts, std::ranges::greater(), sumOf);
        ofParts.resize(room);
    }
    if (ofParts.size() == 1 && lines.size() == 1) // it would cover the whole
        return ofParts;
    std::ranges::move(ofParts, std::back_inserter(lines));
    return lines;
}

std::vector<ChartSubject> monitorCharts()
{
    using enum Measure;
    using Parts = ChartSubject::Parts;
    const QString notTold = ChartSubjectWords::tr("This source does not tell it.");
    return {
        percentiles("server-time", ChartSubjectWords::tr("Server time"), notTold,
                    {ServerP50, ServerP95, ServerP99, ServerLargest}),
        percentiles("round-trip", ChartSubjectWords::tr("Round trip"),
                    ChartSubjectWords::tr("Only this desktop knows how long its own requests were under way."),
                    {RoundTripP50, RoundTripP95, RoundTripP99, RoundTripLargest}),
        subject("requests", ChartSubjectWords::tr("Requests"), notTold, {RequestsPerSecond}, Parts::WholeAndEach),
        subject("errors", ChartSubjectWords::tr("Failed attempts by kind"),
                ChartSubjectWords::tr("Nothing failed in this time."), {Errors}, Parts::Each),
        subject("error-rate", ChartSubjectWords::tr("Error rate by query type"), notTold, {ErrorShare},
                Parts::WholeAndEach),
        subject("retries", ChartSubjectWords::tr("Retries"), notTold, {Retries}),
        subject("attempts", ChartSubjectWords::tr("Attempts per request"), notTold, {AttemptsPerRequest}),
        subject("rows-read", ChartSubjectWords::tr("Rows read"), notTold, {RowsRead}),
        subject("rows-written", ChartSubjectWords::tr("Rows written"), notTold, {RowsWritten}),
        subject("cost", ChartSubjectWords::tr("Cost of rows"), ChartSubjectWords::tr("Nothing here is billed."),
                {ListPrice}),
        subject("index-use", ChartSubjectWords::tr("Reads by access"), notTold, {IndexShare, ScanShare}),
        subject("size", ChartSubjectWords::tr("Database size"),
                ChartSubjectWords::tr("Sizes are sampled once an hour while this page is open."), {StoredBytes},
                Parts::Each),
    };
}

} // namespace d1
