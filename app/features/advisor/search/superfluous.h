// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/advisorground.h"

#include <vector>

namespace d1::advisor {

/// An index of the database's own that the workload is better off without.
struct SuperfluousOwn {
    std::size_t own = 0;                  ///< into AdvisorGround::own()
    std::optional<std::size_t> coveredBy; ///< a chosen candidate that begins with the same columns
    std::string coveredByOwn;             ///< an index of the database's own that does
    double entriesSaved = 0.0;            ///< by the workload's writes
};

/// Only indexes that enforce nothing: those that another one makes redundant, and those that no statement of a workload
/// of ten or more uses while its writes keep them up. No statement may take more for it, or name it.
[[nodiscard]] std::vector<SuperfluousOwn> findSuperfluous(Evaluator &evaluator, const AdvisorGround &ground,
                                                          const IndexSet &set);

} // namespace d1::advisor
