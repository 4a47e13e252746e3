// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/importreport.h"

#include "cli/displaytext.h"
#include "cli/failurereport.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cmath>

namespace d1 {

namespace {

constexpr std::size_t mostBadRowsShown = 20;
constexpr std::size_t widestMessage = 200;

/// "12,408"
std::string grouped(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t place = digits.size(); place > 3; place -= 3)
        digits.insert(place - 3, 1, ',');
    return digits;
}

std::string rowsText(std::uint64_t rows)
{
    return grouped(rows) + (rows == 1 ? " row" : " rows");
}

std::string secondsText(std::chrono::milliseconds time)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f s", time.count() < 10'000 ? 2 : 0,
                  std::chrono::duration<double>(time).count());
    return text.data();
}

/// "1:20", "2:03:20"
std::string clockText(std::chrono::seconds time)
{
    const auto hours = static_cast<long>(time.count() / 3600);
    const auto minutes = static_cast<long>(time.count() / 60 % 60);
    const auto seconds = static_cast<long>(time.count() % 60);
    std::array<char, 32> text{};
    if (hours > 0)
        std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", hours, minutes, seconds);
    else
        std::snprintf(text.data(), text.size(), "%ld:%02ld", minutes, seconds);
    return text.data();
}

std::string badRowsText(const ImportOutcome &outcome)
{
    std::string text;
    for (std::size_t i = 0; i < outcome.bad.size() && i < mostBadRowsShown; ++i) {
        const BadRow &row = outcome.bad[i];
        text += "line " + std::to_string(row.line) + ": " + DisplayText(row.message, widestMessage).text + '\n';
    }
    if (outcome.badCount > mostBadRowsShown)
        text += "... and " + grouped(outcome.badCount - mostBadRowsShown) + " more\n";
    return text;
}

std::string whatWasDone(const ImportOutcome &outcome)
{
    std::string text = grouped(outcome.inserted) + " inserted";
    if (outcome.updated > 0)
        text += ", " + grouped(outcome.updated) + " updated";
    if (outcome.skipped > 0)
        text += ", " + grouped(outcome.skipped) + " skipped";
    if (outcome.badCount > 0)
        text += ", " + grouped(outcome.badCount) + " bad";
    return text;
}

std::string whatWasKept(const ImportOutcome &outcome, const ImportPlan &plan)
{
    if (outcome.keptRows == 0 && outcome.keptWhy.empty())
        return "Nothing was kept: " + plan.table + (plan.createTable ? " was not made." : " is as it was.");
    if (outcome.keptRows == 0)
        return outcome.keptWhy;
    return rowsText(outcome.keptRows) + (outcome.keptRows == 1 ? " is" : " are") + " in " + plan.table + ". "
           + outcome.keptWhy;
}

} // namespace

std::string importJson(const ImportOutcome &outcome, const ImportPlan &plan)
{
    auto errors = nlohmann::ordered_json::array();
    for (const BadRow &row : outcome.bad)
        errors.push_back({{"line", row.line}, {"message", row.message}});
    nlohmann::ordered_json document{{"rows", outcome.rows},         {"inserted", outcome.inserted},
                                    {"updated", outcome.updated},   {"skipped", outcome.skipped},
                                    {"errors", std::move(errors)},  {"duration_ms", outcome.duration.count()},
                                    {"requests", outcome.requests}, {"retries", outcome.retries}};
    if (outcome.badCount > outcome.bad.size())
        document["error_count"] = outcome.badCount;
    if (!outcome.rejectsFile.empty())
        document["rejects"] = outcome.rejectsFile;
    if (outcome.end == ImportOutcome::End::DryRun)
        document["dry_run"] = true;
    if (outcome.resumed)
        document["resumed"] = true;
    if (!outcome.bookmark.empty())
        document["bookmark"] = outcome.bookmark;
    if (outcome.error) {
        document["kept"] = outcome.keptRows;
        document["kept_message"] = whatWasKept(outcome, plan);
        const CommandFailure failure(ExitCode::Refused, *outcome.error);
        document["error"] = nlohmann::ordered_json::parse(failureJson(failure))["error"];
    }
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

std::string importText(const ImportOutcome &outcome, const ImportPlan &plan)
{
    std::string text = badRowsText(outcome);
    if (outcome.error) {
        text += failureText(CommandFailure(ExitCode::Refused, *outcome.error));
        return text + "d1ctl: " + whatWasKept(outcome, plan) + '\n';
    }
    if (outcome.end == ImportOutcome::End::DryRun) {
        text += "Tried " + rowsText(outcome.rows) + " and took them back: ";
        return text
               + (outcome.badCount == 0 ? "all would go into " + plan.table
                                        : grouped(outcome.badCount) + " would not go into " + plan.table)
               + ".\n";
    }
    text += rowsText(outcome.rows) + " of " + plan.file + (outcome.resumed ? ", resumed" : "") + " into " + plan.table
            + ": " + whatWasDone(outcome) + ", " + secondsText(outcome.duration) + ".\n";
    if (outcome.badCount > 0)
        text += outcome.rejectsFile.empty() ? "Add --rejects FILE to have the bad rows in a file to mend.\n"
                                            : "The bad rows are in " + outcome.rejectsFile + ".\n";
    return text;
}

std::string progressText(const ImportProgress &progress)
{
    std::string text = rowsText(progress.rows);
    if (progress.byteCount > 0) {
        const std::uint64_t percent = std::min<std::uint64_t>(100, progress.bytes * 100 / progress.byteCount);
        text += ", " + std::to_string(percent) + " %";
    }
    if (progress.rowsPerSecond > 0)
        text += ", " + grouped(static_cast<std::uint64_t>(std::llround(progress.rowsPerSecond))) + " a second";
    if (progress.timeLeft)
        text += ", " + clockText(*progress.timeLeft) + " left";
    if (progress.retries > 0)
        text += ", " + grouped(progress.retries) + " retries";
    if (progress.errors > 0)
        text += ", " + grouped(progress.errors) + " bad";
    return text;
}

} // namespace d1
