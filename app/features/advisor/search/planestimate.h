// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/plannerdatabase.h"
#include "features/advisor/scratch/tablesketch.h"
#include "features/advisor/search/candidates.h"

#include <map>
#include <string>
#include <string_view>

namespace d1::advisor {

/// What the estimates go by; must outlive those who hold it.
struct CostKnowledge {
    const Schema *schema = nullptr;
    std::map<std::string, double> tableRows;          ///< by name as the schema spells it
    std::map<std::string, IndexFigures> indexFigures; ///< by index name, the database's own and candidates alike
    PartKnowledge parts;
};

/// Work that a plan takes, in the units that measuring gives.
struct PlanEstimate {
    double rowsRead = 0.0; ///< as D1 counts: table and index entries visited, and rows that are read back from a sorter
    double scannedRows = 0.0; ///< of these, by full scans
    double steps = 0.0;       ///< of the virtual machine
    double resultRows = 0.0;

    bool operator==(const PlanEstimate &) const = default;
};

/// From the plan's words and the statistics alone.
[[nodiscard]] PlanEstimate estimateOf(const PlanLines &plan, const QueryPart &part, const CostKnowledge &knowledge);

} // namespace d1::advisor
