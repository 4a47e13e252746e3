// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// What the plan computes on the side: subqueries, lists for IN, co-routines, materialised tables, filters, recursion.
[[nodiscard]] PlanJudgement judgeSubquery(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
