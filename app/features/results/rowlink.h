// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/resultset.h"
#include "core/statement.h"
#include "features/results/columnorigin.h"

#include <string>
#include <vector>

namespace d1 {

/// Rows of another table that belong to a row of a result by a foreign key.
struct RowLink {
    enum Direction {
        Parent,   ///< the row that this one points to
        Children, ///< rows that point to this one
    };

    Direction direction = Parent;
    std::string table;                      ///< where they are
    std::vector<std::string> columns;       ///< of that table
    std::vector<std::size_t> resultColumns; ///< whose values those columns have

    /// Reads them, with the row's values bound. A row without a value, or with a number that may have been rounded,
    /// leads nowhere: the error says so in a sentence.
    [[nodiscard]] Result<Statement> statementFor(const ResultSet &result, std::size_t row) const;

    bool operator==(const RowLink &) const = default;
};

/// Reads a table or view from its beginning; what ends it is left to the caller.
[[nodiscard]] std::string rowsOfTable(const std::string &table);
/// The same, no more than `limit` rows, as a person would write it.
[[nodiscard]] std::string firstRowsOfTable(const std::string &table, int limit);

/// Every foreign key from and to the tables of a result whose columns are all there; parents first.
[[nodiscard]] std::vector<RowLink> rowLinks(const std::vector<std::optional<ColumnOrigin>> &origins,
                                            const Schema &schema);

} // namespace d1
