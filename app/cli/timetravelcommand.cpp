// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/timetravelcommand.h"

#include "cli/confirmation.h"
#include "cli/opendatabase.h"
#include "cli/timeargument.h"
#include "service/hosteddatabase.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace d1 {

namespace {

using nlohmann::ordered_json;

constexpr CommandOption atOption{"at", "TIME", "a time instead of now: 2026-11-23T10:00:00Z, or 15m, 2h, 3d ago"};
constexpr CommandOption bookmarkOption{"bookmark", "BOOKMARK", "where to go back to"};

/// What the words ask for.
struct Wish {
    bool restores = false;
    std::optional<Clock::WallTime> at;
    std::optional<std::string> bookmark;
    bool isConfirmed = false;
    bool json = false;
    std::string target;
};

CommandResult<Wish> wishFrom(const Arguments &arguments)
{
    const std::vector<std::string> &operands = arguments.operands();
    const std::string action = operands.empty() ? "info" : operands.front();
    if (operands.size() > 1 || (action != "info" && action != "restore"))
        return wrongUsage("Write d1ctl time-travel info or d1ctl time-travel restore.");
    Wish wish;
    wish.restores = action == "restore";
    wish.bookmark = arguments.value(bookmarkOption);
    wish.isConfirmed = arguments.has(yesOption);
    wish.json = arguments.has(jsonOption);
    wish.target = arguments.value(databaseOption).value_or("");
    if (const auto text = arguments.value(atOption)) {
        wish.at = timeFromArgument(*text, std::chrono::system_clock::now());
        if (!wish.at)
            return wrongUsage("\"" + *text + "\" is no time; write 2026-11-23T10:00:00Z, or 2h for two hours ago.");
    }
    if (!wish.restores && (wish.bookmark || wish.isConfirmed))
        return wrongUsage("The options --bookmark and --yes belong to d1ctl time-travel restore.");
    if (wish.restores && wish.at.has_value() == wish.bookmark.has_value())
        return wrongUsage("Say where to go back to, with either --bookmark or --at.");
    return wish;
}

std::string written(const ordered_json &document)
{
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

std::string undoOf(const std::string &bookmark, const Wish &wish)
{
    return "d1ctl time-travel restore --bookmark " + bookmark + " --database '" + wish.target + '\'';
}

QCoro::Task<CommandResult<void>> tell(SessionPtr session, Wish wish, CommandContext context)
{
    const auto bookmark = co_await session->hosted()->bookmark(wish.at, context.cancel);
    if (!bookmark)
        co_return refused(bookmark.error());
    const std::string time = textOf(wish.at.value_or(std::chrono::system_clock::now()));
    if (wish.json)
        *context.streams.out << written({{"bookmark", *bookmark}, {"at", time}});
    else
        *context.streams.out << "bookmark  " << *bookmark << "\nof        " << time << "\nrestore   "
                             << undoOf(*bookmark, wish) << '\n';
    co_return CommandResult<void>();
}

QCoro::Task<CommandResult<void>> restore(SessionPtr session, Wish wish, CommandContext context)
{
    const auto hosted = session->hosted();
    // The way back first: should the answer get lost, it is all there is.
    const auto now = co_await hosted->bookmark(std::nullopt, context.cancel);
    if (!now)
        co_return refused(now.error());
    const std::string goal = wish.bookmark ? *wish.bookmark : textOf(*wish.at);
    Confirmation confirmation(session->identity(), "Takes the database back to " + goal
                                                       + "; all that was written since is gone, and what runs in it is "
                                                         "cancelled.");
    const auto confirmed = confirmation.ask(context.streams, wish.isConfirmed);
    if (!confirmed)
        co_return std::unexpected(confirmed.error());
    *context.streams.err << "d1ctl: note: the way back is " << undoOf(*now, wish) << '\n';

    const RestorePoint point = wish.bookmark ? RestorePoint(*wish.bookmark) : RestorePoint(*wish.at);
    const auto restored = co_await hosted->restore(point, context.cancel);
    if (!restored)
        co_return refused(restored.error());
    const std::string previous = restored->previousBookmark.empty() ? *now : restored->previousBookmark;
    if (wish.json)
        *context.streams.out << written(
            {{"bookmark", restored->bookmark}, {"previous_bookmark", previous}, {"message", restored->message}});
    else
        *context.streams.out << "bookmark  " << restored->bookmark << "\nundo      " << undoOf(previous, wish) << '\n';
    co_return CommandResult<void>();
}

} // namespace

std::string_view TimeTravelCommand::name() const
{
    return "time-travel";
}

std::string_view TimeTravelCommand::purpose() const
{
    return "name a state of a hosted database, or go back to one";
}

std::string_view TimeTravelCommand::operands() const
{
    return "[info | restore]";
}

std::string_view TimeTravelCommand::description() const
{
    return "info shows the bookmark of now, or of --at. restore takes the whole database back to --bookmark or --at "
           "and "
           "shows the bookmark that undoes it; a production database wants --yes, or its name typed in. Cloudflare "
           "keeps 30 days, 7 on the free plan.";
}

std::vector<CommandOption> TimeTravelCommand::options() const
{
    return {databaseOption, atOption, bookmarkOption, yesOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> TimeTravelCommand::run(Arguments arguments, CommandContext context)
{
    const auto wish = wishFrom(arguments);
    if (!wish)
        co_return std::unexpected(wish.error());
    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    if (!(*session)->hosted())
        co_return wrongUsage("Time travel is for databases at Cloudflare, as in d1:NAME; keep a copy of a local file.");
    const SessionPtr database = *session;
    const Wish asked = *wish;
    if (asked.restores) {
        auto done = co_await restore(database, asked, context);
        co_return done;
    }
    auto done = co_await tell(database, asked, context);
    co_return done;
}

} // namespace d1
