// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/results/plainsearch.h"
#include "features/results/roworder.h"

#include <optional>
#include <vector>

namespace d1 {

/// A cell as it is shown: the place of its row, and the result's column.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    bool operator==(const CellPlace &) const = default;
};

enum class SearchDirection { Forward, Backward };

/// Finds the next cell that holds a text, row by row as shown, columns in the given order, and from the end round to
/// the start. Values only; any thread.
struct CellSearch {
    ResultSetPtr result;
    RowOrderPtr order;
    std::vector<std::size_t> columns; ///< in the order they are shown; hidden ones are left out
    PlainSearch wanted;
    SearchDirection direction = SearchDirection::Forward;
    CellPlace from;
    bool includeFrom = false; ///< the cell at `from` counts as the next one

    /// `from` itself is looked at last. Nothing when no cell fits, or when cancelled.
    [[nodiscard]] std::optional<CellPlace> run(const CancelToken &cancel) const;
};

} // namespace d1
