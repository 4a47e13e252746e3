// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"
#include "features/advisor/scratch/accesspattern.h"
#include "features/advisor/scratch/expressionfinder.h"
#include "features/advisor/scratch/statementeffects.h"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace d1::advisor {

/// A statement that SQLite plans by itself: the query's own, the body of a trigger, the action of a foreign key.
struct QueryPart {
    std::string sql;
    std::string why;                   ///< empty for the query's own
    bool inMainPlan = false;           ///< the query's own plan shows it already
    std::set<std::size_t> tables = {}; ///< into Schema::tables, that it asks
    std::vector<AccessPattern> patterns = {};
    std::vector<FoundFilter> filters = {}; ///< of its own text and that of the views in it
};

/// One sample of a workload's group, taken apart.
struct Query {
    std::size_t group = 0; ///< into the groups of the workload
    std::string sql;
    std::vector<Cell> values;
    bool valuesInvented = false; ///< the workload did not tell them
    double runs = 0.0;
    std::vector<QueryPart> parts; ///< the query's own first
    StatementEffects effects;
    std::set<std::size_t> tables; ///< all that are read or written, into Schema::tables
    std::string problem;          ///< why it cannot be analysed; empty when it can
};

} // namespace d1::advisor
