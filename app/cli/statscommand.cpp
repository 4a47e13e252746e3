// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statscommand.h"

#include "cli/logquestion.h"
#include "cli/statsreport.h"
#include "features/monitor/desktoptraffic.h"
#include "features/querylog/querylogreader.h"

#include <ostream>

namespace d1 {

namespace {

QCoro::Task<Result<Stats>> readStats(LogQuestion question, Clock::WallTime now)
{
    Stats stats;
    stats.question = question;
    const auto reader = std::make_shared<QueryLogReader>();
    DesktopTraffic traffic(reader);
    std::vector<Clock::WallTime> edges{question.span.from, question.span.to};
    auto totals = co_await traffic.series(std::move(edges), question.target);
    if (!totals)
        co_return std::unexpected(std::move(totals.error()));
    stats.totals = *std::move(totals);
    const auto usage = co_await traffic.usage(now, question.target);
    if (!usage)
        co_return std::unexpected(usage.error());
    stats.cost = costOf(*usage, now);
    const auto samples = co_await reader->samples(question.span, question.target);
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
           "day runs out, and how sizes grow. Without --database all databases count.";
}

std::vector<CommandOption> StatsCommand::options() const
{
    return {databaseOption, sinceOption, untilOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> StatsCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command stats takes no argument; d1ctl stats --help lists its options.");
    const Clock::WallTime now = std::chrono::system_clock::now();
    const auto question = logQuestionOf(arguments, now);
    if (!question)
        co_return std::unexpected(question.error());
    const auto stats = co_await readStats(*question, now);
    if (!stats)
        co_return refused(stats.error());
    if (arguments.has(jsonOption))
        *context.streams.out << statsJson(*stats);
    else
        writeStatsTable(*stats, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
