// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"
#include "features/results/cellrange.h"

#include <span>
#include <string>

namespace d1 {

/// How a copied selection is written.
struct DelimitedFormat {
    bool headers = false;
    char separator = '\t';
};

/// The value as text with nothing lost: NULL is empty, a real has the shortest digits that read back the same, a blob
/// is X'..' as SQL writes it.
[[nodiscard]] std::string plainTextOf(const CellView &cell);

/// The cells of the ranges, one line a row that any of them touches, with the columns any of them touches; cells
/// outside every range are empty. Values that hold the separator, a quote or a line break are quoted as spreadsheets
/// do. No line break at the end. Any thread; takes as long as there are cells.
[[nodiscard]] std::string delimitedText(const ResultSet &result, std::span<const CellRange> ranges,
                                        DelimitedFormat format = {});

/// Cells in the ranges, overlaps counted twice.
[[nodiscard]] std::size_t cellCount(std::span<const CellRange> ranges);

} // namespace d1
