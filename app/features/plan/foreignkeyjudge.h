// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// A write on a table that others refer to looks for their rows: a step on a table that the statement does not name.
[[nodiscard]] bool isForeignKeyCheck(const PlanSurroundings &plan, std::size_t index);
[[nodiscard]] PlanJudgement judgeForeignKeyCheck(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
