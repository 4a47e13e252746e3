// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plancommand.h"

#include "cli/namesuggestion.h"
#include "cli/opendatabase.h"
#include "cli/planreport.h"
#include "cli/sqlfailure.h"
#include "cli/sqlsource.h"
#include "features/plan/plan.h"
#include "features/plan/planjson.h"
#include "features/schema/schemareader.h"
#include "workspace/workspace.h"

#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption againstOption{"against", "TARGET", "a second database, to compare its plan of the statement"};

/// Absent when not asked for.
CommandResult<std::optional<Target>> otherTarget(const Arguments &arguments)
{
    const auto text = arguments.value(againstOption);
    if (!text)
        return std::nullopt;
    auto target = parseTarget(*text);
    if (!target)
        return wrongUsage(std::move(target.error().facts.message));
    return *std::move(target);
}

QCoro::Task<CommandResult<Plan>> planOn(Target target, std::string sql, CommandContext context)
{
    const auto session = co_await context.workspace->open(std::move(target), context.cancel);
    if (!session)
        co_return refused(session.error());
    std::string origin = "d1ctl";
    auto schema = co_await readSchema(*session, context.cancel, std::move(origin));
    if (!schema)
        co_return refused(std::move(schema.error()));
    const std::vector<ScriptStatement> script = scriptStatements(sql);
    Statement statement(script.front().sql);
    auto plan = co_await explain(*session, std::move(statement), *schema, context.cancel);
    if (!plan) {
        CommandFailure failure = failureInSql(sql, script, std::move(plan.error()));
        co_return std::unexpected(withSuggestion(std::move(failure), script, *schema));
    }
    co_return *std::move(plan);
}

} // namespace

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
           "what may make it slow. The statement itself does not run; its parameters need no values. With --against a "
           "second database is asked for its plan of the "
           "statement too, and what differs there is told.";
}

std::vector<CommandOption> PlanCommand::options() const
{
    return {databaseOption, fileOption, savedOption, againstOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> PlanCommand::run(Arguments arguments, CommandContext context)
{
    auto target = targetOf(arguments);
    if (!target)
        co_return std::unexpected(target.error());
    const auto other = otherTarget(arguments);
    if (!other)
        co_return std::unexpected(other.error());
    const auto sql = sqlFrom(arguments, context.streams);
    if (!sql)
        co_return std::unexpected(sql.error());
    const std::vector<ScriptStatement> script = scriptStatements(*sql);
    if (script.size() != 1)
        co_return wrongUsage(script.empty() ? "There is no statement in the SQL; give one."
                                            : "There are several statements in the SQL; give one at a time.");

    const auto plan = co_await planOn(*std::move(target), *sql, context);
    if (!plan)
        co_return std::unexpected(plan.error());
    const bool asJson = arguments.has(jsonOption);
    if (!*other) {
        *context.streams.out << (asJson ? planJson(*plan) : planReport(*plan));
        co_return CommandResult<void>();
    }
    Target there = **other;
    const auto otherPlan = co_await planOn(std::move(there), *sql, context);
    if (!otherPlan)
        co_return std::unexpected(otherPlan.error());
    const std::string name = arguments.value(againstOption).value_or(std::string());
    *context.streams.out << (asJson ? comparisonJson(*plan, name, *otherPlan)
                                    : planReport(*plan) + '\n' + comparisonReport(*plan, name, *otherPlan));
    co_return CommandResult<void>();
}

} // namespace d1
