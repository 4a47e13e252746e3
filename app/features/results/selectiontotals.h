// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/results/cellrange.h"
#include "features/results/roworder.h"

#include <optional>
#include <span>
#include <string>

namespace d1 {

/// What chosen cells come to. NULLs are counted as cells and nowhere else, texts and blobs have no sum.
struct SelectionTotals {
    std::size_t cells = 0;
    std::size_t values = 0;   ///< that are not NULL
    std::size_t numbers = 0;  ///< integers and reals
    std::size_t distinct = 0; ///< as SQLite's count(DISTINCT ...): 1 and 1.0 are one value
    Cell smallest;            ///< in SQLite's order; NULL when there is no value
    Cell largest;
    std::string sum; ///< decimal: every digit of integers, the shortest digits of reals; empty without numbers
    std::optional<double> average;
    bool hasInexact = false; ///< a number that may have been rounded on its way is among them

    bool operator==(const SelectionTotals &) const = default;
};

/// The ranges' rows are places in `order`; they do not overlap. Nothing when cancelled. Any thread; takes as long as
/// there are cells.
[[nodiscard]] std::optional<SelectionTotals> selectionTotals(const ResultSet &result, const RowOrderPtr &order,
                                                             std::span<const CellRange> ranges,
                                                             const CancelToken &cancel);

} // namespace d1
