// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changerecord.h"

#include <string>
#include <vector>

namespace d1 {

/// Changes of indexes for a terminal: what was done when, and a line for each helped statement with its rows read and
/// milliseconds a run before, in the hour and in the day after.
[[nodiscard]] std::string changesText(const std::vector<ChangeRecord> &records);

/// {"changes":[]} on one line.
[[nodiscard]] std::string changesJson(const std::vector<ChangeRecord> &records);

} // namespace d1
