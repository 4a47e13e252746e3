// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/plantree.h"

#include <string>
#include <vector>

namespace d1::sql {

/// How a plan gets at the rows of one table.
struct PlanStep {
    PlanAccess access = PlanAccess::None;
    std::string table; ///< as the plan prints it: the alias when there is one
    std::string index; ///< empty unless an index of that name is used

    bool operator==(const PlanStep &) const = default;
};

/// What statistics want to know of a plan: the steps that read stored tables, in order.
struct PlanFacts {
    std::vector<PlanStep> steps;

    /// Some rows are found through an index or a key, or read from an index alone.
    [[nodiscard]] bool usesIndex() const;
    /// Some table is read from end to end, be it to build an index for this one run.
    [[nodiscard]] bool scansTable() const;

    bool operator==(const PlanFacts &) const = default;
};

/// Subqueries, common tables and virtual tables that a plan reads are no stored tables.
[[nodiscard]] PlanFacts planFactsOf(const PlanTree &tree);

/// The access of that name, see nameOf(PlanAccess); None for any other text.
[[nodiscard]] PlanAccess planAccessOf(std::string_view name);

} // namespace d1::sql
