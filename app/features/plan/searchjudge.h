// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// SEARCH: by key, by index, by an index made for this run, or for an extreme.
[[nodiscard]] PlanJudgement judgeSearch(const PlanSurroundings &plan, std::size_t index);

} // namespace d1
