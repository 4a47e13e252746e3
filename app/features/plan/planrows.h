// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sql/plantree.h"

#include <optional>
#include <string>
#include <string_view>

namespace d1 {

/// A plan as text to keep: the rows of EXPLAIN QUERY PLAN as JSON, [[id, parent, estimate, "detail"], ...].
[[nodiscard]] std::string planTreeToText(const sql::PlanTree &tree);
/// The inverse; absent for any other text.
[[nodiscard]] std::optional<sql::PlanTree> planTreeFromText(std::string_view text);

} // namespace d1
