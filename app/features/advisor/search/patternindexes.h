// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/advisor/search/candidates.h"
#include "sql/tokenizer.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace d1::advisor {

/// The columns and expressions of one table as parts of an index.
class TableParts
{
public:
    /// All must outlive it.
    TableParts(const Schema &schema, const TableExpressions &expressions, std::size_t table);

    [[nodiscard]] const SchemaTable &table() const { return m_table; }
    /// Nothing for the rowid, which every index ends with.
    [[nodiscard]] std::optional<IndexPart> part(int column, const std::string &collation = {},
                                                bool descending = false) const;
    /// The column is the table's own key.
    [[nodiscard]] bool isRowId(int column) const;
    [[nodiscard]] bool isExpression(int column) const { return column >= static_cast<int>(m_table.columns.size()); }
    /// Real columns in a mask of SQLite's; nothing when it also stands for columns beyond the mask.
    [[nodiscard]] std::vector<int> columnsIn(std::uint64_t mask) const;

private:
    const SchemaTable &m_table;
    const std::vector<std::string> *m_expressions = nullptr;
};

/// The indexes that one pattern could use.
class PatternIndexes
{
public:
    /// All must outlive it.
    PatternIndexes(const TableParts &parts, const AccessPattern &pattern, const std::vector<std::string> &filters,
                   const PartKnowledge &knowledge);

    /// With `coversToo`, also those that hold every column needed, so that the table itself is not read.
    [[nodiscard]] std::vector<IndexDefinition> indexes(bool coversToo = true);

private:
    using Key = std::vector<IndexPart>;

    void readConditions();
    [[nodiscard]] PartFigures knowledgeOf(const IndexPart &part) const;
    [[nodiscard]] std::vector<Key> equalityKeys(const std::set<int> &without) const;
    [[nodiscard]] Key orderAfter(const Key &key, const std::set<int> &without) const;
    [[nodiscard]] Key covering(Key key, const std::set<int> &without) const;
    /// Columns that the filter compares with one value: the same in all of its rows.
    [[nodiscard]] std::set<int> constantIn(const std::string &filter) const;
    [[nodiscard]] std::optional<IndexPart> columnNamed(const sql::Token &token) const;
    [[nodiscard]] bool isState(const std::string &filter) const;
    void addFor(const Key &equal, const std::set<int> &without, const std::string &filter);
    void addFiltered(const std::string &filter, const std::set<int> &constant);
    void add(Key key, const std::string &filter);

    const TableParts &m_parts;
    const AccessPattern &m_pattern;
    const std::vector<std::string> &m_filters;
    const PartKnowledge &m_knowledge;
    bool m_coversToo = true;
    Key m_equal; ///< most telling first
    Key m_ranges;
    std::set<IndexDefinition> m_found;
};

} // namespace d1::advisor
