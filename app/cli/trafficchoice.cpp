// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/trafficchoice.h"

#include "cli/accounttarget.h"
#include "cli/opendatabase.h"
#include "cli/timeargument.h"
#include "features/monitor/desktoptraffic.h"
#include "features/monitor/wholetraffic.h"
#include "features/querylog/querylogreader.h"
#include "service/analytics/accountanalytics.h"
#include "service/hosteddatabase.h"
#include "workspace/workspace.h"

namespace d1 {

namespace {

QCoro::Task<CommandResult<TrafficChoice>> wholeOfAccount(std::string account, TimeSpan span, CommandContext context)
{
    auto analytics = co_await context.workspace->cloudflareAnalytics(account, context.cancel);
    if (!analytics)
        co_return refused(std::move(analytics.error()));
    WholeTraffic::Parts parts;
    parts.analytics = *std::move(analytics);
    parts.log = std::make_shared<QueryLogReader>();
    // A token may read the figures but not list the databases; then their ids name them.
    const auto entries = co_await context.workspace->cloudflareDatabases(account, context.cancel);
    if (entries) {
        for (const DatabaseEntry &entry : *entries)
            parts.targets[entry.id] = entry.target;
    }
    TrafficChoice choice;
    choice.traffic = std::make_shared<WholeTraffic>(std::move(parts));
    choice.question.span = span;
    co_return choice;
}

QCoro::Task<CommandResult<TrafficChoice>> wholeOfDatabase(Arguments arguments, TimeSpan span, CommandContext context)
{
    auto opened = co_await openDatabase(std::move(arguments), context);
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    const SessionPtr session = *opened;
    if (!session->analytics() || !session->hosted())
        co_return wrongUsage("Cloudflare counts the traffic of its own databases only, as d1:NAME; leave --source "
                             "cloudflare out for "
                             + session->identity().target + '.');
    TrafficChoice choice;
    choice.question = {span, session->identity().target};
    WholeTraffic::Parts parts;
    parts.analytics = session->analytics();
    parts.log = std::make_shared<QueryLogReader>();
    parts.targets[session->hosted()->databaseId()] = choice.question.target;
    choice.traffic = std::make_shared<WholeTraffic>(std::move(parts));
    co_return choice;
}

} // namespace

QCoro::Task<CommandResult<TrafficChoice>> trafficChoiceOf(Arguments arguments, CommandContext context,
                                                          Clock::WallTime now)
{
    const std::string source = arguments.value(sourceOption).value_or("desktop");
    if (source == nameOf(TrafficSource::WholeTraffic)) {
        const auto span = spanOf(arguments, now);
        if (!span)
            co_return std::unexpected(span.error());
        std::optional<std::string> account = accountOf(arguments.value(databaseOption).value_or("d1:"));
        if (account) {
            auto choice = co_await wholeOfAccount(*std::move(account), *span, context);
            co_return choice;
        }
        auto choice = co_await wholeOfDatabase(std::move(arguments), *span, context);
        co_return choice;
    }
    if (source != nameOf(TrafficSource::Desktop))
        co_return wrongUsage("The option --source takes desktop or cloudflare.");
    const auto question = logQuestionOf(arguments, now);
    if (!question)
        co_return std::unexpected(question.error());
    TrafficChoice choice;
    choice.question = *question;
    choice.traffic = std::make_shared<DesktopTraffic>(std::make_shared<QueryLogReader>());
    co_return choice;
}

std::string sourceText(TrafficSource source, Clock::WallTime asOf, bool isEstimated,
                       const std::vector<std::string> &notices)
{
    std::string text = "d1ctl: from this desktop's query log.\n";
    if (source == TrafficSource::WholeTraffic) {
        text = "d1ctl: whole traffic by Cloudflare, as of " + textOf(asOf)
               + (isEstimated ? ", estimated from a sample.\n" : ".\n");
    }
    for (const std::string &notice : notices)
        text += "d1ctl: " + notice + '\n';
    return text;
}

} // namespace d1
