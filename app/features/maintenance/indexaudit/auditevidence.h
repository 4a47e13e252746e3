// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "features/monitor/indexreport.h"
#include "features/schema/schema.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace d1 {

/// What an audit goes by; read by readAuditEvidence().
struct AuditEvidence {
    Schema schema;
    std::set<std::string> tablesWithRows;        ///< of those without statistics
    std::set<std::string> indexesWithStatistics; ///< by name
    std::optional<IndexReport> use;              ///< absent: no log to ask
    TimeSpan span;                               ///< of the log, when there is a report
    std::vector<std::string> statements;         ///< of the log, for the indexes that they name
};

} // namespace d1
