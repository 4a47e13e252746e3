// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace d1::advisor {

/// How a condition compares a column, as far as an index cares.
enum class Comparison { Equal, In, Lower, Upper, Like, Glob, IsNull, NotNull, Other };

/// A condition on one column that SQLite offered to an index.
struct Condition {
    static constexpr int RowId = -1;

    int column = RowId; ///< position in the echoed table; expressions come behind the columns
    Comparison comparison = Comparison::Other;
    std::string collation;                      ///< that the comparison uses; "BINARY" for most
    bool joins = false;                         ///< its other side comes from another table
    std::optional<Cell> literal = std::nullopt; ///< written in the statement itself

    bool operator==(const Condition &) const = default;
};

struct OrderTerm {
    int column = Condition::RowId;
    bool descending = false;

    bool operator==(const OrderTerm &) const = default;
};

/// What one mention of a table asks of it: SQLite's own words to a virtual table.
struct AccessPattern {
    std::size_t table = 0; ///< into Schema::tables
    std::vector<Condition> conditions;
    std::vector<OrderTerm> order;  ///< of ORDER BY, GROUP BY or DISTINCT, when this table alone could give it
    bool orderIsFree = false;      ///< grouping: any order of these columns will do
    std::uint64_t columnsUsed = 0; ///< a bit a column; bit 63 stands for all from there on

    bool operator==(const AccessPattern &) const = default;
};

} // namespace d1::advisor
