// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/job/tablekey.h"

#include <algorithm>

namespace d1 {

namespace {

TableKey primaryKeyOf(const SchemaTable &table)
{
    std::vector<const SchemaColumn *> columns;
    for (const SchemaColumn &column : table.columns) {
        if (column.primaryKeyPosition > 0)
            columns.push_back(&column);
    }
    std::ranges::sort(columns, {}, &SchemaColumn::primaryKeyPosition);
    TableKey key;
    for (const SchemaColumn *column : columns)
        key.columns.push_back({column->name, {}});
    return key;
}

} // namespace

std::vector<TableKey> keysOf(const SchemaTable &table)
{
    std::vector<TableKey> keys;
    if (TableKey primary = primaryKeyOf(table); !primary.columns.empty())
        keys.push_back(std::move(primary));
    for (const SchemaIndex &index : table.indexes) {
        const bool isPlain =
            std::ranges::none_of(index.columns, [](const SchemaIndexColumn &column) { return column.name.empty(); });
        if (!index.unique || index.partial || index.origin == 'p' || !isPlain)
            continue;
        TableKey key;
        for (const SchemaIndexColumn &column : index.columns)
            key.columns.push_back({column.name, column.collation});
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace d1
