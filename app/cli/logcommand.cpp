// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/logcommand.h"

#include "cli/latencyjson.h"
#include "cli/logquestion.h"
#include "cli/timeargument.h"
#include "features/querylog/querylogkeeper.h"
#include "features/querylog/querylogreader.h"

#include <array>
#include <ostream>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

constexpr CommandOption onOption{"on", "YES/NO", "log at all"};
constexpr CommandOption valuesOption{"values", "YES/NO", "keep bound values, too"};
constexpr CommandOption literalsOption{"literals", "YES/NO",
                                       "keep SQL that holds literals or comments as it is, not its fingerprint alone"};
constexpr CommandOption maxAgeOption{"max-age", "DAYS", "forget single entries after so many days"};
constexpr CommandOption maxSizeOption{"max-size", "MB", "forget the oldest entries when the file is larger"};
constexpr CommandOption clearOption{"clear", "", "forget everything that was logged"};
constexpr std::int64_t megabyte = 1'000'000;

CommandResult<bool> yesOrNo(const Arguments &arguments, const CommandOption &option, bool otherwise)
{
    const auto given = arguments.value(option);
    if (!given)
        return otherwise;
    if (*given == "yes" || *given == "no")
        return *given == "yes";
    return wrongUsage("The option --" + std::string(option.name) + " takes yes or no.");
}

/// What is asked for, over what there is.
CommandResult<LogSettings> settingsFrom(const Arguments &arguments, LogSettings settings)
{
    const std::array<std::pair<const CommandOption *, bool *>, 3> switches{
        {{&onOption, &settings.isOn},
         {&valuesOption, &settings.keepsValues},
         {&literalsOption, &settings.keepsLiterals}}};
    for (const auto &[option, value] : switches) {
        const auto wanted = yesOrNo(arguments, *option, *value);
        if (!wanted)
            return std::unexpected(wanted.error());
        *value = *wanted;
    }
    const auto age = countOf(arguments, maxAgeOption, static_cast<int>(settings.maxAge.count()));
    if (!age)
        return std::unexpected(age.error());
    settings.maxAge = std::chrono::days(*age);
    if (arguments.has(maxSizeOption)) {
        const auto size = countOf(arguments, maxSizeOption, 1);
        if (!size)
            return std::unexpected(size.error());
        settings.maxBytes = *size * megabyte;
    }
    return settings;
}

Json jsonOf(const std::string &path, const LogSummary &summary, const LogSettings &settings)
{
    return {{"path", path},
            {"events", summary.events},
            {"queries", summary.queries},
            {"bytes", summary.bytes},
            {"first", summary.firstEvent ? Json(textOf(*summary.firstEvent)) : Json()},
            {"last", summary.lastEvent ? Json(textOf(*summary.lastEvent)) : Json()},
            {"targets", summary.targets},
            {"settings",
             {{"on", settings.isOn},
              {"values", settings.keepsValues},
              {"literals", settings.keepsLiterals},
              {"max_age_days", settings.maxAge.count()},
              {"max_bytes", settings.maxBytes}}}};
}

void write(const std::string &path, const LogSummary &summary, const LogSettings &settings, std::ostream &out)
{
    const auto word = [](bool yes) { return yes ? "yes" : "no"; };
    out << "file      " << path << '\n' << "entries   " << summary.events;
    if (summary.firstEvent && summary.lastEvent)
        out << ", from " << textOf(*summary.firstEvent) << " to " << textOf(*summary.lastEvent);
    out << '\n'
        << "queries   " << summary.queries << '\n'
        << "size      " << (summary.bytes + megabyte - 1) / megabyte << " MB of at most "
        << settings.maxBytes / megabyte << " MB\n"
        << "on        " << word(settings.isOn) << '\n'
        << "values    " << word(settings.keepsValues) << '\n'
        << "literals  " << word(settings.keepsLiterals) << '\n'
        << "max-age   " << settings.maxAge.count() << " days\n";
}

} // namespace

std::string_view LogCommand::name() const
{
    return "log";
}

std::string_view LogCommand::purpose() const
{
    return "show and set what the query log keeps";
}

std::string_view LogCommand::operands() const
{
    return {};
}

std::string_view LogCommand::description() const
{
    return "Every attempt of every request that D1 Console and d1ctl make is kept in a file that only you may read; "
           "slow, "
           "stats and monitor read it. Bound values are kept only after --values yes, tokens never. Settings hold for "
           "both programs, and from their next request on.";
}

std::vector<CommandOption> LogCommand::options() const
{
    return {onOption, valuesOption, literalsOption, maxAgeOption, maxSizeOption, clearOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> LogCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command log takes no argument; d1ctl log --help lists its options.");
    QueryLogKeeper keeper;
    const auto before = co_await keeper.settings();
    if (!before)
        co_return refused(before.error());
    const auto wanted = settingsFrom(arguments, *before);
    if (!wanted)
        co_return std::unexpected(wanted.error());
    if (*wanted != *before) {
        const auto set = co_await keeper.setSettings(*wanted);
        if (!set)
            co_return refused(set.error());
    }
    if (arguments.has(clearOption)) {
        const auto cleared = co_await keeper.clear();
        if (!cleared)
            co_return refused(cleared.error());
    }
    const auto settings = co_await keeper.settings();
    QueryLogReader reader;
    const auto summary = co_await reader.summary();
    if (!settings || !summary)
        co_return refused(settings ? summary.error() : settings.error());
    const std::string path = LogDatabase::defaultPath();
    if (arguments.has(jsonOption))
        *context.streams.out << lineOf(jsonOf(path, *summary, *settings));
    else
        write(path, *summary, *settings, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
