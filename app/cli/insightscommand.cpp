// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/insightscommand.h"

#include "cli/accounttarget.h"
#include "cli/displaytext.h"
#include "cli/opendatabase.h"
#include "service/hosteddatabase.h"
#include "workspace/workspace.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace d1 {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t lineWidth = 100;

ordered_json jsonOf(const InsightCost &cost)
{
    ordered_json document = ordered_json::object();
    if (cost.rowsRead)
        document["rows_read"] = *cost.rowsRead;
    if (cost.rowsWritten)
        document["rows_written"] = *cost.rowsWritten;
    if (cost.milliseconds)
        document["query_duration_ms"] = *cost.milliseconds;
    return document;
}

ordered_json jsonOf(const StoredInsight &insight)
{
    auto suggestions = ordered_json::array();
    for (const InsightSuggestion &suggestion : insight.suggestions)
        suggestions.push_back({{"kind", suggestion.kind},
                               {"sql", suggestion.sql},
                               {"summary", suggestion.summary},
                               {"saves", jsonOf(suggestion.saves)}});
    auto queries = ordered_json::array();
    for (const InsightQuery &query : insight.queries)
        queries.push_back({{"id", query.id}, {"sql", query.sql}, {"cost", jsonOf(query.cost)}});
    return {{"summary", insight.summary},    {"reasoning", insight.reasoning},
            {"severity", insight.severity},  {"suggestions", std::move(suggestions)},
            {"queries", std::move(queries)}, {"query_count", insight.queryCount}};
}

ordered_json documentOf(const StoredInsights &stored)
{
    auto insights = ordered_json::array();
    for (const StoredInsight &insight : stored.insights)
        insights.push_back(jsonOf(insight));
    return {{"generated_at", stored.generatedAt ? ordered_json(*stored.generatedAt) : ordered_json()},
            {"note", stored.note},
            {"insights", std::move(insights)}};
}

std::string written(const ordered_json &document)
{
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

std::string costText(const InsightCost &cost)
{
    std::string text;
    const auto add = [&text](const std::string &amount, const char *what) {
        text += (text.empty() ? "" : ", ") + amount + ' ' + what;
    };
    if (cost.rowsRead)
        add(std::to_string(*cost.rowsRead), "rows read");
    if (cost.rowsWritten)
        add(std::to_string(*cost.rowsWritten), "rows written");
    if (cost.milliseconds)
        add(std::to_string(static_cast<std::int64_t>(*cost.milliseconds)), "ms");
    return text;
}

void writeLine(std::ostream &out, std::string_view indent, const std::string &text)
{
    if (!text.empty())
        out << indent << DisplayText(text, lineWidth).text << '\n';
}

void writeInsight(std::ostream &out, const StoredInsight &insight)
{
    writeLine(out, "", insight.summary);
    writeLine(out, "  ", insight.reasoning);
    for (const InsightSuggestion &suggestion : insight.suggestions) {
        writeLine(out, "  ", suggestion.sql);
        const std::string saves = costText(suggestion.saves);
        writeLine(out, "  ", saves.empty() ? saves : "saves " + saves);
    }
    for (const InsightQuery &query : insight.queries)
        writeLine(out, "    ", query.sql);
    const auto more = insight.queryCount - static_cast<std::int64_t>(insight.queries.size());
    if (more > 0)
        out << "    and " << more << " more\n";
}

/// The two ways of having none.
const char *noneText(const StoredInsights &stored)
{
    return stored.generatedAt
               ? "d1ctl: Cloudflare looked at this database and has nothing to suggest.\n"
               : "d1ctl: Cloudflare has computed nothing for this database, or what it had has expired; it "
                 "looks at busy databases of paid plans.\n";
}

void writeDatabase(std::ostream &out, const StoredInsights &stored)
{
    out << "As of " << stored.generatedAt.value_or("an unknown time") << ":\n";
    for (const StoredInsight &insight : stored.insights) {
        out << '\n';
        writeInsight(out, insight);
    }
}

QCoro::Task<CommandResult<void>> showAccount(std::string account, bool json, CommandContext context)
{
    const auto all = co_await context.workspace->cloudflareInsights(account, context.cancel);
    if (!all)
        co_return refused(all.error());
    const auto entries = co_await context.workspace->cloudflareDatabases(account, context.cancel);
    if (!entries)
        co_return refused(entries.error());
    std::ostream &out = *context.streams.out;
    auto documents = ordered_json::array();
    std::size_t shown = 0;
    for (const StoredInsights &stored : *all) {
        const auto entry = std::ranges::find(*entries, stored.databaseId, &DatabaseEntry::id);
        const bool isKnown = entry != entries->end();
        ordered_json document{{"id", stored.databaseId},
                              {"name", isKnown ? entry->name : std::string()},
                              {"target", isKnown ? entry->target : std::string()}};
        document.update(documentOf(stored));
        documents.push_back(std::move(document));
        if (json || stored.insights.empty())
            continue;
        out << (shown++ == 0 ? "" : "\n\n") << (isKnown ? entry->target : stored.databaseId) << ". ";
        writeDatabase(out, stored);
    }
    if (json)
        out << written({{"databases", std::move(documents)}});
    else if (shown == 0)
        *context.streams.err << "d1ctl: Cloudflare has nothing to suggest for the databases of this account.\n";
    co_return CommandResult<void>();
}

QCoro::Task<CommandResult<void>> showDatabase(SessionPtr session, bool json, CommandContext context)
{
    const auto hosted = session->hosted();
    if (!hosted)
        co_return wrongUsage("Cloudflare's recommendations are for databases at Cloudflare, as in d1:NAME.");
    const auto stored = co_await hosted->insights(context.cancel);
    if (!stored)
        co_return refused(stored.error());
    if (json)
        *context.streams.out << written(documentOf(*stored));
    else if (stored->insights.empty())
        *context.streams.err << noneText(*stored);
    else
        writeDatabase(*context.streams.out, *stored);
    co_return CommandResult<void>();
}

} // namespace

std::string_view InsightsCommand::name() const
{
    return "insights";
}

std::string_view InsightsCommand::purpose() const
{
    return "show what Cloudflare recommends for a hosted database";
}

std::string_view InsightsCommand::operands() const
{
    return {};
}

std::string_view InsightsCommand::description() const
{
    return "Shows the index recommendations that Cloudflare computed in the background, with the queries they are for "
           "and what they would save. Nothing is computed by asking. d1: or d1:ACCOUNT_ID/ shows all databases of an "
           "account.";
}

std::vector<CommandOption> InsightsCommand::options() const
{
    return {databaseOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> InsightsCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command insights takes no argument; leave \"" + arguments.operands().front()
                             + "\" out.");
    const bool json = arguments.has(jsonOption);
    auto account = accountOf(arguments.value(databaseOption).value_or(""));
    if (account) {
        auto done = co_await showAccount(*std::move(account), json, context);
        co_return done;
    }
    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    const SessionPtr database = *session;
    auto done = co_await showDatabase(database, json, context);
    co_return done;
}

} // namespace d1
