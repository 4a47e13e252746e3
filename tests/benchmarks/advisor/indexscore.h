// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/pricing.h"
#include "features/advisor/workload/workload.h"

#include <string>
#include <vector>

namespace d1::bench {

/// What a workload takes with some indexes.
struct IndexScore {
    double cost = 0.0; ///< bill and time together, in Pricing's rows
    advisor::Work work;
    std::vector<double> costs; ///< of one run, by sample
    std::vector<double> runs;  ///< by sample
    std::vector<std::string> statements;
    double bytes = 0.0;
    std::size_t indexes = 0;
    std::size_t unused = 0; ///< of these, in no plan
};

/// With the changes (CREATE INDEX, DROP INDEX) really made on a copy and every statement really run, with the
/// statistics as found and after ANALYZE.
[[nodiscard]] IndexScore scoreOf(const std::string &database, const std::vector<std::string> &changes,
                                 const advisor::Workload &workload);

} // namespace d1::bench
