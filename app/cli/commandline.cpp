// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/advisecommand.h"
#include "cli/databasescommand.h"
#include "cli/exportcommand.h"
#include "cli/failurereport.h"
#include "cli/formatcommand.h"
#include "cli/helptext.h"
#include "cli/historycommand.h"
#include "cli/importcommand.h"
#include "cli/indexescommand.h"
#include "cli/insightscommand.h"
#include "cli/logcommand.h"
#include "cli/monitorcommand.h"
#include "cli/plancommand.h"
#include "cli/queriescommand.h"
#include "cli/querycommand.h"
#include "cli/schemacommand.h"
#include "cli/slowcommand.h"
#include "cli/statscommand.h"
#include "cli/timetravelcommand.h"
#include "features/matching/nearestname.h"

#include <algorithm>
#include <ostream>

namespace d1 {

namespace {

/// Asked before the words are parsed, so that wrong usage is told as JSON, too.
bool wantsJson(const std::vector<std::string> &words)
{
    const bool isQuery = !words.empty() && words.front() == "query";
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (words[i] == "--json")
            return true;
        const bool formatIsNext = words[i] == "--format" && i + 1 < words.size() && words[i + 1] == "json";
        if (isQuery && (words[i] == "--format=json" || formatIsNext))
            return true;
    }
    return false;
}

ExitCode tell(const CommandFailure &failure, const CommandStreams &streams, bool json)
{
    *streams.err << failureText(failure);
    if (json)
        *streams.out << failureJson(failure);
    return failure.code;
}

} // namespace

CommandLine::CommandLine(Workspace *workspace)
    : m_workspace(workspace)
{
    m_commands.push_back(std::make_unique<DatabasesCommand>());
    m_commands.push_back(std::make_unique<QueryCommand>());
    m_commands.push_back(std::make_unique<QueriesCommand>());
    m_commands.push_back(std::make_unique<PlanCommand>());
    m_commands.push_back(std::make_unique<SchemaCommand>());
    m_commands.push_back(std::make_unique<ExportCommand>());
    m_commands.push_back(std::make_unique<AdviseCommand>());
    m_commands.push_back(std::make_unique<IndexesCommand>());
    m_commands.push_back(std::make_unique<FormatCommand>());
    m_commands.push_back(std::make_unique<HistoryCommand>());
    m_commands.push_back(std::make_unique<SlowCommand>());
    m_commands.push_back(std::make_unique<StatsCommand>());
    m_commands.push_back(std::make_unique<LogCommand>());
    m_commands.push_back(std::make_unique<MonitorCommand>());
    m_commands.push_back(std::make_unique<TimeTravelCommand>());
    m_commands.push_back(std::make_unique<InsightsCommand>());
    m_commands.push_back(std::make_unique<ImportCommand>());
}

CommandLine::~CommandLine() = default;

CommandResult<Command *> CommandLine::find(const std::string &name) const
{
    const auto found = std::ranges::find(m_commands, name, [](const auto &command) { return command->name(); });
    if (found != m_commands.end())
        return found->get();
    if (name.starts_with('-'))
        return wrongUsage("Name the command first, as in: d1ctl query \"SELECT 1\" --database demo:");
    std::vector<std::string_view> names;
    std::ranges::transform(m_commands, std::back_inserter(names), [](const auto &command) { return command->name(); });
    const std::string_view nearest = nearestName(name, names);
    return wrongUsage(
        "There is no command \"" + name + "\"; "
        + (nearest.empty() ? "d1ctl --help lists those there are." : "did you mean " + std::string(nearest) + '?'));
}

QCoro::Task<ExitCode> CommandLine::run(std::vector<std::string> words, CommandStreams streams, CancelToken cancel)
{
    const ExitCode code = co_await dispatch(std::move(words), streams, std::move(cancel));
    if (streams.out->flush() || code != ExitCode::Done) // else the command has said so
        co_return code;
    const CommandFailure failure(ExitCode::Refused, Error(ErrorKind::Unknown,
                                                          "The output could not be written; check the space on the disk"
                                                          " it goes to. What was asked of the database is done."));
    co_return tell(failure, streams, false);
}

QCoro::Task<ExitCode> CommandLine::dispatch(std::vector<std::string> words, CommandStreams streams, CancelToken cancel)
{
    if (words.empty()) {
        *streams.err << programHelp(m_commands);
        co_return ExitCode::Usage;
    }
    const std::string first = words.front();
    const bool asksForHelp = first == "help";
    if (first == "--help" || first == "-h" || (asksForHelp && words.size() == 1)) {
        *streams.out << programHelp(m_commands);
        co_return ExitCode::Done;
    }
    if (first == "--version") {
        *streams.out << "d1ctl " << D1_VERSION << '\n';
        co_return ExitCode::Done;
    }
    const bool json = wantsJson(words);
    const auto command = find(asksForHelp ? words[1] : first);
    if (!command)
        co_return tell(command.error(), streams, json);
    words.erase(words.begin());
    auto arguments = Arguments::parse(words, (*command)->options());
    if (asksForHelp || (arguments && arguments->has(helpOption))) {
        *streams.out << commandHelp(**command);
        co_return ExitCode::Done;
    }
    if (!arguments)
        co_return tell(arguments.error(), streams, json);

    const CommandContext context(m_workspace, streams, std::move(cancel));
    const auto done = co_await (*command)->run(*std::move(arguments), context);
    if (done)
        co_return ExitCode::Done;
    co_return done.error().isTold ? done.error().code : tell(done.error(), streams, json);
}

} // namespace d1
