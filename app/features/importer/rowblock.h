// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/bulkload.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace d1 {

/// A row that cannot go into the table, and why.
struct BadRow {
    std::uint64_t line = 0;
    std::string source; ///< as it stands in the file, in UTF-8
    std::string message;

    bool operator==(const BadRow &) const = default;
};

/// Some rows of a file on their way into a table: the values of the mapped columns, and each row as it stands in the
/// file. Filled once by one thread, then only read.
class RowBlock final : public BulkRows
{
public:
    /// `bytes` is the room for the rows as they stand in the file; `columns` how many values a row has.
    RowBlock(std::size_t columns, std::size_t bytes);

    /// False when the block is full. A row larger than an empty block fits nevertheless. The copy stays at its place.
    [[nodiscard]] bool begin(std::string_view source, std::uint64_t line, std::uint64_t number);
    /// The row's own copy of its text, to be pointed into by its values.
    [[nodiscard]] std::string_view source() const { return m_rows.back().source; }
    /// The next value of the row that was begun; its bytes lie in source() or come from keep().
    void add(const CellView &value) { m_cells.push_back(value); }
    /// Bytes that are not in the file as they are meant.
    [[nodiscard]] std::string_view keep(std::string_view bytes);

    [[nodiscard]] std::size_t rowCount() const override { return m_rows.size(); }
    [[nodiscard]] std::size_t columnCount() const { return m_columns; }
    [[nodiscard]] std::span<const CellView> row(std::size_t index) const override
    {
        return std::span(m_cells).subspan(index * m_columns, m_columns);
    }
    [[nodiscard]] std::string_view source(std::size_t index) const { return m_rows[index].source; }
    /// Of the row's first character in the file, from 1.
    [[nodiscard]] std::uint64_t line(std::size_t index) const { return m_rows[index].line; }
    /// Of the row among those of the file, from 0, the header not counted.
    [[nodiscard]] std::uint64_t number(std::size_t index) const { return m_rows[index].number; }
    /// Of the rows as they stand in the file.
    [[nodiscard]] std::size_t byteCount() const { return m_used; }

private:
    struct Row {
        std::string_view source;
        std::uint64_t line;
        std::uint64_t number;
    };

    std::size_t m_columns;
    std::size_t m_capacity;
    std::size_t m_used = 0;
    std::unique_ptr<char[]> m_bytes;
    std::vector<std::unique_ptr<char[]>> m_kept;
    char *m_keptPlace = nullptr; ///< in the last of them
    std::size_t m_keptRoom = 0;
    std::vector<CellView> m_cells;
    std::vector<Row> m_rows;
};

} // namespace d1
