// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/scratch/statementeffects.h"
#include "features/schema/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace d1::advisor {

/// What SQLite runs besides the statement itself: the body of a trigger, the action of a foreign key.
struct DerivedStatement {
    std::string sql;         ///< NEW and OLD values stand as parameters
    std::string why;         ///< "trigger orders_total", "foreign key of order_lines"
    bool inMainPlan = false; ///< EXPLAIN QUERY PLAN of the statement itself shows it already

    bool operator==(const DerivedStatement &) const = default;
};

/// Everything that `effects` set in motion.
[[nodiscard]] std::vector<DerivedStatement> derivedStatements(const StatementEffects &effects, const Schema &schema);

/// The statements between BEGIN and END of a trigger.
[[nodiscard]] std::vector<std::string> triggerBody(std::string_view sql);

} // namespace d1::advisor
