// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/historycommand.h"

#include "cli/tablewriter.h"
#include "core/resultsetbuilder.h"
#include "features/history/historystore.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

#include <charconv>
#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption searchOption{"search", "TEXT", "only statements that hold each of these words"};
constexpr CommandOption limitOption{"limit", "N", "at most so many, the latest ones (100)"};
constexpr int usualLimit = 100;

CommandResult<int> limitFrom(const Arguments &arguments)
{
    const auto given = arguments.value(limitOption);
    if (!given)
        return usualLimit;
    int limit = 0;
    const char *end = given->data() + given->size();
    const auto [stop, fault] = std::from_chars(given->data(), end, limit);
    if (fault != std::errc() || stop != end || limit < 1)
        return wrongUsage("\"" + *given + "\" is no limit; write a whole number from 1 on.");
    return limit;
}

std::string timeOf(const HistoryEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.startedAt, Qt::UTC).toString(Qt::ISODateWithMs).toStdString();
}

std::string jsonOf(const std::vector<HistoryEntry> &entries)
{
    auto list = nlohmann::ordered_json::array();
    for (const HistoryEntry &entry : entries) {
        list.push_back({{"started_at", timeOf(entry)},
                        {"target", entry.target},
                        {"sql", entry.sql},
                        {"duration_ms", entry.elapsed.count()}});
        if (entry.rows)
            list.back()["rows"] = *entry.rows;
        if (!entry.error.empty())
            list.back()["error"] = entry.error;
    }
    const nlohmann::ordered_json document{{"history", std::move(list)}};
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

void writeTable(const std::vector<HistoryEntry> &entries, std::ostream &out)
{
    ResultSetBuilder rows({"started (UTC)", "target", "rows", "ms", "sql", "error"});
    for (const HistoryEntry &entry : entries) {
        rows.appendText(timeOf(entry));
        rows.appendText(entry.target);
        if (entry.rows)
            rows.appendInteger(*entry.rows);
        else
            rows.appendText("");
        rows.appendInteger(static_cast<std::int64_t>(entry.elapsed.count()));
        rows.appendText(entry.sql);
        rows.appendText(entry.error);
    }
    TableWriter::writeRows(*rows.finish(), out);
}

} // namespace

std::string_view HistoryCommand::name() const
{
    return "history";
}

std::string_view HistoryCommand::purpose() const
{
    return "list what was run in the window";
}

std::string_view HistoryCommand::operands() const
{
    return {};
}

std::string_view HistoryCommand::description() const
{
    return "Lists the statements that were run in d1-console, the latest first, each with its time, database, number "
           "of "
           "rows, milliseconds and failure. Bound values are not kept. No database is needed.";
}

std::vector<CommandOption> HistoryCommand::options() const
{
    return {searchOption, limitOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> HistoryCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("To find \"" + arguments.operands().front() + "\", write --search in front of it.");
    const auto limit = limitFrom(arguments);
    if (!limit)
        co_return std::unexpected(limit.error());
    HistorySearch search;
    search.words = arguments.value(searchOption).value_or("");
    search.limit = *limit;
    HistoryStore store;
    auto entries = co_await store.find(search);
    if (!entries)
        co_return refused(std::move(entries.error()));
    if (arguments.has(jsonOption))
        *context.streams.out << jsonOf(*entries);
    else if (entries->empty())
        *context.streams.err << "d1ctl: nothing of the kind was run.\n";
    else
        writeTable(*entries, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
