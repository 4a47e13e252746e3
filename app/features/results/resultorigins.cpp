// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/resultorigins.h"

#include <algorithm>

namespace d1 {

ResultOrigins ResultOrigins::of(std::string_view sql, std::span<const std::string> resultNames, const Schema &schema)
{
    ResultOrigins origins{columnOrigins(sql, resultNames, schema), {}};
    origins.links = rowLinks(origins.columns, schema);
    return origins;
}

const ColumnOrigin *ResultOrigins::column(std::size_t column) const
{
    return column < columns.size() && columns[column] ? &*columns[column] : nullptr;
}

std::vector<RowLink> ResultOrigins::linksOf(std::size_t column) const
{
    std::vector<RowLink> found;
    std::ranges::copy_if(links, std::back_inserter(found), [column](const RowLink &link) {
        return std::ranges::find(link.resultColumns, column) != link.resultColumns.end();
    });
    return found;
}

} // namespace d1
