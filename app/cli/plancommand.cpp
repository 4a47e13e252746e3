// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plancommand.h"

#include "cli/opendatabase.h"
#include "cli/planreport.h"
#include "cli/sqlfailure.h"
#include "cli/sqlsource.h"
#include "features/plan/plan.h"
#include "features/plan/planjson.h"
#include "features/schema/schemareader.h"

#include <ostream>

namespace d1 {

std::string_view PlanCommand::name() const
{
    return "plan";
}

std::string_view PlanCommand::purpose() const
{
    return "explain a statement without running it";
}

std::string_view PlanCommand::operands() const
{
    return "[SQL]";
}

std::string_view PlanCommand::description() const
{
    return "Shows how the database would run one statement, given as an argument, with --file or on standard input, "
           "and "
           "what may make it slow. The statement itself does not run; its parameters need no values.";
}

std::vector<CommandOption> PlanCommand::options() const
{
    return {databaseOption, fileOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> PlanCommand::run(Arguments arguments, CommandContext context)
{
    const auto target = targetOf(arguments);
    if (!target)
        co_return std::unexpected(target.error());
    const auto sql = sqlFrom(arguments, context.streams);
    if (!sql)
        co_return std::unexpected(sql.error());
    const std::vector<ScriptStatement> script = scriptStatements(*sql);
    if (script.size() != 1)
        co_return wrongUsage(script.empty() ? "There is no statement in the SQL; give one."
                                            : "There are several statements in the SQL; give one at a time.");

    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    std::string origin = "d1ctl";
    auto schema = co_await readSchema(*session, context.cancel, std::move(origin));
    if (!schema)
        co_return refused(std::move(schema.error()));
    Statement statement(script.front().sql);
    auto plan = co_await explain(*session, std::move(statement), *std::move(schema), context.cancel);
    if (!plan)
        co_return std::unexpected(failureInSql(*sql, script, std::move(plan.error())));
    *context.streams.out << (arguments.has(jsonOption) ? planJson(*plan) : planReport(*plan));
    co_return CommandResult<void>();
}

} // namespace d1
