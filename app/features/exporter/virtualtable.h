// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <string>

namespace d1 {

/// What can be carried over of a virtual table, beside its declaration.
enum class VirtualContent {
    Rows,         ///< its columns are all there is: rtree
    NumberedRows, ///< its columns and the rowid: a full-text index that keeps its texts
    OfOtherTable, ///< a full-text index over another table, which can be built anew from there
    Unreadable,   ///< a full-text index that keeps no texts
    Nothing,      ///< no rows of its own, or unknown ones
};

/// A virtual table by its declaration.
struct VirtualTable {
    std::string module; ///< in lower case
    VirtualContent content = VirtualContent::Nothing;

    bool operator==(const VirtualTable &) const = default;

    [[nodiscard]] static VirtualTable of(const SchemaTable &table);
};

} // namespace d1
