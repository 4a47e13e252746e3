// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/measuredtraffic.h"

#include "core/price.h"
#include "features/querylog/logbatch.h"

#include <limits>
#include <map>

namespace d1 {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

double quantileOf(const Histogram &histogram, double share)
{
    const std::optional<Histogram::Duration> quantile = histogram.quantile(share);
    return quantile ? std::chrono::duration<double>(*quantile).count() : unknown;
}

double shareOf(std::uint64_t part, std::uint64_t whole)
{
    return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : unknown;
}

/// The sums of all steps of a line, and what their rows cost.
struct Steps {
    explicit Steps(std::size_t count)
        : traffic(count)
        , prices(count)
    {}

    std::vector<Traffic> traffic;
    std::vector<double> prices;
};

MeasureSeries lineOf(Measure measure, std::string part, const Steps &steps, const std::vector<Clock::WallTime> &edges)
{
    MeasureSeries line;
    line.measure = measure;
    line.part = std::move(part);
    for (std::size_t step = 0; step < steps.traffic.size(); ++step)
        line.values.push_back(valueOf(measure, steps.traffic[step], edges[step + 1] - edges[step], steps.prices[step]));
    return line;
}

MeasureSeries errorsOf(ErrorKind kind, const Steps &steps)
{
    MeasureSeries line;
    line.measure = Measure::Errors;
    line.part = nameOf(kind);
    for (const Traffic &traffic : steps.traffic)
        line.values.push_back(static_cast<double>(traffic.failuresOf(kind)));
    return line;
}

bool hasAny(const MeasureSeries &line)
{
    return std::ranges::any_of(line.values, [](double value) { return value > 0; });
}

} // namespace

double valueOf(Measure measure, const Traffic &traffic, std::chrono::duration<double> length, double price)
{
    switch (measure) {
    case Measure::RequestsPerSecond:
        return length.count() > 0 ? static_cast<double>(traffic.requests) / length.count() : unknown;
    case Measure::AttemptsPerRequest:
        return shareOf(traffic.attempts, traffic.requests);
    case Measure::Retries:
        return static_cast<double>(traffic.retries());
    case Measure::ErrorShare:
        return shareOf(traffic.failedRequests, traffic.requests);
    case Measure::Errors:
        return static_cast<double>(traffic.failedAttempts());
    case Measure::ServerP50:
        return quantileOf(traffic.serverTime, 0.50);
    case Measure::ServerP95:
        return quantileOf(traffic.serverTime, 0.95);
    case Measure::ServerP99:
        return quantileOf(traffic.serverTime, 0.99);
    case Measure::ServerLargest:
        return quantileOf(traffic.serverTime, 1);
    case Measure::RoundTripP50:
        return quantileOf(traffic.roundTrip, 0.50);
    case Measure::RoundTripP95:
        return quantileOf(traffic.roundTrip, 0.95);
    case Measure::RoundTripP99:
        return quantileOf(traffic.roundTrip, 0.99);
    case Measure::RoundTripLargest:
        return quantileOf(traffic.roundTrip, 1);
    case Measure::RowsRead:
        return traffic.successes > 0 && traffic.knowRowsRead == 0 ? unknown : static_cast<double>(traffic.rowsRead);
    case Measure::RowsWritten:
        return traffic.successes > 0 && traffic.knowRowsWritten == 0 ? unknown
                                                                     : static_cast<double>(traffic.rowsWritten);
    case Measure::ListPrice:
        return price;
    case Measure::IndexShare:
        return shareOf(traffic.useIndex, traffic.knowPlan);
    case Measure::ScanShare:
        return shareOf(traffic.scanTable, traffic.knowPlan);
    case Measure::StoredBytes:
        break;
    }
    return unknown;
}

TrafficSeries seriesOf(const std::vector<OperationTraffic> &operations, std::vector<Clock::WallTime> edges)
{
    TrafficSeries series;
    series.edges = std::move(edges);
    if (series.steps() == 0)
        return series;
    series.asOf = series.edges.back();
    Steps all(series.steps());
    std::map<std::string, Steps> byOperation;
    bool isBilled = false;
    for (const OperationTraffic &operation : operations) {
        if (operation.operation == probeOperation || operation.step >= series.steps())
            continue;
        Steps &own = byOperation.try_emplace(operation.operation, series.steps()).first->second;
        own.traffic[operation.step].merge(operation.traffic);
        all.traffic[operation.step].merge(operation.traffic);
        if (operation.isBilled) {
            isBilled = true;
            all.prices[operation.step] += Price::ofKnownRows(operation.traffic.rowsRead, operation.traffic.rowsWritten);
        }
    }
    for (const Measure measure : allMeasures) {
        if (measure != Measure::ListPrice || isBilled)
            series.lines.push_back(lineOf(measure, {}, all, series.edges));
    }
    for (const auto &[name, steps] : byOperation) {
        series.lines.push_back(lineOf(Measure::RequestsPerSecond, name, steps, series.edges));
        series.lines.push_back(lineOf(Measure::ErrorShare, name, steps, series.edges));
    }
    for (std::size_t kind = 0; kind < Traffic::KindCounts().size(); ++kind) {
        MeasureSeries line = errorsOf(static_cast<ErrorKind>(kind), all);
        if (hasAny(line))
            series.lines.push_back(std::move(line));
    }
    return series;
}

} // namespace d1
