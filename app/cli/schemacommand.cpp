// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/schemacommand.h"

#include "cli/opendatabase.h"
#include "cli/schematext.h"
#include "features/schema/schemareader.h"

#include <ostream>

namespace d1 {

std::string_view SchemaCommand::name() const
{
    return "schema";
}

std::string_view SchemaCommand::purpose() const
{
    return "show tables, columns, indexes, views and triggers";
}

std::string_view SchemaCommand::operands() const
{
    return {};
}

std::string_view SchemaCommand::description() const
{
    return "Shows what the database holds: tables with their columns and keys, indexes, views and triggers. Numbers of "
           "rows are those of the last ANALYZE.";
}

std::vector<CommandOption> SchemaCommand::options() const
{
    return {databaseOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> SchemaCommand::run(Arguments arguments, CommandContext context)
{
    if (!arguments.operands().empty())
        co_return wrongUsage("The command schema takes no argument; leave \"" + arguments.operands().front()
                             + "\" out.");
    auto session = co_await openDatabase(arguments, context);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    std::string origin = "d1ctl";
    auto schema = co_await readSchema(*session, context.cancel, std::move(origin));
    if (!schema)
        co_return refused(std::move(schema.error()));
    if (arguments.has(jsonOption))
        *context.streams.out << schemaJson(*schema);
    else if (schema->tables.empty())
        *context.streams.err << "d1ctl: the database is empty.\n";
    else
        *context.streams.out << schemaText(*schema);
    co_return CommandResult<void>();
}

} // namespace d1
