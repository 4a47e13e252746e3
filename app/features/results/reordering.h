// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/roworder.h"

namespace d1 {

/// The way from one order of a result's rows to another in the steps that an item model can tell its views: rows that
/// come are added at the end, all change places, rows that go are taken from the end. (After a reset, views would have
/// forgotten their widths and the current cell.)
struct Reordering {
    RowOrderPtr before;
    RowOrderPtr grown; ///< the rows before, then those that come; null: none comes
    RowOrderPtr all;   ///< the rows after, then those that go; null: as `after`
    RowOrderPtr after;
};

/// `rows` are those of the result. Takes about 10 ms for a million rows: call it on another thread.
[[nodiscard]] Reordering reordering(std::size_t rows, RowOrderPtr before, RowOrderPtr after);

} // namespace d1
