// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/keptwork.h"

class QString;

namespace d1 {

class QueryTab;

/// What of a tab outlives it.
[[nodiscard]] KeptTab keptTab(const QueryTab &tab, const QString &name);

/// Puts it into a new tab; nothing runs.
void bringBack(QueryTab &tab, const KeptTab &kept);

} // namespace d1
