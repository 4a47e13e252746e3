// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/wholeseries.h"

#include "core/price.h"
#include "features/monitor/wholequeries.h"
#include "service/analytics/accountanalytics.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace d1 {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

constexpr std::array coarserAndCoarser{AnalyticsStep::Minute, AnalyticsStep::FiveMinutes, AnalyticsStep::FifteenMinutes,
                                       AnalyticsStep::Hour, AnalyticsStep::SixHours};

/// What came in for one step; absent parts were not told.
struct WholeStep {
    const TrafficRow *traffic = nullptr;
    std::int64_t queries = 0;
    std::int64_t failed = 0;
    std::map<std::string, std::int64_t> failedBy; ///< by the kind's name
};

/// The steps of a series and what to read from them.
class StepReading
{
public:
    StepReading(std::vector<Clock::WallTime> edges, Clock::WallTime asOf, Clock::WallTime now)
        : m_edges(std::move(edges))
        , m_asOf(asOf)
        , m_now(now)
        , m_steps(m_edges.size() - 1)
    {}

    WholeStep *at(Clock::WallTime time)
    {
        const auto next = std::ranges::upper_bound(m_edges, time);
        if (next == m_edges.begin() || next == m_edges.end())
            return nullptr;
        return &m_steps[static_cast<std::size_t>(next - m_edges.begin()) - 1];
    }
    [[nodiscard]] const std::vector<WholeStep> &steps() const { return m_steps; }

    /// `read` is asked for a step that may be empty, but is known to be so.
    template<typename Read>
    [[nodiscard]] MeasureSeries line(Measure measure, std::string part, const Read &read) const
    {
        MeasureSeries line{measure, std::move(part), {}};
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            const bool mayCome = !m_steps[i].traffic && m_edges[i] >= m_asOf;
            const std::chrono::duration<double> length = std::min(m_edges[i + 1], m_now) - m_edges[i];
            line.values.push_back(mayCome || length.count() <= 0 ? unknown : read(m_steps[i], length.count()));
        }
        return line;
    }

private:
    std::vector<Clock::WallTime> m_edges;
    Clock::WallTime m_asOf;
    Clock::WallTime m_now;
    std::vector<WholeStep> m_steps;
};

double secondsOf(const std::optional<double> &milliseconds)
{
    return milliseconds ? *milliseconds / 1000 : unknown;
}

/// What a quiet step has none of is 0; what its row does not tell is unknown.
double countOf(const WholeStep &step, std::optional<std::int64_t> TrafficRow::*member)
{
    if (!step.traffic)
        return 0;
    const std::optional<std::int64_t> &count = step.traffic->*member;
    return count ? static_cast<double>(*count) : unknown;
}

void addTraffic(TrafficSeries &series, const StepReading &reading)
{
    series.lines.push_back(reading.line(Measure::RequestsPerSecond, {}, [](const WholeStep &step, double seconds) {
        return step.traffic ? static_cast<double>(step.traffic->batches) / seconds : 0.0;
    }));
    using Quantile = std::optional<double> AnalyticsQuantiles::*;
    for (const auto &[measure, quantile] :
         {std::pair<Measure, Quantile>(Measure::ServerP50, &AnalyticsQuantiles::p50),
          std::pair<Measure, Quantile>(Measure::ServerP95, &AnalyticsQuantiles::p95),
          std::pair<Measure, Quantile>(Measure::ServerP99, &AnalyticsQuantiles::p99)}) {
        MeasureSeries line = reading.line(measure, {}, [quantile = quantile](const WholeStep &step, double) {
            return step.traffic ? secondsOf(step.traffic->batchMsOf.*quantile) : unknown;
        });
        // Not every account's schema has every percentile.
        const bool isTold = std::ranges::any_of(reading.steps(), [quantile = quantile](const WholeStep &step) {
            return step.traffic && (step.traffic->batchMsOf.*quantile).has_value();
        });
        if (isTold)
            series.lines.push_back(std::move(line));
    }
    series.lines.push_back(reading.line(
        Measure::RowsRead, {}, [](const WholeStep &step, double) { return countOf(step, &TrafficRow::rowsRead); }));
    series.lines.push_back(reading.line(Measure::RowsWritten, {}, [](const WholeStep &step, double) {
        return countOf(step, &TrafficRow::rowsWritten);
    }));
    series.lines.push_back(reading.line(Measure::ListPrice, {}, [](const WholeStep &step, double) {
        if (!step.traffic)
            return 0.0;
        return Price::ofRows(step.traffic->rowsRead, step.traffic->rowsWritten).value_or(unknown);
    }));
}

