// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/advisecommand.h"

#include "cli/adviceoptions.h"
#include "cli/advicetext.h"
#include "cli/opendatabase.h"
#include "features/advisor/advicejson.h"
#include "features/advisor/advisorjob.h"
#include "features/advisor/snapshotreader.h"

#include <iomanip>
#include <ostream>

namespace d1 {

namespace {

void tell(std::ostream &err, const advisor::AdvisorProgress &progress)
{
    using advisor::AdvisorPhase;
    if (progress.phase == AdvisorPhase::Copying)
        err << "Copying the database.\n";
    else if (progress.phase == AdvisorPhase::Reading)
        err << "Reading the workload.\n";
    else if (progress.phase == AdvisorPhase::Searching)
        err << progress.indexes.size() << (progress.indexes.size() == 1 ? " index" : " indexes") << ", "
            << std::lround(progress.savedShare * 100.0) << " % saved, " << progress.plansTried << " plans tried.\n";
    err.flush();
}

QCoro::Task<CommandResult<advisor::Advice>> adviceFor(SessionPtr session, advisor::AdvisorInput input,
                                                      CommandContext context, bool tellsProgress)
{
    auto file = co_await advisor::localFileOf(session, context.cancel);
    if (!file)
        co_return refused(std::move(file.error()));
    input.databaseFile = *std::move(file);
    if (input.databaseFile.empty()) {
        const advisor::ReadBudget budget;
        auto snapshot = co_await advisor::readSnapshot(session, budget, context.cancel);
        if (!snapshot)
            co_return refused(std::move(snapshot.error()));
        input.snapshot = *std::move(snapshot);
    }
    advisor::AdvisorJob job;
    std::ostream *err = context.streams.err;
    if (tellsProgress)
        QObject::connect(&job, &advisor::AdvisorJob::progressed, &job,
                         [err](const advisor::AdvisorProgress &progress) { tell(*err, progress); });
    auto advice = co_await job.run(std::move(input), context.cancel);
    if (!advice)
        co_return refused(std::move(advice.error()));
    co_return *std::move(advice);
}

} // namespace

std::string_view AdviseCommand::name() const
{
    return "advise";
}

std::string_view AdviseCommand::purpose() const
{
    return "find the indexes that a workload needs";
}

std::string_view AdviseCommand::operands() const
{
    return "[SQL]";
}

std::string_view AdviseCommand::description() const
{
    return "Looks for the indexes that make a workload cheapest, in rows read and written as D1 bills them and in "
           "time, "
           "and shows for each what it saves and what its upkeep costs. The workload is a file of JSON lines "
           "{\"sql\", \"params\", \"count\"} or one statement. A local database is copied and every index is built and "
           "measured on the copy; of any other, schema, statistics and some rows are read, and what is told is "
           "estimated. Nothing is changed.";
}

std::vector<CommandOption> AdviseCommand::options() const
{
    std::vector<CommandOption> all{databaseOption};
    for (const CommandOption &option : adviceOptions())
        all.push_back(option);
    all.push_back(jsonOption);
    all.push_back(helpOption);
    return all;
}

QCoro::Task<CommandResult<void>> AdviseCommand::run(Arguments arguments, CommandContext context)
{
    auto input = adviceInput(arguments, context.streams);
    if (!input)
        co_return std::unexpected(input.error());
    const auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(session.error());
    const bool asJson = arguments.has(jsonOption);
    for (const std::string &problem : input->workload.problems)
        *context.streams.err << problem << '\n';
    const auto advice = co_await adviceFor(*session, *std::move(input), context, true);
    if (!advice)
        co_return std::unexpected(advice.error());
    *context.streams.out << (asJson ? adviceJson(*advice) : adviceText(*advice));
    co_return CommandResult<void>();
}

} // namespace d1
