// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/adviceoptions.h"

#include "cli/adviceactions.h"
#include "cli/sqlsource.h"
#include "features/advisor/workload/workloadfile.h"
#include "sql/splitter.h"

#include <charconv>
#include <fstream>

namespace d1 {

namespace {

constexpr CommandOption workloadOption{"workload", "FILE",
                                       "what the database is asked, as JSON lines; - is standard input"};
constexpr CommandOption spanOption{"span", "TIME", "the time that the counts were taken in: 1h, 7d (30d)"};
constexpr CommandOption favourOption{"favour", "WHAT", "what to save: bill, time or both (both)"};
constexpr CommandOption mostOption{"max-indexes", "N", "recommend at most so many (25)"};
constexpr CommandOption sizeOption{"max-size", "MB", "recommend at most so many megabytes of indexes"};
constexpr CommandOption limitOption{"time-limit", "SECONDS",
                                    "answer with what was found in so much processor time (120)"};
constexpr CommandOption copyOption{"copy", "",
                                   "copy a hosted database, each row read once, and measure; at most 5,000,000 rows"};
constexpr CommandOption estimateOption{"estimate", "", "copy and measure nothing; go by statistics and sampled rows"};

template<typename Number>
CommandResult<Number> numberFrom(const Arguments &arguments, const CommandOption &option, Number usual)
{
    const auto given = arguments.value(option);
    if (!given)
        return usual;
    Number number{};
    const char *end = given->data() + given->size();
    const auto [stop, fault] = std::from_chars(given->data(), end, number);
    if (fault != std::errc() || stop != end || number < Number{1})
        return wrongUsage("\"" + *given + "\" cannot be --" + std::string(option.name) + "; write a number from 1 on.");
    return number;
}

CommandResult<double> leanFrom(const Arguments &arguments)
{
    const std::string what = arguments.value(favourOption).value_or("both");
    if (what == "bill")
        return 0.0;
    if (what == "time")
        return 1.0;
    if (what == "both")
        return 0.5;
    return wrongUsage("\"" + what + "\" cannot be saved; write bill, time or both.");
}

CommandResult<std::optional<std::chrono::seconds>> spanFrom(const Arguments &arguments)
{
    const auto given = arguments.value(spanOption);
    if (!given)
        return std::nullopt;
    std::int64_t number = 0;
    const char *end = given->data() + given->size();
    const auto [stop, fault] = std::from_chars(given->data(), end, number);
    const std::string_view unit(stop, static_cast<std::size_t>(end - stop));
    const std::int64_t seconds = unit == "s" ? 1 : unit == "m" ? 60 : unit == "h" ? 3'600 : unit == "d" ? 86'400 : 0;
    if (fault != std::errc() || number < 1 || seconds == 0)
        return wrongUsage("\"" + *given + "\" is no time; write it as in 90s, 15m, 2h or 7d.");
    return std::optional(std::chrono::seconds(number * seconds));
}

CommandResult<advisor::Workload> workloadFrom(const Arguments &arguments, const CommandStreams &streams)
{
    const auto path = arguments.value(workloadOption);
    if (asksForTraffic(arguments)) {
        if (path || !arguments.operands().empty() || arguments.has(fileOption))
            return wrongUsage("The workload is given twice; give either --from, or --workload, or a statement.");
        return advisor::Workload();
    }
    if (path && !arguments.operands().empty())
        return wrongUsage("The workload is given twice; give either --workload or a statement.");
    if (!path) {
        const auto sql = sqlFrom(arguments, streams);
        if (!sql)
            return std::unexpected(sql.error());
        advisor::Workload workload;
        workload.source = "the statements given";
        for (const sql::StatementSpan &span : sql::splitStatements(*sql)) {
            const advisor::Workload one = advisor::workloadOf(std::string(span.in(*sql)));
            workload.statements.push_back(one.statements.front());
        }
        if (workload.statements.empty())
            return wrongUsage("There is no statement; give one, or a file with --workload.");
        return workload;
    }
    const auto read = [&path](std::istream &lines) -> CommandResult<advisor::Workload> {
        auto workload = advisor::readWorkload(lines, *path == "-" ? "standard input" : *path);
        if (!workload)
            return wrongUsage(std::move(workload.error().facts.message));
        return *std::move(workload);
    };
    if (*path == "-")
        return read(*streams.in);
    std::ifstream file(*path);
    if (!file)
        return wrongUsage("'" + *path + "' cannot be read; check the path and its permissions.");
    return read(file);
}

} // namespace

std::vector<CommandOption> adviceOptions()
{
    return {workloadOption, fileOption,  spanOption, favourOption,  mostOption,
            sizeOption,     limitOption, copyOption, estimateOption};
}

CommandResult<advisor::AdvisorInput> adviceInput(const Arguments &arguments, const CommandStreams &streams)
{
    advisor::AdvisorInput input;
    auto lean = leanFrom(arguments);
    auto most = numberFrom<std::size_t>(arguments, mostOption, input.options.indexesAtMost);
    auto megabytes = numberFrom<double>(arguments, sizeOption, input.options.bytesAtMost / 1e6);
    auto seconds = numberFrom<std::int64_t>(arguments, limitOption, input.options.timeLimit.count());
    auto span = spanFrom(arguments);
    if (!lean)
        return std::unexpected(lean.error());
    if (!most)
        return std::unexpected(most.error());
    if (!megabytes)
        return std::unexpected(megabytes.error());
    if (!seconds)
        return std::unexpected(seconds.error());
    if (!span)
        return std::unexpected(span.error());
    auto workload = workloadFrom(arguments, streams);
    if (!workload)
        return std::unexpected(workload.error());
    input.workload = *std::move(workload);
    input.workload.span = *span;
    input.options.lean = *lean;
    input.options.indexesAtMost = *most;
    input.options.bytesAtMost = *megabytes * 1e6;
    input.options.timeLimit = std::chrono::seconds(*seconds);
    input.options.measures = !arguments.has(estimateOption);
    input.options.copiesHosted = arguments.has(copyOption);
    if (input.options.copiesHosted && !input.options.measures)
        return wrongUsage("Either --copy, to measure, or --estimate, not to; leave one of them out.");
    return input;
}

} // namespace d1
