// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importcommand.h"

#include "cli/importoptions.h"
#include "cli/importreport.h"
#include "cli/newdatabasefile.h"
#include "cli/opendatabase.h"
#include "cli/progressline.h"
#include "core/systemclock.h"
#include "features/importer/job/importjob.h"
#include "features/importer/job/importpreparation.h"

#include <QCoroSignal>

#include <ostream>

namespace d1 {

namespace {

CommandResult<void> tell(const ImportOutcome &outcome, const ImportPlan &plan, bool json, const CommandStreams &streams)
{
    const bool isWhole = !outcome.error && outcome.badCount == 0;
    const std::string text = importText(outcome, plan);
    if (json)
        *streams.out << importJson(outcome, plan);
    if (!json && isWhole)
        *streams.out << text;
    else if (!isWhole)
        *streams.err << text;
    if (isWhole)
        return {};
    CommandFailure failure(ExitCode::Refused, outcome.error.value_or(Error()));
    failure.isTold = true;
    return std::unexpected(std::move(failure));
}

} // namespace

std::string_view ImportCommand::name() const
{
    return "import";
}

std::string_view ImportCommand::purpose() const
{
    return "bring the rows of a CSV file into a table";
}

std::string_view ImportCommand::operands() const
{
    return "FILE.csv";
}

std::string_view ImportCommand::description() const
{
    return "Reads a CSV file, also one packed with gzip, zstd, bzip2 or xz, and brings its rows into a table, each "
           "exactly once: an import that broke off goes on with --resume. Columns go by their names in the header. A "
           "bad row costs that row alone; all of them are told with their lines, and the exit status is 1.";
}

std::vector<CommandOption> ImportCommand::options() const
{
    return importOptions();
}

QCoro::Task<CommandResult<void>> ImportCommand::run(Arguments arguments, CommandContext context)
{
    const auto request = importRequestFrom(arguments);
    if (!request)
        co_return std::unexpected(request.error());
    const bool json = arguments.has(jsonOption);
    NewDatabaseFile made; // goes after the session that has it open
    if (const auto target = targetOf(arguments); target && request->wishes.createsTable && !request->dryRun)
        made.makeFor(*target);
    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    Result<ImportPlan> plan = co_await prepareImport(*request, *session, context.cancel);
    if (!plan)
        co_return refused(std::move(plan.error()));

    if (!made.path().empty())
        *context.streams.err << "d1ctl: note: There was no file " << made.path() << "; it is made.\n";
    if (!plan->dialect.hasHeader && !request->hasHeader)
        *context.streams.err << "d1ctl: note: The first line is taken for a row; add --header if it names the "
                                "columns.\n";
    *context.streams.err << "d1ctl: note: " << plan->strategy.reason << '\n' << std::flush;
    SystemClock clock;
    ProgressLine line(context.streams);
    ImportJob::Parts parts{*session, &clock, ImportJournal()};
    ImportJob job(std::move(parts), *plan);
    QObject::connect(&job, &ImportJob::progressed, &job,
                     [&line](const ImportProgress &progress) { line.show(progressText(progress)); });
    QObject::connect(&job, &ImportJob::bookmarkTaken, &job, [&context](const QString &bookmark) {
        *context.streams.err << "d1ctl: Time Travel can take the database back to before this import: bookmark "
                             << bookmark.toStdString() << '\n'
                             << std::flush;
    });
    const CancelRegistration registration = context.cancel.onCancelled([&job] { job.cancel(); });
    job.start();
    while (job.state() != ImportJob::State::Finished)
        co_await qCoro(&job, &ImportJob::finished);
    line.clear();
    co_return tell(job.outcome(), *plan, json, context.streams);
}

} // namespace d1
