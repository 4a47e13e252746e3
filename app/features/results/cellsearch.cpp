// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellsearch.h"

#include <algorithm>

namespace d1 {

std::optional<CellPlace> CellSearch::run(const CancelToken &cancel) const
{
    constexpr std::size_t cellsBetweenLooks = 4096;
    const std::size_t rows = shownRows(*result, order);
    const std::size_t width = columns.size();
    const std::size_t cells = rows * width;
    if (cells == 0 || wanted.isEmpty())
        return std::nullopt;
    const auto column = std::ranges::find(columns, from.column);
    const std::size_t start = std::min(from.row, rows - 1) * width
                              + (column == columns.end() ? 0 : static_cast<std::size_t>(column - columns.begin()));
    const std::size_t first = includeFrom ? 0 : 1;
    for (std::size_t step = first; step < cells + first; ++step) {
        if (step % cellsBetweenLooks == 0 && cancel.isCancelled())
            return std::nullopt;
        const std::size_t ahead = direction == SearchDirection::Forward ? step % cells : cells - step % cells;
        const std::size_t cell = (start + ahead) % cells;
        const CellPlace place{cell / width, columns[cell % width]};
        if (wanted.fits(result->cell(resultRow(order, place.row), place.column)))
            return place;
    }
    return std::nullopt;
}

} // namespace d1
