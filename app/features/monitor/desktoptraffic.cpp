// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/desktoptraffic.h"

#include "features/monitor/measuredtraffic.h"
#include "features/monitor/slowqueries.h"
#include "features/monitor/usagespans.h"
#include "features/querylog/querylogreader.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>

namespace d1 {

namespace {

QCoro::Task<Result<QueryGroups>> readSlowQueries(std::shared_ptr<QueryLogReader> reader, TimeSpan span,
                                                 std::string target)
{
    TrafficSearch search;
    search.span = span;
    search.target = target;
    search.steps = DesktopTraffic::SparklineSteps;
    auto queries = co_await reader->queries(std::move(search));
    if (!queries)
        co_return std::unexpected(std::move(queries.error()));
    TrafficSearch earlier;
    earlier.span = baselineOf(span);
    earlier.target = std::move(target);
    auto before = co_await reader->queries(std::move(earlier));
    if (!before)
        co_return std::unexpected(std::move(before.error()));
    const auto groups = std::make_shared<QueryGroups>();
    const auto grouping = QtConcurrent::run([groups, now = *std::move(queries), then = *std::move(before)]() mutable {
        groups->groups = slowQueriesOf(std::move(now), then);
    });
    co_await grouping;
    groups->covered = span;
    groups->asOf = std::min<Clock::WallTime>(span.to, std::chrono::system_clock::now());
    co_return std::move(*groups);
}

QCoro::Task<Result<TrafficSeries>> readSeries(std::shared_ptr<QueryLogReader> reader,
                                              std::vector<Clock::WallTime> edges, std::string target)
{
    auto readable = co_await reader->operationEdges(std::move(edges));
    if (!readable)
        co_return std::unexpected(std::move(readable.error()));
    edges = *std::move(readable);
    auto operations = co_await reader->operations(edges, std::move(target));
    if (!operations)
        co_return std::unexpected(std::move(operations.error()));
    const auto series = std::make_shared<TrafficSeries>();
    const auto summing = QtConcurrent::run([series, all = *std::move(operations), steps = std::move(edges)]() mutable {
        *series = seriesOf(all, std::move(steps));
    });
    co_await summing;
    co_return std::move(*series);
}

QCoro::Task<Result<Usage>> readUsage(std::shared_ptr<QueryLogReader> reader, Clock::WallTime now, std::string target)
{
    const UsageSpans spans(now);
    std::vector<Clock::WallTime> edges = spans.edges();
    const auto operations = co_await reader->operations(edges, target);
    if (!operations)
        co_return std::unexpected(operations.error());
    TimeSpan sampled{now - std::chrono::days(31), now};
    const auto samples = co_await reader->samples(sampled, std::move(target));
    if (!samples)
        co_return std::unexpected(samples.error());
    Usage usage = spans.usageOf(*operations, *samples);
    co_return usage;
}

} // namespace

DesktopTraffic::DesktopTraffic(std::shared_ptr<QueryLogReader> reader)
    : m_reader(std::move(reader))
{}

QCoro::Task<Result<QueryGroups>> DesktopTraffic::slowQueries(TimeSpan span, std::string target)
{
    return readSlowQueries(m_reader, span, std::move(target));
}

QCoro::Task<Result<TrafficSeries>> DesktopTraffic::series(std::vector<Clock::WallTime> edges, std::string target)
{
    return readSeries(m_reader, std::move(edges), std::move(target));
}

QCoro::Task<Result<Usage>> DesktopTraffic::usage(Clock::WallTime now, std::string target)
{
    return readUsage(m_reader, now, std::move(target));
}

QCoro::Task<Result<std::vector<SizeSample>>> DesktopTraffic::sizes(TimeSpan span, std::string target)
{
    return m_reader->samples(span, std::move(target));
}

TimeSpan baselineOf(TimeSpan span)
{
    constexpr int timesAsLong = 7;
    const auto longest = std::chrono::duration_cast<Clock::WallTime::duration>(std::chrono::days(31));
    return {span.from - std::min(timesAsLong * span.length(), longest), span.from};
}

} // namespace d1
