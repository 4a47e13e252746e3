// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <string>
#include <string_view>

namespace d1 {

/// "good", "neutral", "notice", "warning".
[[nodiscard]] std::string_view nameOf(PlanSeverity severity);

/// {"nodes":[],"findings":[]} on one line. Nodes stand in SQLite's order and name their parent (0: none); findings name
/// their node's id, or null.
[[nodiscard]] std::string planJson(const Plan &plan);

} // namespace d1
