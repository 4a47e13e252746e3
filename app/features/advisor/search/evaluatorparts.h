// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/workbench.h"
#include "features/advisor/search/candidate.h"
#include "features/advisor/search/planestimate.h"
#include "features/advisor/search/pricing.h"
#include "features/advisor/search/query.h"

#include <array>
#include <functional>
#include <vector>

namespace d1::advisor {

/// What an Evaluator works with; all that is pointed to must outlive it.
struct EvaluatorParts {
    const Schema *schema = nullptr;
    const std::vector<Query> *queries = nullptr;
    const std::vector<Candidate> *candidates = nullptr;
    const std::vector<OwnIndex> *own = nullptr;
    CostKnowledge *knowledge = nullptr;
    /// By StatisticsState; null: that state is not looked at.
    std::array<PlannerDatabase *, 2> planners{};
    Workbench *bench = nullptr; ///< null: everything is estimated
    Pricing pricing;
    std::function<bool()> isStopped;
};

} // namespace d1::advisor
