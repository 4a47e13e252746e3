// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/logquestion.h"

#include "cli/opendatabase.h"
#include "cli/timeargument.h"
#include "features/monitor/timerange.h"

#include <charconv>
#include <optional>

namespace d1 {

namespace {

CommandResult<Clock::WallTime> timeOf(const Arguments &arguments, const CommandOption &option, Clock::WallTime now,
                                      Clock::WallTime otherwise)
{
    const auto given = arguments.value(option);
    if (!given)
        return otherwise;
    const auto time = timeFromArgument(*given, now);
    if (!time)
        return wrongUsage("\"" + *given
                          + "\" is no time; write 15m, 24h or 7d for how long ago, or a time such as"
                            " 2026-11-23T10:00:00Z.");
    return *time;
}

/// One of the window's times, so that both count the same; nothing for any other.
std::optional<TimeSpan> rangeOf(std::string_view word, Clock::WallTime now)
{
    using Kind = TimeRange::Kind;
    for (const Kind kind : {Kind::Hour, Kind::Day, Kind::Week, Kind::Month}) {
        if (nameOf(kind) == word)
            return TimeRange(kind).spanAt(now);
    }
    return std::nullopt;
}

} // namespace

CommandResult<TimeSpan> spanOf(const Arguments &arguments, Clock::WallTime now)
{
    if (!arguments.has(untilOption)) {
        if (const auto range = rangeOf(arguments.value(sinceOption).value_or("24h"), now))
            return *range;
    }
    const auto from = timeOf(arguments, sinceOption, now, now - std::chrono::hours(24));
    if (!from)
        return std::unexpected(from.error());
    const auto to = timeOf(arguments, untilOption, now, now);
    if (!to)
        return std::unexpected(to.error());
    const TimeSpan span{*from, *to};
    if (span.isEmpty())
        return wrongUsage("The time after --since is not before the one after --until; exchange them.");
    return span;
}

CommandResult<LogQuestion> logQuestionOf(const Arguments &arguments, Clock::WallTime now)
{
    const auto span = spanOf(arguments, now);
    if (!span)
        return std::unexpected(span.error());
    LogQuestion question;
    question.span = *span;
    if (arguments.has(databaseOption)) {
        const auto target = targetOf(arguments);
        if (!target)
            return std::unexpected(target.error());
        question.target = textOf(*target);
    }
    return question;
}

CommandResult<int> countOf(const Arguments &arguments, const CommandOption &option, int otherwise)
{
    const auto given = arguments.value(option);
    if (!given)
        return otherwise;
    int count = 0;
    const char *end = given->data() + given->size();
    const auto [stop, fault] = std::from_chars(given->data(), end, count);
    if (fault != std::errc() || stop != end || count < 1)
        return wrongUsage("\"" + *given + "\" is no number for --" + std::string(option.name)
                          + "; write a whole number from 1 on.");
    return count;
}

} // namespace d1
