// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/querycommand.h"

#include "cli/boundvalues.h"
#include "cli/jsonwriter.h"
#include "cli/namesuggestion.h"
#include "cli/opendatabase.h"
#include "cli/rowswriter.h"
#include "cli/sqlfailure.h"
#include "cli/sqlsource.h"
#include "cli/tablewriter.h"
#include "features/query/scriptstatement.h"
#include "sql/refusals.h"

#include <algorithm>
#include <memory>
#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption paramOption{
    "param", "VALUE", "bind a value: 5, 2.5, text, null, int:5, real:5, text:5, blob:00FF; :name=VALUE for a name",
    true};
constexpr CommandOption formatOption{"format", "FORMAT", "table (the default), json, csv, jsonl, sql or markdown"};

constexpr std::array formatNames{std::string_view("table"), std::string_view("json"), std::string_view("csv"),
                                 std::string_view("jsonl"), std::string_view("sql"),  std::string_view("markdown")};

CommandResult<std::string> formatOf(const Arguments &arguments)
{
    const auto format = arguments.value(formatOption);
    const bool json = arguments.has(jsonOption);
    if (!format)
        return json ? "json" : "table";
    if (std::ranges::find(formatNames, *format) == formatNames.end())
        return wrongUsage("There is no format \"" + *format + "\"; write table, json, csv, jsonl, sql or markdown.");
    if (json && *format != "json")
        return wrongUsage("The options --json and --format " + *format + " contradict each other; give one of them.");
    return *format;
}

std::unique_ptr<ResultWriter> writerFor(std::string_view format, const std::vector<ScriptStatement> &script)
{
    if (format == "json")
        return std::make_unique<JsonWriter>();
    if (format == "table")
        return std::make_unique<TableWriter>();
    std::vector<std::string> tables;
    for (const ScriptStatement &statement : script)
        tables.push_back(statement.kind.table);
    const RowFormat rows = format == "csv"     ? RowFormat::Csv
                           : format == "jsonl" ? RowFormat::JsonLines
                           : format == "sql"   ? RowFormat::Sql
                                               : RowFormat::Markdown;
    return std::make_unique<RowsWriter>(rows, std::move(tables));
}

bool isLocalFile(const Target &target)
{
    const auto *project = std::get_if<ProjectTarget>(&target);
    return std::holds_alternative<DemoTarget>(target) || std::holds_alternative<FileTarget>(target)
           || (project && !project->remote);
}

/// A file takes more than D1 does; whoever tries something out here should know before it goes to Cloudflare.
void noteRefusals(const std::vector<Statement> &statements, std::ostream &err)
{
    for (const Statement &statement : statements) {
        for (const sql::Refusal &refusal : sql::refusalsOf(statement))
            err << "d1ctl: note: Cloudflare D1 would refuse this. " << refusal.message << '\n';
    }
}

} // namespace

std::string_view QueryCommand::name() const
{
    return "query";
}

std::string_view QueryCommand::purpose() const
{
    return "run SQL";
}

std::string_view QueryCommand::operands() const
{
    return "[SQL]";
}

std::string_view QueryCommand::description() const
{
    return "Runs the SQL given as an argument, with --file, with --saved or on standard input. Several statements run "
           "as one "
           "transaction: either all take effect or none, and each has its result.";
}

std::vector<CommandOption> QueryCommand::options() const
{
    return {databaseOption, fileOption, savedOption, paramOption, formatOption, jsonOption, timeoutOption, helpOption};
}

QCoro::Task<CommandResult<void>> QueryCommand::run(Arguments arguments, CommandContext context)
{
    const auto format = formatOf(arguments);
    if (!format)
        co_return std::unexpected(format.error());
    const auto timeout = timeoutOf(arguments);
    if (!timeout)
        co_return std::unexpected(timeout.error());
    const auto target = targetOf(arguments);
    if (!target)
        co_return std::unexpected(target.error());
    const auto sql = sqlFrom(arguments, context.streams);
    if (!sql)
        co_return std::unexpected(sql.error());
    const std::vector<ScriptStatement> script = scriptStatements(*sql);
    if (script.empty())
        co_return wrongUsage("There is no statement in the SQL; give at least one.");
    auto statements = boundStatements(script, arguments.values(paramOption));
    if (!statements)
        co_return std::unexpected(std::move(statements.error()));
    if (isLocalFile(*target))
        noteRefusals(*statements, *context.streams.err);

    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    const bool reads = std::ranges::all_of(script, [](const auto &statement) { return statement.kind.readOnly; });
    Request request(*std::move(statements), reads ? Intent::Read : Intent::Write);
    request.timeout = *timeout;
    request.cancel = context.cancel;
    request.origin = "d1ctl";
    auto reply = co_await (*session)->execute(std::move(request));
    if (!reply) {
        CommandFailure failed = failureInSql(*sql, script, std::move(reply.error()));
        CommandFailure failure = co_await suggestedBy(*session, std::move(failed), script, context.cancel);
        co_return std::unexpected(std::move(failure));
    }

    for (const std::string &notice : reply->notices)
        *context.streams.err << "d1ctl: note: " << notice << '\n';
    writerFor(*format, script)->write(*reply, *context.streams.out);
    co_return CommandResult<void>();
}

} // namespace d1
