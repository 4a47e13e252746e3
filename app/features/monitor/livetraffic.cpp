// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/livetraffic.h"

#include "features/monitor/measuredtraffic.h"

namespace d1 {

namespace {

using std::chrono::seconds;

Clock::WallTime wholeSecond(Clock::WallTime time)
{
    return std::chrono::time_point_cast<Clock::WallTime::duration>(std::chrono::floor<seconds>(time));
}

TimeSpan wholeSeconds(TimeSpan span)
{
    span = {wholeSecond(span.from), wholeSecond(span.to)};
    span.from = std::max(span.from, span.to - LiveTraffic::Longest);
    return span;
}

} // namespace

void LiveTraffic::add(const ArrivedTraffic &arrived)
{
    for (const ArrivedTraffic::Second &second : arrived.seconds)
        m_seconds[second.start].push_back(second);
}

void LiveTraffic::forgetBefore(Clock::WallTime time)
{
    m_seconds.erase(m_seconds.begin(), m_seconds.lower_bound(time));
}

LiveFigures LiveTraffic::figures(TimeSpan span, const std::string &target) const
{
    span = wholeSeconds(span);
    std::vector<Clock::WallTime> edges;
    for (Clock::WallTime edge = span.from; edge <= span.to; edge += seconds(1))
        edges.push_back(edge);
    std::vector<OperationTraffic> operations;
    for (auto second = m_seconds.lower_bound(span.from); second != m_seconds.end() && second->first < span.to;
         ++second) {
        const auto step = static_cast<std::size_t>((second->first - span.from) / seconds(1));
        for (const ArrivedTraffic::Second &part : second->second) {
            if (target.empty() || part.target == target)
                operations.push_back({part.target, part.isBilled, part.operation, step, part.traffic});
        }
    }
    LiveFigures figures;
    figures.series = seriesOf(operations, std::move(edges));
    for (OperationTraffic &operation : operations)
        operation.step = 0;
    figures.totals = seriesOf(operations, {span.from, span.to});
    return figures;
}

} // namespace d1
