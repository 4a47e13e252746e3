// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"

#include <map>

namespace d1 {

/// Whether another index, or the table's own key, does all that an index does. `named`: see indexesNamedBySql().
[[nodiscard]] std::optional<IndexFinding> judgeRedundancy(const SchemaTable &table, const SchemaIndex &index,
                                                          const std::map<std::string, std::string> &named);

} // namespace d1
