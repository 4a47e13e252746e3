// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansubject.h"

#include <vector>

namespace d1 {

/// Each node's share of the plan's cost, 0 to 1, from the planner's estimates (D1 prints them, plain SQLite does not);
/// all 0 when there are none. An estimate is for one run of a loop, so it is multiplied by the rows of the loops around
/// it. How many rows pass a filter nobody prints: the shares tell large from small, no more.
[[nodiscard]] std::vector<double> costShares(const sql::PlanTree &tree, const std::vector<PlanSubject> &subjects);

} // namespace d1
