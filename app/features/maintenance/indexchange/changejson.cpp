// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexchange/changejson.h"

#include <nlohmann/json.hpp>

namespace d1 {

namespace {

using nlohmann::ordered_json;

std::int64_t numberOf(Clock::WallTime time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

Clock::WallTime timeOf(const ordered_json &json)
{
    return Clock::WallTime(std::chrono::milliseconds(json.get<std::int64_t>()));
}

ordered_json jsonOf(const std::optional<double> &number)
{
    return number ? ordered_json(*number) : ordered_json();
}

std::optional<double> numberIn(const ordered_json &json, const char *key)
{
    const ordered_json &value = json.at(key);
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

ordered_json jsonOf(const std::optional<RunFigures> &figures)
{
    if (!figures)
        return {};
    return {{"runs", figures->runs},
            {"rows_read", jsonOf(figures->rowsRead)},
            {"rows_written", jsonOf(figures->rowsWritten)},
            {"milliseconds", jsonOf(figures->milliseconds)}};
}

std::optional<RunFigures> figuresIn(const ordered_json &json, const char *key)
{
    const ordered_json &value = json.at(key);
    if (value.is_null())
        return std::nullopt;
    RunFigures figures;
    value.at("runs").get_to(figures.runs);
    figures.rowsRead = numberIn(value, "rows_read");
    figures.rowsWritten = numberIn(value, "rows_written");
    figures.milliseconds = numberIn(value, "milliseconds");
    return figures;
}

ordered_json jsonOf(const RemeasuredStatement &measured)
{
    return {{"fingerprint", measured.statement.fingerprint},
            {"sql", measured.statement.sql},
            {"advised_before", measured.statement.rowsReadBefore},
            {"advised_after", measured.statement.rowsReadAfter},
            {"before", jsonOf(measured.before)},
            {"after_hour", jsonOf(measured.afterHour)},
            {"after_day", jsonOf(measured.afterDay)}};
}

RemeasuredStatement statementFrom(const ordered_json &json)
{
    RemeasuredStatement measured;
    json.at("fingerprint").get_to(measured.statement.fingerprint);
    json.at("sql").get_to(measured.statement.sql);
    json.at("advised_before").get_to(measured.statement.rowsReadBefore);
    json.at("advised_after").get_to(measured.statement.rowsReadAfter);
    measured.before = figuresIn(json, "before");
    measured.afterHour = figuresIn(json, "after_hour");
    measured.afterDay = figuresIn(json, "after_day");
    return measured;
}

IndexChangeStep stepFrom(const ordered_json &json)
{
    IndexChangeStep step;
    json.at("sql").get_to(step.sql);
    json.at("undo_sql").get_to(step.undoSql);
    json.at("table").get_to(step.table);
    json.at("comment").get_to(step.comment);
    return step;
}

ChangeRecord recordFrom(const ordered_json &json)
{
    ChangeRecord record;
    json.at("id").get_to(record.id);
    json.at("target").get_to(record.target);
    json.at("database").get_to(record.database);
    record.appliedAt = timeOf(json.at("applied_at"));
    json.at("bookmark").get_to(record.bookmark);
    for (const ordered_json &step : json.at("done"))
        record.done.push_back(stepFrom(step));
    for (const ordered_json &statement : json.at("statements"))
        record.statements.push_back(statementFrom(statement));
    if (const ordered_json &undone = json.at("undone_at"); !undone.is_null())
        record.undoneAt = timeOf(undone);
    json.at("hour_closed").get_to(record.isHourClosed);
    json.at("day_closed").get_to(record.isDayClosed);
    return record;
}

} // namespace

std::string changeJson(const ChangeRecord &record)
{
    auto done = ordered_json::array();
    for (const IndexChangeStep &step : record.done)
        done.push_back(
            {{"sql", step.sql}, {"undo_sql", step.undoSql}, {"table", step.table}, {"comment", step.comment}});
    auto statements = ordered_json::array();
    for (const RemeasuredStatement &statement : record.statements)
        statements.push_back(jsonOf(statement));
    const ordered_json json{{"id", record.id},
                            {"target", record.target},
                            {"database", record.database},
                            {"applied_at", numberOf(record.appliedAt)},
                            {"undone_at", record.undoneAt ? ordered_json(numberOf(*record.undoneAt)) : ordered_json()},
                            {"bookmark", record.bookmark},
                            {"done", std::move(done)},
                            {"statements", std::move(statements)},
                            {"hour_closed", record.isHourClosed},
                            {"day_closed", record.isDayClosed}};
    return json.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

std::optional<ChangeRecord> changeFromJson(std::string_view text)
{
    try {
        return recordFrom(ordered_json::parse(text));
    } catch (const ordered_json::exception &) {
        return std::nullopt;
    }
}

} // namespace d1
