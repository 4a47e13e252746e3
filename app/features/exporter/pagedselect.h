// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/exporter/pagekey.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// A SELECT from one table whose rows can be read in pages along the table's key: its parts, into which the conditions
/// of a page are put.
class PagedSelect
{
public:
    /// These columns of a table; nothing when it has no key.
    [[nodiscard]] static std::optional<PagedSelect> of(const SchemaTable &table, std::vector<std::string> columns);
    /// A person's query with so many result columns. Nothing when its rows depend on each other or have an order of
    /// their own: joins, aggregates, windows, DISTINCT, ORDER BY, LIMIT, WITH, compounds.
    [[nodiscard]] static std::optional<PagedSelect> of(std::string_view sql, std::size_t columns, const Schema &schema);

    [[nodiscard]] const PageKey &key() const { return m_key; }
    [[nodiscard]] std::size_t columnCount() const { return m_columnCount; }
    /// Whether some of the columns can be asked for without the others.
    [[nodiscard]] bool isDivisible() const { return !m_columns.empty(); }

    /// "WITH page(k0, c3, ...) AS (SELECT ... WHERE condition ORDER BY ... LIMIT ...)": a common table expression named
    /// "page" with the key's parts as k0, k1, ... and these columns as c0, c1, ... by their place.
    [[nodiscard]] std::string page(std::size_t firstColumn, std::size_t columns, const std::string &condition,
                                   std::optional<std::size_t> limit) const;

private:
    PageKey m_key;
    std::vector<std::string> m_columns; ///< expressions; none when `m_list` is the person's
    std::string m_list;
    std::string m_from;  ///< behind FROM
    std::string m_where; ///< a condition, or empty
    std::size_t m_columnCount = 0;
};

} // namespace d1
