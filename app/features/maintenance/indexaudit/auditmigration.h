// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"
#include "features/maintenance/migrationfile/migrationfile.h"

#include <set>

namespace d1 {

/// What a migration mends unless told otherwise: that after which nothing is lost.
[[nodiscard]] std::set<IndexFault> safelyMended();

/// The statements that mend the findings of some faults, in an order in which they can run: what is superfluous goes
/// first, then names change, then what is missing is made, then statistics. Empty when nothing of it can be mended.
[[nodiscard]] std::vector<MigrationStep> mendingSteps(const IndexAudit &audit, const std::set<IndexFault> &faults);

} // namespace d1
