// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

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

private:
    friend class SourceReader;

    std::map<std::string, std::set<std::string>> m_sources; // lower-case name to tables; an empty one is derived
    std::set<std::string> m_commonTables;                   // lower-case
    std::set<std::string> m_extremes;                       // lower-case columns
    bool m_hasFilter = false;
    bool m_hasLimit = false;
};

} // namespace d1
