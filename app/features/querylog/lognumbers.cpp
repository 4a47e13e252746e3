// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/lognumbers.h"

#include "features/querylog/logtime.h"

#include <algorithm>

namespace d1 {

LogSettings readSettings(LogDatabase &database)
{
    LogSettings settings;
    settings.isOn = readNumber(database, "is_on").value_or(settings.isOn) != 0;
    settings.keepsValues = readNumber(database, "keeps_values").value_or(settings.keepsValues) != 0;
    settings.keepsLiterals = readNumber(database, "keeps_literals").value_or(settings.keepsLiterals) != 0;
    settings.maxAge = std::chrono::days(readNumber(database, "max_age_days").value_or(settings.maxAge.count()));
    settings.maxBytes = readNumber(database, "max_bytes").value_or(settings.maxBytes);
    return settings;
}

void writeSettings(LogDatabase &database, const LogSettings &settings)
{
    writeNumber(database, "is_on", settings.isOn);
    writeNumber(database, "keeps_values", settings.keepsValues);
    writeNumber(database, "keeps_literals", settings.keepsLiterals);
    writeNumber(database, "max_age_days",
                std::clamp(settings.maxAge, std::chrono::days(1), LogSettings::LongestAge).count());
    writeNumber(database, "max_bytes", std::max(settings.maxBytes, LogSettings::SmallestBytes));
}

KeptSince readKeptSince(LogDatabase &database, MinutesOf minutes)
{
    const auto since = [&database](std::string_view name) {
        return wallTimeOf(readNumber(database, name).value_or(0));
    };
    KeptSince kept;
    kept.events = since("events_since");
    kept.minutes = since(minutes == MinutesOf::Operations ? "operation_minutes_since" : "query_minutes_since");
    kept.hours = since("hours_since");
    kept.days = since("days_since");
    return kept;
}

std::optional<std::int64_t> readNumber(LogDatabase &database, std::string_view name)
{
    LogStatement &found = database.statement("SELECT value FROM numbers WHERE name = ?1").with(name);
    const std::optional<std::int64_t> value = found.step() ? std::optional(found.integer(0)) : std::nullopt;
    found.reset();
    return value;
}

void writeNumber(LogDatabase &database, std::string_view name, std::int64_t value)
{
    database.statement("INSERT OR REPLACE INTO numbers(name, value) VALUES (?1, ?2)").with(name, value).run();
}

} // namespace d1
