// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <string>
#include <vector>

namespace d1::advisor {

/// A plan of StatementAdvice, whose lines are indented by depth, as one that can be drawn and compared.
[[nodiscard]] Plan advisedPlan(const std::string &sql, const std::vector<std::string> &lines, const Schema &schema);

} // namespace d1::advisor
