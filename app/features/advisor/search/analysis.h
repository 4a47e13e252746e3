// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/echodatabase.h"
#include "features/advisor/scratch/plannerdatabase.h"
#include "features/advisor/search/query.h"
#include "features/advisor/workload/workload.h"

#include <functional>

namespace d1::advisor {

/// What the workload asks of the schema's tables.
struct Analysis {
    std::vector<Query> queries;
    TableExpressions expressions; ///< that stand behind the columns of a pattern's table
};

/// Takes every sample of every group apart. One that cannot be analysed says so in Query::problem and stops no other.
[[nodiscard]] Analysis analyse(const std::vector<WorkloadGroup> &groups, const DatabaseImage &snapshot,
                               const Schema &schema, PlannerDatabase &planner, const std::function<bool()> &isStopped);

} // namespace d1::advisor
