// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indexescommand.h"

#include "cli/auditreport.h"
#include "cli/migrationoption.h"
#include "cli/opendatabase.h"
#include "cli/timeargument.h"
#include "features/maintenance/indexaudit/auditmigration.h"
#include "features/maintenance/indexaudit/auditreader.h"

#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption spanOption{"since", "WHEN", "unused since then: 24h, 7d ago, or 2026-11-23T10:00:00Z (30d)"};
constexpr CommandOption mendOption{
    "fix", "KINDS",
    "what the migration mends: duplicate, redundant, name, foreign-key, statistics, unused (the first three)"};
constexpr std::chrono::days usualSpan{30};

CommandResult<TimeSpan> spanFrom(const Arguments &arguments, Clock::WallTime now)
{
    TimeSpan span{now - usualSpan, now};
    const auto given = arguments.value(spanOption);
    if (!given)
        return span;
    const auto from = timeFromArgument(*given, now);
    if (!from || *from >= now)
        return wrongUsage("\"" + *given + "\" is no time that has been; write 24h or 7d for how long ago.");
    span.from = *from;
    return span;
}

CommandResult<std::set<IndexFault>> faultsFrom(const Arguments &arguments)
{
    const auto given = arguments.value(mendOption);
    if (!given)
        return safelyMended();
    if (!arguments.has(migrationOption))
        return wrongUsage("The option --fix says what a migration mends; add --write-migration.");
    std::set<IndexFault> faults;
    std::size_t begin = 0;
    while (begin <= given->size()) {
        const std::size_t end = std::min(given->find(',', begin), given->size());
        const std::string word = given->substr(begin, end - begin);
        const auto fault = indexFaultFrom(word);
        if (!fault)
            return wrongUsage("\"" + word
                              + "\" cannot be mended; write duplicate, redundant, name, foreign-key, statistics or "
                                "unused, with commas between them.");
        faults.insert(*fault);
        begin = end + 1;
    }
    return faults;
}

QCoro::Task<CommandResult<void>> audit(Arguments arguments, CommandContext context)
{
    const auto span = spanFrom(arguments, std::chrono::system_clock::now());
    if (!span)
        co_return std::unexpected(span.error());
    const auto faults = faultsFrom(arguments);
    if (!faults)
        co_return std::unexpected(faults.error());
    const auto folder = migrationsFolder(arguments);
    if (!folder)
        co_return std::unexpected(folder.error());
    const auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(session.error());
    const auto log = std::make_shared<QueryLogReader>();
    const auto audited = co_await auditDatabase(*session, log, *span, context.cancel);
    if (!audited)
        co_return refused(audited.error());
    std::string path;
    if (!folder->empty()) {
        auto written = writtenMigration(*folder, "mend indexes", mendingSteps(*audited, *faults), context.streams);
        if (!written)
            co_return std::unexpected(written.error());
        path = *std::move(written);
    }
    *context.streams.out << (arguments.has(jsonOption) ? auditJson(*audited, path) : auditText(*audited));
    co_return CommandResult<void>();
}

} // namespace

std::string_view IndexesCommand::name() const
{
    return "indexes";
}

std::string_view IndexesCommand::purpose() const
{
    return "look through the indexes of a database";
}

std::string_view IndexesCommand::operands() const
{
    return "audit";
}

std::string_view IndexesCommand::description() const
{
    return "audit tells names that break idx_TABLE_COLUMNS, indexes that another one makes superfluous, foreign keys "
           "without an index, tables without statistics, and indexes that no statement in the query log used, each "
           "with the statements that mend it. Indexes that enforce something are never told to be dropped. Nothing is "
           "changed; --write-migration writes the statements into the next file of a migrations folder, never over "
           "another one.";
}

std::vector<CommandOption> IndexesCommand::options() const
{
    return {databaseOption, spanOption, migrationOption, mendOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> IndexesCommand::run(Arguments arguments, CommandContext context)
{
    const std::vector<std::string> &operands = arguments.operands();
    if (operands.size() != 1 || operands.front() != "audit")
        co_return wrongUsage("Write d1ctl indexes audit.");
    auto done = co_await audit(std::move(arguments), context);
    co_return done;
}

} // namespace d1
