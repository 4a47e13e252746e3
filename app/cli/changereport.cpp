// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/changereport.h"

#include "cli/displaytext.h"
#include "cli/timeargument.h"
#include "features/advisor/advicereasons.h"
#include "features/maintenance/indexchange/changejson.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t sqlWidth = 100;

std::string figuresText(const std::optional<RunFigures> &figures)
{
    if (!figures)
        return "did not run";
    std::string text = advisor::countText(static_cast<double>(figures->runs)) + (figures->runs == 1 ? " run" : " runs");
    if (figures->rowsRead)
        text += ", " + advisor::countText(*figures->rowsRead) + " rows read";
    if (figures->milliseconds)
        text += ", " + advisor::countText(*figures->milliseconds) + " ms";
    return text + " each";
}

std::string statementText(const RemeasuredStatement &measured, const ChangeRecord &record)
{
    const auto line = [](const char *when, const std::string &figures) {
        return "      " + std::string(when) + figures + '\n';
    };
    const HelpedStatement &statement = measured.statement;
    return "    " + DisplayText(statement.sql, sqlWidth).text + '\n'
           + line("advised     ", advisor::countText(statement.rowsReadBefore) + " -> "
                                      + advisor::countText(statement.rowsReadAfter) + " rows read each")
           + line("day before  ", figuresText(measured.before))
           + line(record.isHourClosed ? "hour after  " : "hour so far ", figuresText(measured.afterHour))
           + line(record.isDayClosed ? "day after   " : "day so far  ", figuresText(measured.afterDay));
}

} // namespace

std::string changesText(const std::vector<ChangeRecord> &records)
{
    std::string text;
    for (const ChangeRecord &record : records) {
        text += record.id + "  " + textOf(record.appliedAt) + "  " + record.database
                + (record.undoneAt ? "  undone " + textOf(*record.undoneAt) : std::string()) + '\n';
        for (const IndexChangeStep &step : record.done)
            text += "  " + DisplayText(step.sql, sqlWidth).text + ";\n";
        if (!record.bookmark.empty())
            text += "  bookmark before: " + record.bookmark + '\n';
        for (const RemeasuredStatement &measured : record.statements)
            text += statementText(measured, record);
        text += '\n';
    }
    return text;
}

std::string changesJson(const std::vector<ChangeRecord> &records)
{
    auto changes = ordered_json::array();
    for (const ChangeRecord &record : records) {
        ordered_json change = ordered_json::parse(changeJson(record));
        change["applied_at"] = textOf(record.appliedAt);
        change["undone_at"] = record.undoneAt ? ordered_json(textOf(*record.undoneAt)) : ordered_json();
        changes.push_back(std::move(change));
    }
    return ordered_json{{"changes", std::move(changes)}}.dump(-1, ' ', false, ordered_json::error_handler_t::replace)
           + '\n';
}

} // namespace d1