void addErrors(TrafficSeries &series, const StepReading &reading)
{
    series.lines.push_back(reading.line(Measure::ErrorShare, {}, [](const WholeStep &step, double) {
        return step.queries > 0 ? static_cast<double>(step.failed) / static_cast<double>(step.queries) : unknown;
    }));
    series.lines.push_back(reading.line(
        Measure::Errors, {}, [](const WholeStep &step, double) { return static_cast<double>(step.failed); }));
    std::map<std::string, std::int64_t> kinds;
    for (const WholeStep &step : reading.steps()) {
        for (const auto &[kind, count] : step.failedBy)
            kinds[kind] += count;
    }
    for (const auto &[kind, count] : kinds)
        series.lines.push_back(reading.line(Measure::Errors, kind, [name = kind](const WholeStep &step, double) {
            const auto found = step.failedBy.find(name);
            return found == step.failedBy.end() ? 0.0 : static_cast<double>(found->second);
        }));
}

std::vector<Clock::WallTime> edgesOf(const AnalyticsReport<TrafficRow> &traffic)
{
    const std::chrono::seconds length = lengthOf(traffic.step);
    std::vector<Clock::WallTime> edges;
    if (length.count() == 0)
        edges = {traffic.covered.from};
    else
        edges = unitsIn(traffic.covered, length);
    edges.push_back(traffic.covered.to);
    return edges;
}

} // namespace

AnalyticsStep analyticsStepFor(const std::vector<Clock::WallTime> &edges)
{
    if (edges.size() <= 2)
        return AnalyticsStep::Whole;
    const auto wanted = edges[1] - edges[0];
    const auto found =
        std::ranges::find_if(coarserAndCoarser, [wanted](AnalyticsStep step) { return lengthOf(step) >= wanted; });
    return found == coarserAndCoarser.end() ? AnalyticsStep::Day : *found;
}

TrafficSeries wholeSeriesOf(const AnalyticsReport<TrafficRow> &traffic, const AnalyticsReport<QueryRow> &outcomes,
                            Clock::WallTime now)
{
    TrafficSeries series;
    series.source = TrafficSource::WholeTraffic;
    series.isEstimated = traffic.isEstimated || outcomes.isEstimated;
    series.notices = traffic.notices;
    series.asOf = std::min<Clock::WallTime>(traffic.covered.to, now - AccountAnalytics::ArrivesWithin);
    if (traffic.covered.isEmpty())
        return series;
    series.edges = edgesOf(traffic);
    StepReading reading(series.edges, series.asOf, now);
    for (const TrafficRow &row : traffic.rows) {
        if (WholeStep *step = reading.at(row.start))
            step->traffic = &row;
    }
    for (const QueryRow &row : outcomes.rows) {
        WholeStep *step = reading.at(row.start);
        if (!step)
            continue;
        step->queries += row.count;
        if (row.error.empty())
            continue;
        step->failed += row.count;
        step->failedBy[std::string(nameOf(kindOfCounted(row.error).value_or(ErrorKind::Unknown)))] += row.count;
    }
    addTraffic(series, reading);
    if (outcomes.tellsErrors)
        addErrors(series, reading);
    return series;
}

} // namespace d1
