// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "sql/splitter.h"

#include <string>
#include <string_view>
#include <vector>

namespace d1::advisor {

/// An expression over the columns of one table that a statement compares, sorts or groups by.
struct FoundExpression {
    sql::StatementSpan span; ///< in the statement
    std::size_t table = 0;   ///< into Schema::tables
    std::string source;      ///< the name that the statement gives the table
    std::string sql;         ///< without qualifiers, as an index holds it

    bool operator==(const FoundExpression &) const = default;
};

/// In order of their place, none inside another. Expressions with parameters, subqueries, the columns of several tables
/// or a value that differs from call to call are left out.
[[nodiscard]] std::vector<FoundExpression> findExpressions(std::string_view sql, const Schema &schema);

/// A condition on the columns of one table that compares them with what is written in the statement: status = 'open',
/// deleted_at IS NULL, kind IN ('a', 'b'). What SQLite can see there can be the WHERE of an index.
struct FoundFilter {
    std::size_t table = 0; ///< into Schema::tables
    std::string sql;       ///< without qualifiers

    bool operator==(const FoundFilter &) const = default;
};

/// Those that have to hold for every row, each once.
[[nodiscard]] std::vector<FoundFilter> findFilters(std::string_view sql, const Schema &schema);

} // namespace d1::advisor
