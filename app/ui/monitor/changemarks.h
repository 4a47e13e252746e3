// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changerecord.h"
#include "features/monitor/appliedmigrations.h"
#include "ui/monitor/timemark.h"

#include <vector>

namespace d1 {

/// When changes were made to indexes, and when they were taken back; by time.
[[nodiscard]] std::vector<TimeMark> marksOf(const std::vector<ChangeRecord> &changes);
/// Those of changes and of migrations; by time.
[[nodiscard]] std::vector<TimeMark> marksOf(const std::vector<ChangeRecord> &changes,
                                            const std::vector<AppliedMigration> &migrations);

} // namespace d1
