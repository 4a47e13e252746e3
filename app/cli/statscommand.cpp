// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statscommand.h"

#include "cli/statsreport.h"
#include "cli/trafficchoice.h"
#include "features/monitor/monitorfigures.h"

#include <ostream>

namespace d1 {

namespace {

QCoro::Task<Result<Stats>> readStats(TrafficChoice choice, Clock::WallTime now)
{
    Stats stats;
    const TimeSpan span = choice.question.span;
    const std::string target = choice.question.target;
    std::vector<Clock::WallTime> edges{span.from, span.to};
    auto totals = co_await choice.traffic->series(std::move(edges), target);
    if (!totals)
        co_return std::unexpected(std::move(totals.error()));
    stats.totals = *std::move(totals);
    stats.covered = stats.totals.edges.empty() ? span : TimeSpan{stats.totals.edges.front(), stats.totals.edges.back()};
    const auto usage = co_await choice.traffic->usage(now, target);
    if (!usage)
        co_return std::unexpected(usage.error());
    stats.cost = costOf(*usage, now);
    const TimeSpan month = growthSpanAt(now);
    const auto samples = co_await choice.traffic->sizes(month, target);
    if (!samples)
        co_return std::unexpected(samples.error());
    stats.growth = growthOf(*samples);
    co_return stats;
}

} // namespace

std::string_view StatsCommand::name() const
{
    return "stats";
}

std::string_view StatsCommand::purpose() const
{
    return "sum up requests, times, errors, rows and cost";
}

std::string_view StatsCommand::operands() const
{
    return {};
}

std::string_view StatsCommand::description() const
{
    return "Sums up what D1 Console and d1ctl asked on this machine, from the query log: requests, attempts, errors by "
           "kind and by type of statement, percentiles of the server's time and of the round trip (apart, and within "
           "1 %), rows, share of reads that use an index, cost today and expected for the month, when the free plan's "
           "day runs out, and how sizes grow. Without --database all databases count. With --source cloudflare the "
           "same "
           "for everyone's traffic, as Cloudflare counted it, without what only the one who asks can know: attempts, "
           "round trips, plans; errors are counted by statement.";
}

std::vector<CommandOption> StatsCommand::options() const
{
    return {sourceOption, databaseOption, sinceOption, untilOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> StatsCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command stats takes no argument; d1ctl stats --help lists its options.");
    const Clock::WallTime now = std::chrono::system_clock::now();
    auto choice = co_await trafficChoiceOf(arguments, context, now);
    if (!choice)
        co_return std::unexpected(std::move(choice.error()));
    TrafficChoice chosen = *std::move(choice);
    const auto stats = co_await readStats(std::move(chosen), now);
    if (!stats)
        co_return refused(stats.error());
    if (arguments.has(jsonOption)) {
        *context.streams.out << statsJson(*stats);
        co_return CommandResult<void>();
    }
    const TrafficSeries &totals = stats->totals;
    *context.streams.err << sourceText(totals.source, totals.asOf, totals.isEstimated, totals.notices);
    writeStatsTable(*stats, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
