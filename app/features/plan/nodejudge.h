// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// Says of a node what it does and whether that is a reason to worry. Without costShare.
[[nodiscard]] PlanJudgement judgeNode(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
