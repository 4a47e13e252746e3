// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <compare>

namespace d1 {

/// As SQLite's ORDER BY does: NULL, then numbers by value (integers and reals exactly, never through a rounded double),
/// then texts and then blobs, both by their bytes.
[[nodiscard]] std::weak_ordering compareCells(const CellView &left, const CellView &right);

/// The place of a type in that order, from 0.
[[nodiscard]] int orderRank(CellType type);

} // namespace d1
