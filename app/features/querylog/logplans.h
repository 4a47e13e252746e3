// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "sql/planfacts.h"

#include <optional>

namespace d1 {

/// The plan of a query on a target as it was seen last; ids are the log's. On the database's thread.
[[nodiscard]] std::optional<sql::PlanFacts> readPlan(LogDatabase &database, std::int64_t target, std::int64_t query);
/// In a write transaction.
void writePlan(LogDatabase &database, std::int64_t target, std::int64_t query, std::int64_t seen,
               const sql::PlanFacts &facts);

} // namespace d1
