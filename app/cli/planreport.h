// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <string>

namespace d1 {

/// The tree as the sqlite3 shell draws it, and below it what to do about it, one line a finding.
[[nodiscard]] std::string planReport(const Plan &plan);

/// {"nodes":[],"findings":[]} on one line. Nodes stand in SQLite's order and name their parent (0: none); findings name
/// their node's id, or null.
[[nodiscard]] std::string planJson(const Plan &plan);

} // namespace d1
