// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/advisecommand.h"

#include "cli/adviceactions.h"
#include "cli/adviceoptions.h"
#include "cli/advicetext.h"
#include "cli/opendatabase.h"
#include "core/price.h"
#include "features/advisor/advicejson.h"
#include "features/advisor/sources/databaseadvice.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <ostream>

namespace d1 {

namespace {

void tellCopy(std::ostream &err, const advisor::AdvisorProgress &progress)
{
    constexpr double leastShown = 0.0001;
    const double dollars = Price::ofKnownRows(progress.rowsToCopy, 0);
    if (progress.rowsToCopy == 0)
        err << "Copying the database.\n";
    else if (progress.rowsCopied == 0)
        err << "Copying the database: about " << progress.rowsToCopy << " rows are read, which is "
            << (dollars < leastShown ? "less than " : "") << '$' << std::fixed << std::setprecision(4)
            << std::max(dollars, leastShown) << " at D1's list price.\n";
    else
        err << progress.rowsCopied << " rows copied.\n";
}

void tell(std::ostream &err, const advisor::AdvisorProgress &progress)
{
    using advisor::AdvisorPhase;
    if (progress.phase == AdvisorPhase::Copying)
        tellCopy(err, progress);
    else if (progress.phase == AdvisorPhase::Reading)
        err << "Reading the workload.\n";
    else if (progress.phase == AdvisorPhase::Searching)
        err << progress.indexes.size() << (progress.indexes.size() == 1 ? " index" : " indexes") << ", "
            << std::lround(progress.savedShare * 100.0) << " % saved, " << progress.plansTried << " plans tried.\n";
    err.flush();
}

QCoro::Task<CommandResult<advisor::Advice>> adviceFor(SessionPtr session, advisor::AdvisorInput input,
                                                      CommandContext context)
{
    auto job = std::make_shared<advisor::AdvisorJob>();
    std::ostream *err = context.streams.err;
    QObject::connect(job.get(), &advisor::AdvisorJob::progressed, job.get(),
                     [err](const advisor::AdvisorProgress &progress) { tell(*err, progress); });
    auto advice = co_await advisor::adviseOn(session, std::move(input), job, context.cancel);
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
           "time, and shows for each what it saves and what its upkeep costs. The workload is a file of JSON lines "
           "{\"sql\", \"params\", \"count\"}, statements, or what the query log or Cloudflare has counted. A local "
           "database is copied and every index is built and "
           "measured on the copy, and so is any other with --copy; without, schema, statistics and some rows of it are "
           "read, and what is told is estimated. Nothing is changed, unless --apply asks for it.";
}

std::vector<CommandOption> AdviseCommand::options() const
{
    std::vector<CommandOption> all{databaseOption};
    for (const CommandOption &option : adviceOptions())
        all.push_back(option);
    for (const CommandOption &option : adviceActionOptions())
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
    if (asksForTraffic(arguments)) {
        const auto span = input->workload.span;
        auto workload = co_await trafficWorkload(arguments, *session, span, context.cancel);
        if (!workload)
            co_return std::unexpected(workload.error());
        input->workload = *std::move(workload);
    }
    for (const std::string &problem : input->workload.problems)
        *context.streams.err << problem << '\n';
    const auto advice = co_await adviceFor(*session, *std::move(input), context);
    if (!advice)
        co_return std::unexpected(advice.error());
    advisor::Advice found = *advice;
    auto done = co_await actOnAdvice(std::move(arguments), *session, std::move(found), context);
    // The advice is told whatever became of it.
    *context.streams.out << (asJson ? adviceJson(*advice) : adviceText(*advice));
    co_return done;
}

} // namespace d1
