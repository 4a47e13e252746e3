// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/slowcommand.h"

#include "cli/logquestion.h"
#include "cli/slowreport.h"
#include "cli/trafficchoice.h"
#include "features/querylog/querylogkeeper.h"
#include "sql/fingerprint.h"

#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption sortOption{"sort", "COLUMN",
                                   "cost (the default), total, p95, runs, rows-read, errors, retries, last-seen or "
                                   "anomaly"};
constexpr CommandOption limitOption{"limit", "N", "at most so many (20)"};
constexpr CommandOption mutedOption{"muted", "", "list muted queries, too"};
constexpr CommandOption muteOption{"mute", "SQL", "leave queries like this one out from now on; needs --database"};
constexpr CommandOption unmuteOption{"unmute", "SQL", "take that back; needs --database"};
constexpr int usualLimit = 20;

QCoro::Task<CommandResult<void>> mute(Arguments arguments, bool muted)
{
    const auto sql = arguments.value(muted ? muteOption : unmuteOption);
    const auto question = logQuestionOf(arguments, Clock::WallTime(std::chrono::hours(24)));
    if (!question)
        co_return std::unexpected(question.error());
    if (question->target.empty())
        co_return wrongUsage("Name the database whose query is meant with --database.");
    QueryLogKeeper keeper;
    std::string fingerprint = sql::fingerprint(*sql);
    auto done = co_await keeper.setMuted(question->target, std::move(fingerprint), muted);
    if (!done)
        co_return refused(std::move(done.error()));
    co_return CommandResult<void>();
}

} // namespace

std::string_view SlowCommand::name() const
{
    return "slow";
}

std::string_view SlowCommand::purpose() const
{
    return "list the queries that cost most";
}

std::string_view SlowCommand::operands() const
{
    return {};
}

std::string_view SlowCommand::description() const
{
    return "Lists what D1 Console and d1ctl ran on this machine, from the query log, the same queries with other "
           "values "
           "as one: how often, how long at the server, rows read, rows read for each row returned, errors, retries, "
           "and "
           "the share of runs slower than the time before lets expect. The most expensive stands first: by list price "
           "where rows cost money, else by total time. Without --database all databases count. With --source "
           "cloudflare the same for everyone's traffic, as Cloudflare counted it: some 15 minutes late, sampled when "
           "busy, without retries and without what was usual before; a percentile stands only where Cloudflare tells "
           "one for all runs of the line.";
}

std::vector<CommandOption> SlowCommand::options() const
{
    return {sourceOption, databaseOption, sinceOption,  untilOption, sortOption, limitOption,
            mutedOption,  muteOption,     unmuteOption, jsonOption,  helpOption};
}

QCoro::Task<CommandResult<void>> SlowCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command slow takes no argument; d1ctl slow --help lists its options.");
    if (arguments.has(muteOption) || arguments.has(unmuteOption)) {
        const bool muted = arguments.has(muteOption);
        auto done = co_await mute(std::move(arguments), muted);
        co_return done;
    }
    const auto limit = countOf(arguments, limitOption, usualLimit);
    if (!limit)
        co_return std::unexpected(limit.error());
    const auto order = slowOrderOf(arguments.value(sortOption).value_or("cost"));
    if (!order)
        co_return wrongUsage("The option --sort takes one of " + std::string(slowOrderWords) + '.');

    auto choice = co_await trafficChoiceOf(arguments, context, std::chrono::system_clock::now());
    if (!choice)
        co_return std::unexpected(std::move(choice.error()));
    const std::shared_ptr<TrafficProvider> traffic = choice->traffic;
    auto list = co_await traffic->slowQueries(choice->question.span, choice->question.target);
    if (!list)
        co_return refused(std::move(list.error()));
    if (!arguments.has(mutedOption))
        std::erase_if(list->groups, [](const QueryGroup &group) { return group.isMuted; });
    sortBy(list->groups, *order);
    if (list->groups.size() > static_cast<std::size_t>(*limit))
        list->groups.resize(static_cast<std::size_t>(*limit));
    if (arguments.has(jsonOption)) {
        *context.streams.out << slowJson(*list);
        co_return CommandResult<void>();
    }
    *context.streams.err << sourceText(list->source, list->asOf, list->isEstimated, list->notices);
    if (list->groups.empty())
        *context.streams.err << (list->source == TrafficSource::Desktop ? "d1ctl: nothing was logged in this time.\n"
                                                                        : "d1ctl: nothing ran in this time.\n");
    else
        writeSlowTable(list->groups, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
