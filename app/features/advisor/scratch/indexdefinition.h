// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <set>
#include <string>
#include <vector>

namespace d1::advisor {

/// One column or expression of an index.
struct IndexPart {
    std::string sql;       ///< as it stands between the parentheses: a quoted column or an expression
    std::string collation; ///< empty: the column's own
    bool descending = false;
    int column = -1; ///< position in the table; -1 for an expression

    auto operator<=>(const IndexPart &) const = default;
};

/// An index that could be: what CREATE INDEX says, without its name.
struct IndexDefinition {
    std::string table;
    std::vector<IndexPart> parts;
    std::string filter; ///< behind WHERE; empty for a full index

    auto operator<=>(const IndexDefinition &) const = default;
};

/// "CREATE INDEX name ON table (a, b DESC) WHERE ...", names quoted where they must be.
[[nodiscard]] std::string createIndexSql(const IndexDefinition &index, const std::string &name);

/// idx_TABLE_COLUMNS in characters that need no quotes, with a number behind when `taken` (lower case) has it already.
[[nodiscard]] std::string indexNameFor(const IndexDefinition &index, const std::set<std::string> &taken);

/// The first parts of `longer` are those of `shorter`, on the same rows: whatever the shorter finds, the longer does.
[[nodiscard]] bool isPrefixOf(const IndexDefinition &shorter, const IndexDefinition &longer);

} // namespace d1::advisor
