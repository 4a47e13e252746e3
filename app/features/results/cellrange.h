// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace d1 {

/// A rectangle of cells; both ends belong to it.
struct CellRange {
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;
    std::size_t firstColumn = 0;
    std::size_t lastColumn = 0;

    [[nodiscard]] std::size_t cellCount() const { return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1); }
    bool operator==(const CellRange &) const = default;
};

} // namespace d1
