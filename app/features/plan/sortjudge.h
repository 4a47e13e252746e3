// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// USE TEMP B-TREE: what is sorted or told apart, and why.
[[nodiscard]] PlanJudgement judgeSort(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
