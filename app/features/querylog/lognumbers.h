// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "features/querylog/logsettings.h"
#include "features/querylog/rolluplevel.h"

namespace d1 {

/// What the log knows of itself: its settings, and from when on it is whole. On the database's thread.
[[nodiscard]] LogSettings readSettings(LogDatabase &database);
/// In a write transaction; out-of-range values are brought into range.
void writeSettings(LogDatabase &database, const LogSettings &settings);

/// Operations and queries have their minutes forgotten at different times.
enum class MinutesOf { Operations, Queries };
[[nodiscard]] KeptSince readKeptSince(LogDatabase &database, MinutesOf minutes);

[[nodiscard]] std::optional<std::int64_t> readNumber(LogDatabase &database, std::string_view name);
/// In a write transaction.
void writeNumber(LogDatabase &database, std::string_view name, std::int64_t value);

} // namespace d1
