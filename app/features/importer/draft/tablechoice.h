// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <string>
#include <vector>

namespace d1 {

/// A name for a table made from a file: its name without folder and endings, in lower case, with _ for whatever is
/// neither letter nor digit. "Orders 2026.csv.gz" gives "orders_2026".
[[nodiscard]] std::string tableNameFor(const std::string &file);

/// The table a file most likely belongs into: the one of its name, else the one that has a place for most of its
/// columns and for at least half of them; empty when there is none.
[[nodiscard]] std::string likelyTable(const Schema &schema, const std::string &file,
                                      const std::vector<std::string> &columns, bool hasHeader);

/// Tables that take rows: no views, no shadow tables.
[[nodiscard]] std::vector<std::string> fillableTables(const Schema &schema);

} // namespace d1
