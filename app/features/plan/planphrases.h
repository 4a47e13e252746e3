// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansurroundings.h"

namespace d1 {

/// Without table rows and cost share.
[[nodiscard]] PlanJudgement planJudgement(PlanSeverity severity, std::string title, std::string sentence);

/// "every row of orders, about 60,000," or "all 5 rows of t": with the comma that what follows needs.
[[nodiscard]] std::string everyRowOf(const PlanSubject &subject);

/// "First; second": without the comma that everyRowOf() may have left open.
[[nodiscard]] std::string twoClauses(std::string first, const std::string &second);

/// " for each row of customers", or empty outside a loop.
[[nodiscard]] std::string forEachOuterRow(const PlanSurroundings &plan, std::size_t index);

/// " A row without a match is kept all the same." for the inner side of a LEFT JOIN, else empty.
[[nodiscard]] std::string keptByLeftJoin(const sql::PlanNode &node);

} // namespace d1
