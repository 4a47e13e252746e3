// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <string>

namespace d1 {

/// The tree as the sqlite3 shell draws it, and below it what to do about it, one line a finding.
[[nodiscard]] std::string planReport(const Plan &plan);

/// How the plan of another database, `name`, differs from this one, a line a difference.
[[nodiscard]] std::string comparisonReport(const Plan &plan, const std::string &name, const Plan &other);

/// As planJson(), with "against": {"target","nodes","findings","differences"}.
[[nodiscard]] std::string comparisonJson(const Plan &plan, const std::string &name, const Plan &other);

} // namespace d1
