// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportcommand.h"

#include "cli/exportorder.h"
#include "cli/exportreport.h"
#include "cli/opendatabase.h"
#include "cli/progressline.h"
#include "features/exporter/exportjob.h"

#include <QCoroSignal>

#include <ostream>

namespace d1 {

std::string_view ExportCommand::name() const
{
    return "export";
}

std::string_view ExportCommand::purpose() const
{
    return "write tables, a query or everything into files";
}

std::string_view ExportCommand::operands() const
{
    return {};
}

std::string_view ExportCommand::description() const
{
    return "Writes tables, the rows of a SELECT or the whole database as SQL, CSV or JSON, exactly as stored, in a "
           "little memory. A file is there whole or not at all.";
}

std::vector<CommandOption> ExportCommand::options() const
{
    return {databaseOption, exportTableOption, exportQueryOption, exportFormatOption, outputOption,
            noSchemaOption, noDataOption,      exportViaOption,   jsonOption,         helpOption};
}

QCoro::Task<CommandResult<void>> ExportCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("To export the table \"" + arguments.operands().front()
                             + "\", write --table in front of it.");
    auto order = exportOrderFrom(arguments);
    if (!order)
        co_return std::unexpected(std::move(order.error()));
    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    Result<std::unique_ptr<ExportOutput>> output = outputFor(*order, context.streams);
    if (!output)
        co_return refused(std::move(output.error()));

    ExportJob job(*session, order->request, *std::move(output));
    const CancelRegistration interrupted = context.cancel.onCancelled([&job] { job.cancel(); });
    ProgressLine line(context.streams);
    QObject::connect(&job, &ExportJob::progressed, &job,
                     [&line](const ExportProgress &progress) { line.show(progressText(progress)); });
    job.start();
    co_await qCoro(&job, &ExportJob::finished);
    line.clear();
    const Result<ExportSummary> &result = *job.result();
    if (!result)
        co_return refused(result.error());
    for (const std::string &notice : result->notices)
        *context.streams.err << "d1ctl: note: " << notice << '\n';
    if (arguments.has(jsonOption))
        *context.streams.out << exportJson(*result);
    else if (!order->isStream())
        *context.streams.err << "d1ctl: " << exportText(*result) << '\n';
    co_return CommandResult<void>();
}

} // namespace d1
