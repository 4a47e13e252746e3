// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plansubject.h"

namespace d1 {

/// The columns of a search's constraint, in lower case and the order of the index: "customer_id=? AND created_at>?",
/// "(a,b)>(?,?)", "ANY(a) AND b=?". Of a rowid, every name the statement may use for it. Expressions have no name.
[[nodiscard]] std::vector<std::string> constraintColumns(const sql::PlanNode &node, const SchemaTable *table);

} // namespace d1
