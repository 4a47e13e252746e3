// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/statementshape.h"
#include "features/schema/schema.h"
#include "sql/plantree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace d1 {

/// What a node of a plan works on.
struct PlanSubject {
    std::string name;                   ///< for sentences: the table's own name where it is known, else as printed
    const SchemaTable *table = nullptr; ///< null when unknown or derived; points into the schema
    bool isDerived = false;             ///< a subquery, a common table or a table-valued function
    std::optional<std::int64_t> rows;   ///< from statistics
    std::string printedName;            ///< as the statement calls it: the alias when the plan prints one
};

/// One a node. `schema` must outlive the result.
[[nodiscard]] std::vector<PlanSubject> planSubjects(const sql::PlanTree &tree, const StatementShape &shape,
                                                    const Schema &schema);

} // namespace d1
