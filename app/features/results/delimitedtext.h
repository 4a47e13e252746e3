// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/cellrange.h"
#include "features/results/roworder.h"

#include <span>
#include <string>

namespace d1 {

/// How a copied selection is written.
struct DelimitedFormat {
    bool headers = false;
    char separator = '\t';
};

/// The cells of the ranges, whose rows are places in `order`, one line a row that any of them touches, with the columns
/// any of them touches; cells outside every range are empty. Values that hold the separator, a quote or a line break
/// are quoted as spreadsheets do. No line break at the end. Any thread; takes as long as there are cells.
[[nodiscard]] std::string delimitedText(const ResultSet &result, std::span<const CellRange> ranges,
                                        DelimitedFormat format = {}, const RowOrderPtr &order = {});

/// Cells in the ranges, overlaps counted twice.
[[nodiscard]] std::size_t cellCount(std::span<const CellRange> ranges);

} // namespace d1
