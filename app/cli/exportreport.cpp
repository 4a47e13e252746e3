// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exportreport.h"

#include "cli/amounttext.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

std::string_view nameOf(Consistency consistency)
{
    switch (consistency) {
    case Consistency::Snapshot:
        return "snapshot";
    case Consistency::Unchanged:
        return "unchanged";
    case Consistency::Changed:
        return "changed";
    case Consistency::Unknown:
        break;
    }
    return "unknown";
}

} // namespace

std::string progressText(const ExportProgress &progress)
{
    std::string text = progress.table.empty() ? std::string() : progress.table + ": ";
    if (progress.rows > 0)
        text += countText(progress.rows, "row") + ", ";
    text += bytesText(progress.bytes);
    if (progress.rows > 0)
        text += ", " + countText(static_cast<std::int64_t>(progress.rowsPerSecond()), "row") + "/s";
    if (const auto left = progress.timeLeft())
        text += ", " + std::to_string(left->count()) + " s left";
    return text;
}

std::string exportText(const ExportSummary &summary)
{
    std::string text = summary.tables.size() == 1
                           ? std::string()
                           : countText(static_cast<std::int64_t>(summary.tables.size()), "table") + ", ";
    text += countText(summary.rows, "row") + ", " + bytesText(summary.bytes) + " in " + secondsText(summary.duration);
    if (summary.files.size() == 1)
        text += ": " + summary.files.front();
    return text;
}

std::string exportJson(const ExportSummary &summary)
{
    nlohmann::ordered_json tables = nlohmann::ordered_json::array();
    for (const ExportSummary::Table &table : summary.tables)
        tables.push_back({{"name", table.name}, {"rows", table.rows}, {"bytes", table.bytes}});
    const nlohmann::ordered_json document{{"tables", std::move(tables)},
                                          {"rows", summary.rows},
                                          {"bytes", summary.bytes},
                                          {"duration_ms", summary.duration.count()},
                                          {"requests", summary.requests},
                                          {"retries", summary.retries},
                                          {"consistency", nameOf(summary.consistency)},
                                          {"files", summary.files},
                                          {"notices", summary.notices}};
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

} // namespace d1
