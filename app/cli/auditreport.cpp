// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/auditreport.h"

#include "cli/displaytext.h"
#include "cli/timeargument.h"

#include <nlohmann/json.hpp>

#include <map>

namespace d1 {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t lineWidth = 400;

std::string_view titleOf(IndexFault fault)
{
    switch (fault) {
    case IndexFault::Duplicate:
        return "The same as another index";
    case IndexFault::Redundant:
        return "Another index does all that it does";
    case IndexFault::Name:
        return "Names that break idx_TABLE_COLUMNS";
    case IndexFault::ForeignKey:
        return "Foreign keys without an index";
    case IndexFault::Statistics:
        return "No statistics";
    case IndexFault::Unused:
        return "Used by no statement in the log";
    }
    return {};
}

std::string listed(const std::vector<std::string> &columns)
{
    std::string list;
    for (const std::string &column : columns)
        list += (list.empty() ? "" : ", ") + column;
    return list.empty() ? list : " (" + list + ')';
}

std::string findingText(const IndexFinding &finding)
{
    const std::string what = finding.index.empty() ? finding.table : finding.index + " on " + finding.table;
    std::string text = "  " + DisplayText(what + listed(finding.columns), lineWidth).text + "\n    "
                       + DisplayText(finding.reason, lineWidth).text + '\n';
    for (const std::string &sql : finding.sql)
        text += "    " + DisplayText(sql, lineWidth).text + ";\n";
    return text;
}

ordered_json jsonOf(const IndexFinding &finding)
{
    ordered_json json{{"kind", nameOf(finding.fault)},
                      {"table", finding.table},
                      {"index", finding.index},
                      {"columns", finding.columns},
                      {"other", finding.other},
                      {"reason", finding.reason},
                      {"sql", finding.sql},
                      {"undo_sql", finding.undoSql}};
    json["entries_written"] = finding.entriesWritten ? ordered_json(*finding.entriesWritten) : ordered_json();
    return json;
}

ordered_json jsonOf(const AuditedLog &log)
{
    return {{"from", textOf(log.span.from)},
            {"to", textOf(log.span.to)},
            {"statements", log.statements},
            {"known_plans", log.knownPlans}};
}

std::string counted(std::size_t count, const std::string &one, const std::string &many)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

} // namespace

std::string auditText(const IndexAudit &audit)
{
    std::string text = counted(audit.tables, "table", "tables") + ", " + counted(audit.indexes, "index", "indexes");
    if (audit.log)
        text += "; log since " + textOf(audit.log->span.from) + ": "
                + counted(audit.log->statements, "statement", "statements") + ", "
                + counted(audit.log->knownPlans, "plan", "plans") + " known";
    text += ".\n";
    const IndexFinding *last = nullptr;
    for (const IndexFinding &finding : audit.findings) {
        if (!last || last->fault != finding.fault)
            text += '\n' + std::string(titleOf(finding.fault)) + ":\n";
        text += findingText(finding);
        last = &finding;
    }
    if (audit.findings.empty())
        text += "\nNothing to mend.\n";
    for (const std::string &note : audit.notes)
        text += '\n' + note + '\n';
    return text;
}

std::string auditJson(const IndexAudit &audit, const std::string &migration)
{
    auto findings = ordered_json::array();
    for (const IndexFinding &finding : audit.findings)
        findings.push_back(jsonOf(finding));
    const ordered_json document{{"tables", audit.tables},
                                {"indexes", audit.indexes},
                                {"log", audit.log ? jsonOf(*audit.log) : ordered_json()},
                                {"findings", std::move(findings)},
                                {"notes", audit.notes},
                                {"migration", migration.empty() ? ordered_json() : ordered_json(migration)}};
    return document.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

} // namespace d1
