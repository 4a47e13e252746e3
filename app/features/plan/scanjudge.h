// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// SCAN: of a table, of an index, or of what the plan computed itself.
[[nodiscard]] PlanJudgement judgeScan(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
