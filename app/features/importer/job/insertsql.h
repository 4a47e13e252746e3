// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/job/importplan.h"

#include <functional>
#include <span>

namespace d1 {

/// The SQL that brings rows into a plan's table. Pure text; the plan must outlive it.
class InsertSql
{
public:
    /// Writes what stands for a value of the file, counted among those that the plan takes from it.
    using ValueWriter = std::function<std::string(std::size_t)>;

    explicit InsertSql(const ImportPlan &plan);

    /// For one row, whose values from the file are ?1, ?2, ... in the plan's order.
    [[nodiscard]] std::string forOneRow() const;
    /// For the rows of a JSON array of arrays, ?1.
    [[nodiscard]] std::string forJsonRows() const;
    /// For rows written as literals.
    [[nodiscard]] std::string forLiteralRows(std::span<const std::string> tuples) const;

    /// The values of one row as a tuple of literals, with the constants.
    [[nodiscard]] std::string literalTuple(std::span<const CellView> row) const;

    /// Whether the rule changes rows of the table, which is to be told from adding some.
    [[nodiscard]] bool tellsUpdates() const;
    /// Finds a row that one with the values ?1, ?2, ... would collide with; empty unless tellsUpdates().
    [[nodiscard]] std::string probe() const;

    /// Which of a row's values from the file are in the plan's keys.
    [[nodiscard]] std::vector<std::size_t> keyValues() const;
    /// The keyValues() of some rows as a table in SQL: a JSON array of arrays, ?1, or tuples of literals.
    struct KeyRows {
        std::string table;
        ValueWriter value; ///< by its place in keyValues()
    };
    [[nodiscard]] static KeyRows jsonKeyRows();
    [[nodiscard]] static KeyRows literalKeyRows(std::span<const std::string> tuples);
    /// An expression: how many of the rows find nothing to collide with, neither in the table nor before them. Needs
    /// tellsUpdates().
    [[nodiscard]] std::string freshRowCount(const KeyRows &rows) const;
    /// Deletes the rows with these values in the plan's first key.
    [[nodiscard]] std::string removal(const KeyRows &rows) const;

private:
    [[nodiscard]] std::string head() const;
    [[nodiscard]] std::string tail() const;
    [[nodiscard]] std::string values(const ValueWriter &write) const;
    [[nodiscard]] std::optional<std::string> valueOf(const std::string &column, const ValueWriter &write) const;
    [[nodiscard]] std::vector<std::string> collisions(const ValueWriter &write) const;
    [[nodiscard]] ValueWriter placed(const KeyRows &rows, const std::string &prefix) const;

    const ImportPlan &m_plan;
};

} // namespace d1
