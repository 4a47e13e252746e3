// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/workbench.h"
#include "features/advisor/search/planestimate.h"

namespace d1::advisor {

/// The rows that D1 would count for a run. SQLite's library counts steps and what full scans visit, but not what D1
/// bills (every entry that a cursor comes to): full scans are taken as they were counted, and what is left of the steps
/// is shared out as the estimate of the same plan has it.
[[nodiscard]] double rowsReadFrom(const Measurement &run, const PlanEstimate &estimate);

} // namespace d1::advisor
