// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/workload/workload.h"

#include <string>
#include <vector>

namespace d1::bench {

/// CREATE INDEX statements, found slowly: every candidate is really built and every statement that it could concern
/// really run, again and again, and the one that saves the most comes next, until none saves anything; then what can be
/// spared goes. No estimate decides, and no index is too large or too little worth.
[[nodiscard]] std::vector<std::string> exhaustiveGreedy(const std::string &database, const advisor::Workload &workload);

} // namespace d1::bench
