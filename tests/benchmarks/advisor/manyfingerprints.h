// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/advisorengine.h"

namespace d1::bench {

/// A thousand different statements on a hundred tables of which statistics and some rows are known, as of a large
/// hosted database.
[[nodiscard]] advisor::AdvisorInput manyFingerprints();

} // namespace d1::bench
