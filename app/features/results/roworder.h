// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/resultset.h"
#include "features/results/arrangement.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace d1 {

/// The shown rows, from the first to the last, as row numbers of the result; four bytes a row.
using RowOrder = std::vector<std::uint32_t>;

/// Shared because the grid, a copy and an export on another thread read one order at once. Null: as returned, all rows.
using RowOrderPtr = std::shared_ptr<const RowOrder>;

/// Filters, then sorts; rows that are equal in all keys stay in the order they came in. Null when nothing is to be
/// arranged or when it was cancelled. Takes about a second for a million rows: call it on another thread.
[[nodiscard]] RowOrderPtr rowOrder(const ResultSet &result, const Arrangement &arrangement, const CancelToken &cancel);

/// The result's row that is shown at this place.
[[nodiscard]] inline std::size_t resultRow(const RowOrderPtr &order, std::size_t place)
{
    return order ? (*order)[place] : place;
}

[[nodiscard]] inline std::size_t shownRows(const ResultSet &result, const RowOrderPtr &order)
{
    return order ? order->size() : result.rowCount();
}

} // namespace d1
