// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace d1 {

/// The rows of one statement, stored by column. Immutable once built, so any thread may read it at any time.
/// A cell takes nine bytes; text and blobs lie in an arena behind them. Column names may repeat.
class ResultSet
{
public:
    ResultSet() = default;
    ResultSet(const ResultSet &) = delete;
    ResultSet &operator=(const ResultSet &) = delete;

    [[nodiscard]] std::size_t rowCount() const { return m_rowCount; }
    [[nodiscard]] std::size_t columnCount() const { return m_names.size(); }
    [[nodiscard]] std::span<const std::string> columnNames() const { return m_names; }

    /// Needs row < rowCount() and column < columnCount().
    [[nodiscard]] CellView cell(std::size_t row, std::size_t column) const;

    /// True when at least one integer may have been rounded on its way through JSON.
    [[nodiscard]] bool hasInexactNumbers() const { return m_hasInexact; }

    /// Bytes held, names included.
    [[nodiscard]] std::size_t byteSize() const;

private:
    friend class ResultSetBuilder;

    struct Column {
        std::vector<std::uint64_t> payloads; // the number's bits, or the address of a length-prefixed arena entry
        std::vector<std::uint8_t> tags;      // CellType, with the inexact bit
    };

    std::vector<std::string> m_names;
    std::vector<Column> m_columns;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_arenaBytes = 0;
    std::size_t m_rowCount = 0;
    bool m_hasInexact = false;
};

/// Shared because one result is read at once by the grid, by sorting and by an export on another thread.
using ResultSetPtr = std::shared_ptr<const ResultSet>;

} // namespace d1
