// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/scratchdatabase.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/advisor/scratch/tablereading.h"

namespace d1::advisor {

/// What a database at hand holds: schema, statistics as they are, and rows and counts of its tables within the budget.
/// It is only read. `size` in bytes.
[[nodiscard]] DatabaseImage imageOf(ScratchDatabase &database, std::int64_t size, const ReadBudget &budget);

/// The same of a copy that can be read at will: every row is counted.
[[nodiscard]] DatabaseImage countedImageOf(ScratchDatabase &copy, std::int64_t size);

} // namespace d1::advisor
