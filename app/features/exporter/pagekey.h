// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/statement.h"
#include "features/schema/schema.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace d1 {

/// What orders a table's rows without a tie, along an index that is there anyway: the rowid, or the primary key of a
/// WITHOUT ROWID table.
struct PageKey {
    struct Part {
        std::string expression; ///< quoted; "rowid" or one of its other names
        std::string column;     ///< the column that holds it; empty for a rowid that no column shows
        std::string collation;  ///< empty for a rowid
        bool descending = false;

        bool operator==(const Part &) const = default;
    };

    std::vector<Part> parts;
    bool isRowId = false;

    bool operator==(const PageKey &) const = default;

    /// Nothing for views, and for a table whose columns take all three names of the rowid.
    /// `qualifier` is by which the expressions name the table; empty: not at all.
    [[nodiscard]] static std::optional<PageKey> of(const SchemaTable &table, const std::string &qualifier = {});

    /// "rowid DESC", "\"a\" COLLATE \"NOCASE\", \"b\" DESC".
    [[nodiscard]] std::string order() const;
    /// The condition that a row lies behind the one with these values, as parameters ?1, ?2, ...
    [[nodiscard]] std::string isBehind() const;
    /// The condition that a row is the one with these values, as parameters ?1, ?2, ...
    [[nodiscard]] std::string isRow() const;
};

} // namespace d1
