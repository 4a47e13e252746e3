// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace d1::bench {

/// Fills a new file with TPC-H's tables: primary and foreign keys, no other index, no statistics. At scale 1 there are
/// six million line items. The rows follow the distributions of the specification where the queries look at them; the
/// comments are shorter.
void makeTpchDatabase(const std::string &path, double scale);

/// The 22 queries in SQLite's dialect, in order.
[[nodiscard]] std::vector<std::string> tpchQueries();

} // namespace d1::bench
