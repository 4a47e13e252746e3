// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statsreport.h"

#include "cli/latencyjson.h"
#include "cli/tablewriter.h"
#include "cli/timeargument.h"
#include "core/resultsetbuilder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ostream>

namespace d1 {

namespace {

using Json = nlohmann::ordered_json;

Json numberOrNull(double value)
{
    return std::isnan(value) ? Json() : Json(value);
}

Json jsonOf(const DailyLimit &limit)
{
    Json json{{"used", limit.used}, {"allowed", limit.allowed}};
    json["runs_out"] = limit.runsOut ? Json(textOf(*limit.runsOut)) : Json();
    return json;
}

Json jsonOf(const CostReport &cost)
{
    return {{"today_dollars", cost.today},
            {"this_month_dollars", cost.thisMonth},
            {"forecast_month_dollars", cost.forecastMonth},
            {"forecast_paid_plan_dollars", cost.forecastPaidPlan},
            {"free_reads_today", jsonOf(cost.freeReads)},
            {"free_writes_today", jsonOf(cost.freeWrites)}};
}

Json jsonOf(const Growth &growth)
{
    Json json{{"target", growth.target}, {"table", growth.table}};
    const auto put = [&json](const char *name, const auto &value) {
        if (value)
            json[name] = *value;
    };
    put("bytes", growth.bytes);
    put("bytes_per_day", growth.bytesPerDay);
    put("rows", growth.rows);
    put("rows_per_day", growth.rowsPerDay);
    json["how"] = nameOf(growth.how);
    json["at"] = textOf(growth.at);
    return json;
}

std::string format(const char *pattern, double value)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), pattern, value);
    return text.data();
}

/// As the window writes it: two decimals, and for less than a cent two digits that count.
std::string dollarsOf(double amount)
{
    const bool isSmall = amount > 0 && amount < 0.01;
    const int decimals = isSmall ? std::min(1 - static_cast<int>(std::floor(std::log10(amount))), 12) : 2;
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "$%.*f", decimals, amount);
    return text.data();
}

std::string textFor(Measure measure, double value)
{
    switch (unitOf(measure)) {
    case MeasureUnit::PerSecond:
    case MeasureUnit::Ratio:
        return format("%.3f", value);
    case MeasureUnit::Share:
        return format("%.1f %%", value * 100);
    case MeasureUnit::Seconds:
        return millisecondsText(std::chrono::round<Latency::Duration>(std::chrono::duration<double>(value))) + " ms";
    case MeasureUnit::Dollars:
        return dollarsOf(value);
    case MeasureUnit::Count:
    case MeasureUnit::Rows:
    case MeasureUnit::Bytes:
        break;
    }
    return format("%.0f", value);
}

std::string countdown(const DailyLimit &limit, const char *what)
{
    if (limit.isUsedUp())
        return std::string("The free plan's daily ") + what + " are used up.\n";
    if (!limit.runsOut)
        return {};
    return std::string("At the pace of the last hour the free plan's daily ") + what + " run out at "
           + textOf(*limit.runsOut).substr(11, 5) + " UTC.\n";
}

} // namespace

std::string statsJson(const Stats &stats)
{
    Json totals = Json::object();
    Json operations = Json::object();
    Json errors = Json::object();
    for (const MeasureSeries &line : stats.totals.lines) {
        const Json value = line.values.empty() ? Json() : numberOrNull(line.values.front());
        if (line.part.empty())
            totals[std::string(nameOf(line.measure))] = value;
        else if (line.measure == Measure::Errors)
            errors[line.part] = value;
        else
            operations[line.part][std::string(nameOf(line.measure))] = value;
    }
    Json growth = Json::array();
    for (const Growth &of : stats.growth)
        growth.push_back(jsonOf(of));
    return lineOf({{"source", nameOf(stats.totals.source)},
                   {"from", textOf(stats.covered.from)},
                   {"to", textOf(stats.covered.to)},
                   {"as_of", textOf(stats.totals.asOf)},
                   {"estimated", stats.totals.isEstimated},
                   {"notices", stats.totals.notices},
                   {"totals", std::move(totals)},
                   {"by_operation", std::move(operations)},
                   {"errors_by_kind", std::move(errors)},
                   {"cost", jsonOf(stats.cost)},
                   {"sizes", std::move(growth)}});
}

void writeStatsTable(const Stats &stats, std::ostream &out)
{
    ResultSetBuilder rows({"figure", "of", "value"});
    for (const MeasureSeries &line : stats.totals.lines) {
        if (line.values.empty() || std::isnan(line.values.front()))
            continue;
        rows.appendText(std::string(nameOf(line.measure)));
        rows.appendText(line.part.empty() ? "everything" : line.part);
        rows.appendText(textFor(line.measure, line.values.front()));
    }
    TableWriter::writeRows(*rows.finish(), out);
    if (!stats.growth.empty()) {
        ResultSetBuilder sizes({"target", "table", "bytes", "bytes a day", "rows", "rows a day"});
        const auto append = [&sizes](const auto &value) {
            sizes.appendText(value ? format("%.0f", static_cast<double>(*value)) : "");
        };
        for (const Growth &growth : stats.growth) {
            sizes.appendText(growth.target);
            sizes.appendText(growth.table.empty() ? "(database)" : growth.table);
            append(growth.bytes);
            append(growth.bytesPerDay);
            append(growth.rows);
            append(growth.rowsPerDay);
        }
        out << '\n';
        TableWriter::writeRows(*sizes.finish(), out);
    }
    const CostReport &cost = stats.cost;
    out << "\nAt list price: " << dollarsOf(cost.today) << " today, " << dollarsOf(cost.thisMonth) << " this month, "
        << dollarsOf(cost.forecastMonth) << " expected for all of it (" << dollarsOf(cost.forecastPaidPlan)
        << " beyond the paid plan's allowance).\n"
        << countdown(cost.freeReads, "reads") << countdown(cost.freeWrites, "writes");
}

} // namespace d1
