// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/indexescommand.h"

#include "cli/auditreport.h"
#include "cli/changereport.h"
#include "cli/confirmation.h"
#include "cli/migrationoption.h"
#include "cli/opendatabase.h"
#include "cli/timeargument.h"
#include "features/maintenance/indexaudit/auditmigration.h"
#include "features/maintenance/indexaudit/auditreader.h"
#include "features/maintenance/indexchange/changeapplier.h"
#include "features/maintenance/indexchange/remeasuring.h"
#include "workspace/workspace.h"

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

QCoro::Task<CommandResult<void>> tellChanges(Arguments arguments, CommandContext context)
{
    std::string target;
    if (arguments.has(databaseOption)) {
        const auto named = targetOf(arguments);
        if (!named)
            co_return std::unexpected(named.error());
        target = textOf(*named);
    }
    const ChangeStore store;
    const auto log = std::make_shared<QueryLogReader>();
    const Clock::WallTime now = std::chrono::system_clock::now();
    std::vector<ChangeRecord> records;
    if (arguments.operands().size() == 2) {
        std::string id = arguments.operands()[1];
        auto found = co_await store.find(std::move(id));
        if (!found)
            co_return refused(std::move(found.error()));
        ChangeRecord known = *std::move(found);
        records.push_back(co_await remeasured(log, store, std::move(known), now));
    } else {
        records = co_await measuredChanges(log, store, std::move(target), now);
    }
    if (records.empty() && !arguments.has(jsonOption))
        *context.streams.err << "d1ctl: no index was changed yet; d1ctl advise --apply does.\n";
    *context.streams.out << (arguments.has(jsonOption) ? changesJson(records) : changesText(records));
    co_return CommandResult<void>();
}

QCoro::Task<CommandResult<void>> undo(Arguments arguments, CommandContext context)
{
    const ChangeStore store;
    std::string id = arguments.operands()[1];
    auto record = co_await store.find(std::move(id));
    if (!record)
        co_return refused(std::move(record.error()));
    auto target = parseTarget(record->target);
    if (!target)
        co_return refused(std::move(target.error()));
    auto session = co_await context.workspace->open(*std::move(target), context.cancel);
    if (!session)
        co_return refused(std::move(session.error()));
    const Confirmation confirmation((*session)->identity(), "Takes change " + record->id + " of its indexes back.");
    if (const auto confirmed = confirmation.ask(context.streams, arguments.has(yesOption)); !confirmed)
        co_return std::unexpected(confirmed.error());
    const ChangeApplier applier(*session, nullptr, store);
    ChangeRecord known = *record;
    const auto outcome = co_await applier.undo(std::move(known), std::chrono::system_clock::now(), context.cancel);
    if (!outcome)
        co_return refused(outcome.error());
    const std::vector<ChangeRecord> records{outcome->record};
    *context.streams.out << (arguments.has(jsonOption) ? changesJson(records) : changesText(records));
    if (!outcome->note.empty())
        *context.streams.err << "d1ctl: note: " << outcome->note << '\n';
    if (outcome->failure)
        co_return refused(*outcome->failure);
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
    return "audit | changes [ID] | undo ID";
}

std::string_view IndexesCommand::description() const
{
    return "audit tells names that break idx_TABLE_COLUMNS, indexes that another one makes superfluous, foreign keys "
           "without an index, tables without statistics, and indexes that no statement in the query log used, each "
           "with the statements that mend it. Indexes that enforce something are never told to be dropped. Nothing is "
           "changed; --write-migration writes the statements into the next file of a migrations folder, never over "
           "another one. changes tells what d1ctl advise --apply and the window made of indexes, with the figures of "
           "the "
           "helped statements in the log: the day before, and the hour and the day after. undo takes such a change "
           "back.";
}

std::vector<CommandOption> IndexesCommand::options() const
{
    return {databaseOption, spanOption, migrationOption, mendOption, yesOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> IndexesCommand::run(Arguments arguments, CommandContext context)
{
    const std::vector<std::string> &operands = arguments.operands();
    const std::string action = operands.empty() ? std::string() : operands.front();
    if (action == "audit" && operands.size() == 1) {
        auto done = co_await audit(std::move(arguments), context);
        co_return done;
    }
    if (action == "changes" && operands.size() <= 2) {
        auto done = co_await tellChanges(std::move(arguments), context);
        co_return done;
    }
    if (action == "undo" && operands.size() == 2) {
        auto done = co_await undo(std::move(arguments), context);
        co_return done;
    }
    co_return wrongUsage("Write d1ctl indexes audit, indexes changes, or indexes undo with the id of a change.");
}

} // namespace d1
