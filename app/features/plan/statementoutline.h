// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "sql/splitter.h"
#include "sql/tokenizer.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// A column that a condition names, in lower case.
struct OutlineColumn {
    std::string qualifier; ///< empty when not written
    std::string name;

    bool operator==(const OutlineColumn &) const = default;
};

/// One condition of WHERE, ON or USING, between AND and OR. What a subquery inside it names is not its own.
struct OutlineTerm {
    sql::StatementSpan span;
    std::vector<OutlineColumn> columns;
    bool joinsSources = false;   ///< of USING: equal columns of both sides
    bool asksForSeveral = false; ///< of IN

    bool operator==(const OutlineTerm &) const = default;
};

/// What stands where a table may stand.
struct OutlineSource {
    std::string name;        ///< as a plan prints it: the alias, else the table; empty for a subquery without alias
    std::string table;       ///< empty for a subquery or a table-valued function
    sql::StatementSpan span; ///< with its alias; of a subquery only the alias
    std::size_t scope = 0;

    bool operator==(const OutlineSource &) const = default;
};

/// One SELECT, UPDATE or DELETE.
struct OutlineScope {
    std::optional<std::size_t> parent;
    bool isSource = false; ///< stands in FROM or WITH, so that conditions around it may reach inside
    bool hasLimit = false;
    bool summarises = false; ///< groups, counts, drops duplicates: needs all rows before it can give the first
    std::vector<OutlineTerm> terms = {};
    std::optional<sql::StatementSpan> orderBy = {}; ///< "ORDER BY a, b"
    std::optional<sql::StatementSpan> groupBy = {};
    std::optional<sql::StatementSpan> distinct = {}; ///< the word
};

/// Where the parts of a statement stand in its text, in UTF-8 bytes. Read from tokens: wrong SQL gives what can be told
/// of it.
class StatementOutline
{
public:
    explicit StatementOutline(std::string_view sql);

    [[nodiscard]] const std::vector<OutlineScope> &scopes() const { return m_scopes; } ///< never empty
    [[nodiscard]] const std::vector<OutlineSource> &sources() const { return m_sources; }
    /// Names of WITH, in lower case.
    [[nodiscard]] const std::set<std::string> &commonTables() const { return m_commonTables; }

private:
    friend class OutlineReader;

    std::vector<OutlineScope> m_scopes;
    std::vector<OutlineSource> m_sources;
    std::set<std::string> m_commonTables;
};

/// The column may be one of the source: by its qualifier, or bare and one of `table`, any when that is null.
[[nodiscard]] bool isColumnOf(const OutlineColumn &column, const OutlineSource &source, const SchemaTable *table);

/// The conditions of a filter: cut at AND and OR, also inside parentheses, but not at the AND of BETWEEN nor in CASE.
[[nodiscard]] std::vector<OutlineTerm> outlineTerms(std::span<const sql::Token> filter);

} // namespace d1
