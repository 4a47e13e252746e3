// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/plan/statementoutline.h"
#include "features/schema/schema.h"

namespace d1 {

/// What a statement's text adds to its plan: SQLite prints aliases, and a scan looks the same with and without a
/// filter.
class StatementShape
{
public:
    explicit StatementShape(std::string_view sql);

    /// WHERE, ON, USING or HAVING stands somewhere.
    [[nodiscard]] bool hasFilter() const { return m_hasFilter; }
    /// LIMIT of the statement itself, not of a subquery.
    [[nodiscard]] bool hasLimit() const { return m_hasLimit; }
    /// LIMIT of the query that reads `printedName` can end its reading early: nothing has to be counted or grouped
    /// first.
    [[nodiscard]] bool limitStops(std::string_view printedName) const;
    /// A condition is on the rows of `printedName` alone, so that an index could narrow them down. `table` tells bare
    /// columns apart; null when unknown. What cannot be told counts as filtered when the statement has any filter.
    [[nodiscard]] bool filters(std::string_view printedName, const SchemaTable *table) const;

    enum class Source { Unknown, Table, Derived };

    /// The table that a name in the plan stands for. Unknown: not in the statement (a view's inside), or used for two
    /// tables. Derived: a subquery, a common table or a table-valued function.
    struct Meaning {
        Source source = Source::Unknown;
        std::string table;
    };
    [[nodiscard]] Meaning meaningOf(std::string_view printedName) const;

    /// The statement asks for min() or max() of this column.
    [[nodiscard]] bool asksExtremeOf(std::string_view column) const;

    /// A condition names a column of it, alone or with others; true when that cannot be told.
    [[nodiscard]] bool hasConditionOn(std::string_view printedName, const SchemaTable *table) const;
    /// IN stands on one of these lower-case columns of it.
    [[nodiscard]] bool asksForSeveral(std::string_view printedName, const std::vector<std::string> &columns) const;
    /// INSERT, UPDATE, DELETE or REPLACE.
    [[nodiscard]] bool writes() const { return m_writes; }
    /// An INSERT into `table` that replaces no row.
    [[nodiscard]] bool onlyInsertsInto(std::string_view table) const;
    [[nodiscard]] const StatementOutline &outline() const { return m_outline; }

private:
    /// The only mention of the name; null when there is none or more.
    [[nodiscard]] const OutlineSource *sourceOf(std::string_view printedName) const;

    StatementOutline m_outline;
    std::set<std::string> m_extremes; // lower-case columns
    std::string m_insertTarget;       // of an INSERT that replaces no row
    bool m_hasFilter = false;
    bool m_hasLimit = false;
    bool m_writes = false;
};

} // namespace d1
