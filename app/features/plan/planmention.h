// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"
#include "sql/splitter.h"

namespace d1 {

/// Where a statement speaks of what a node does, in UTF-8 bytes of Plan::sql.
struct PlanMention {
    std::optional<sql::StatementSpan> subject;  ///< the table with its alias; of a sort the clause that asks for it
    std::vector<sql::StatementSpan> conditions; ///< those the index answers; of a scan those tested on each row

    [[nodiscard]] bool isEmpty() const { return !subject && conditions.empty(); }
    bool operator==(const PlanMention &) const = default;
};

/// Pure; by tokens and aliases. Empty for what the statement does not mention, such as the inside of a view.
[[nodiscard]] PlanMention planMention(const Plan &plan, std::size_t node, const Schema &schema);

} // namespace d1
