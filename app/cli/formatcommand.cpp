// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/formatcommand.h"

#include "cli/sqlsource.h"
#include "sql/format/formatter.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace d1 {

namespace {

constexpr CommandOption checkOption{"check", "", "write nothing; exit with 1 when the SQL is not formatted"};

std::string formatJson(const std::string &formatted, bool isChanged)
{
    nlohmann::ordered_json document;
    document["sql"] = formatted;
    document["changed"] = isChanged;
    return document.dump() + '\n';
}

} // namespace

std::string_view FormatCommand::name() const
{
    return "format";
}

std::string_view FormatCommand::purpose() const
{
    return "lay SQL out in a uniform way";
}

std::string_view FormatCommand::operands() const
{
    return "[FILE]";
}

std::string_view FormatCommand::description() const
{
    return "Reads SQL from FILE, or from standard input when FILE is - or left out, and writes it with keywords in "
           "upper case, one clause a line and long lists indented. Comments stay, and what the SQL says never changes; "
           "a statement that is not sound is written as it was. No database is needed.";
}

std::vector<CommandOption> FormatCommand::options() const
{
    return {checkOption, jsonOption, helpOption};
}

QCoro::Task<CommandResult<void>> FormatCommand::run(Arguments arguments, CommandContext context)
{
    const std::vector<std::string> &operands = arguments.operands();
    if (operands.size() > 1)
        co_return wrongUsage("Format one file at a time; leave \"" + operands[1] + "\" out.");
    if (operands.empty() && context.streams.inIsTerminal)
        co_return wrongUsage("There is no SQL; name a file, or give it on standard input.");
    const std::string path = operands.empty() ? "-" : operands.front();
    const auto written = sqlIn(path, context.streams);
    if (!written)
        co_return std::unexpected(written.error());
    const std::string formatted = sql::formatSql(*written);
    const bool isChanged = formatted != *written;
    if (arguments.has(checkOption) && isChanged)
        co_return refused(
            Error(ErrorKind::Unknown, (path == "-" ? "Standard input" : "'" + path + "'")
                                          + " is not formatted; d1ctl format writes it as it should be."));
    if (arguments.has(jsonOption))
        *context.streams.out << formatJson(formatted, isChanged);
    else if (!arguments.has(checkOption))
        *context.streams.out << formatted;
    co_return CommandResult<void>();
}

} // namespace d1
