// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/monitor/querygroup.h"

#include <iosfwd>
#include <optional>
#include <string_view>
#include <vector>

namespace d1 {

/// What a list of slow queries may be sorted by, the largest first.
enum class SlowOrder { Cost, Total, P95, Runs, RowsRead, Errors, Retries, LastSeen, Anomaly };

inline constexpr std::string_view slowOrderWords =
    "cost, total, p95, runs, rows-read, errors, retries, last-seen, anomaly";
[[nodiscard]] std::optional<SlowOrder> slowOrderOf(std::string_view word);
/// `groups` come ranked by cost; equal ones stay so.
void sortBy(std::vector<QueryGroup> &groups, SlowOrder order);

/// One line.
[[nodiscard]] std::string slowJson(const QueryGroups &list);
void writeSlowTable(const std::vector<QueryGroup> &groups, std::ostream &out);

} // namespace d1
