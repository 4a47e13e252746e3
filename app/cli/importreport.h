// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandfailure.h"
#include "features/importer/job/importoutcome.h"
#include "features/importer/job/importplan.h"
#include "features/importer/job/importprogress.h"

namespace d1 {

/// {"rows","inserted","updated","skipped","errors":[{"line","message"}],"duration_ms","requests","retries"}; after a
/// failure also "kept" and "error" as failureJson() has it.
[[nodiscard]] std::string importJson(const ImportOutcome &outcome, const ImportPlan &plan);

/// The bad rows, then what was done, for people; several lines.
[[nodiscard]] std::string importText(const ImportOutcome &outcome, const ImportPlan &plan);

/// One line without its end: "120,000 rows, 14 %, 95,000 a second, 1:20 left".
[[nodiscard]] std::string progressText(const ImportProgress &progress);

} // namespace d1
