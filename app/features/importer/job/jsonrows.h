// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/columnsource.h"
#include "features/importer/rowblock.h"

namespace d1 {

/// From `begin` on, before `end`; of a block's rows.
struct RowRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    bool operator==(const RowRange &) const = default;
};

/// True when SQLite's JSON functions give these values back as they are: no blob, no infinite real, and no NUL in a
/// text.
[[nodiscard]] bool canBeJson(std::span<const CellView> row);

/// A JSON array with an array a row: [[1,"a",null],...]. Needs canBeJson() of each.
[[nodiscard]] std::string jsonRows(const RowBlock &rows, RowRange range);

/// The same with some of the values only, which `columns` tell. Numbers are written one way however the file writes
/// them, since they are to be compared; `forms` has one entry a value of a row.
[[nodiscard]] std::string jsonKeys(const RowBlock &rows, RowRange range, std::span<const std::size_t> columns,
                                   std::span<const FieldForm> forms);

} // namespace d1
