// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "features/querylog/logsearch.h"

namespace d1 {

/// What QueryLogReader does on its thread. Failures stick to the database, see LogDatabase::outcome().
[[nodiscard]] LogSummary readSummary(LogDatabase &database);
[[nodiscard]] std::vector<LoggedPlan> readPlans(LogDatabase &database, const std::string &target);
[[nodiscard]] std::vector<MutedQuery> readMuted(LogDatabase &database);
[[nodiscard]] std::vector<SizeSample> readSamples(LogDatabase &database, TimeSpan span, const std::string &target);

} // namespace d1
