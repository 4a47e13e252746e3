// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/plan.h"

#include <string>

namespace d1 {

/// The tree as the sqlite3 shell draws it, and below it what to do about it, one line a finding.
[[nodiscard]] std::string planReport(const Plan &plan);

} // namespace d1
