// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

namespace d1 {

/// What sets two plans apart, step by step.
struct PlanDiff {
    enum class Change {
        Same,
        Changed, ///< the same table or the same work, done in another way or at another place
        Added,
        Removed,
    };

    struct Difference {
        Change change = Change::Same;
        std::optional<std::size_t> before; ///< absent for what was added
        std::optional<std::size_t> after;  ///< absent for what was removed
        std::string sentence;

        bool operator==(const Difference &) const = default;
    };

    std::vector<Change> before;          ///< one a node of the plan before
    std::vector<Change> after;           ///< one a node of the plan after
    std::vector<Difference> differences; ///< in the order of the plan after, then what was removed

    [[nodiscard]] bool isEmpty() const { return differences.empty(); }
};

/// "same", "changed", "added", "removed".
[[nodiscard]] std::string_view nameOf(PlanDiff::Change change);

/// Pure. Ids and estimates do not count: only what the planner decided.
[[nodiscard]] PlanDiff diffPlans(const Plan &before, const Plan &after);

} // namespace d1
