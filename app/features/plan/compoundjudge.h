// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// What puts rows together: UNION and its like, merges, OR by several indexes, the rows of a right join.
[[nodiscard]] PlanJudgement judgeCompound(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
