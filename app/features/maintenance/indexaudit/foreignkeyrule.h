// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"

#include <set>

namespace d1 {

/// The foreign keys of a table whose rows no index finds. `taken` are names in lower case; those given are added.
[[nodiscard]] std::vector<IndexFinding> judgeForeignKeys(const Schema &schema, const SchemaTable &table,
                                                         std::set<std::string> &taken);

} // namespace d1
