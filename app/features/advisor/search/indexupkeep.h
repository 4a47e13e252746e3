// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/planruns.h"

#include <map>
#include <string>

namespace d1::advisor {

/// What the writes of a workload cost by the indexes that they keep up.
class IndexUpkeep
{
public:
    /// All must outlive it.
    IndexUpkeep(const EvaluatorParts &parts, PlanBook &plans, PlanRuns &runs)
        : m_parts(parts)
        , m_plans(plans)
        , m_runs(runs)
    {}

    /// Rows and index entries that one run writes, and their steps. `set` holds every index on a table it writes.
    void addTo(Work &work, std::size_t query, const IndexSet &set);

private:
    [[nodiscard]] const std::map<std::string, RowChanges> &changesOf(std::size_t query);

    const EvaluatorParts &m_parts;
    PlanBook &m_plans;
    PlanRuns &m_runs;
    std::map<std::size_t, std::map<std::string, RowChanges>> m_guessed; // by query
};

} // namespace d1::advisor
