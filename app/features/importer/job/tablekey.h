// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"

#include <string>
#include <vector>

namespace d1 {

/// Columns no two rows of a table agree in.
struct TableKey {
    struct Column {
        std::string name;
        std::string collation; ///< empty: the column's own

        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns;

    bool operator==(const TableKey &) const = default;
};

/// The primary key first, then the unique indexes on plain columns that cover all rows.
[[nodiscard]] std::vector<TableKey> keysOf(const SchemaTable &table);

} // namespace d1
