// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/http/rawmeta.h"

#include <utility>

namespace d1 {

namespace {

namespace json = simdjson::ondemand;
using simdjson::error_code;

template<typename Target>
void take(simdjson::simdjson_result<Target> &&found, std::optional<Target> &target)
{
    if (Target value{}; !std::move(found).get(value))
        target = value;
}

void takeText(json::value value, std::string &target)
{
    if (std::string_view text; !value.get_string().get(text))
        target = text;
}

std::optional<Milliseconds> sqlDuration(json::value timings)
{
    double duration = 0;
    if (timings["sql_duration_ms"].get_double().get(duration))
        return std::nullopt;
    return Milliseconds(duration);
}

} // namespace

std::expected<Meta, ShapeFault> readMeta(json::value value)
{
    Meta meta;
    json::json_type type;
    if (const error_code error = value.type().get(type))
        return shapeFault(error);
    if (type != json::json_type::object)
        return meta;
    json::object object;
    if (const error_code error = value.get_object().get(object))
        return shapeFault(error);
    std::optional<double> duration;
    std::optional<std::int64_t> attempts;
    for (auto entry : object) {
        json::field field;
        if (const error_code error = std::move(entry).get(field))
            return shapeFault(error);
        const json::raw_json_string key = field.key();
        json::value &content = field.value();
        if (key == "timings")
            meta.serverTime = sqlDuration(content);
        else if (key == "duration")
            take(content.get_double(), duration);
        else if (key == "rows_read")
            take(content.get_int64(), meta.rowsRead);
        else if (key == "rows_written")
            take(content.get_int64(), meta.rowsWritten);
        else if (key == "changes")
            take(content.get_int64(), meta.changes);
        else if (key == "last_row_id")
            take(content.get_int64(), meta.lastRowId);
        else if (key == "size_after")
            take(content.get_int64(), meta.sizeAfter);
        else if (key == "changed_db")
            take(content.get_bool(), meta.changedDatabase);
        else if (key == "served_by_primary")
            take(content.get_bool(), meta.servedByPrimary);
        else if (key == "total_attempts")
            take(content.get_int64(), attempts);
        else if (key == "served_by")
            takeText(content, meta.servedBy);
        else if (key == "served_by_region")
            takeText(content, meta.region);
        else if (key == "served_by_colo")
            takeText(content, meta.colo);
    }
    if (!meta.serverTime && duration)
        meta.serverTime = Milliseconds(*duration);
    if (attempts)
        meta.serverAttempts = static_cast<int>(*attempts);
    return meta;
}

} // namespace d1
