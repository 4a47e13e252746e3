// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"

namespace d1 {

/// Fills a ResultSet cell by cell, row after row, on one thread. Every row must get exactly one value a column
/// before finish(); `atRowStart()` tells a decoder whether the row it read had the right width.
class ResultSetBuilder
{
public:
    static constexpr std::uint8_t TypeMask = 0x07;
    static constexpr std::uint8_t InexactBit = 0x08;
    static constexpr std::size_t CellBytes = 9;

    explicit ResultSetBuilder(std::vector<std::string> columnNames);

    /// Room for that many more rows; only a hint.
    void reserveRows(std::size_t rows);

    void appendNull();
    void appendInteger(std::int64_t value, bool inexact = false);
    void appendReal(double value, bool inexact = false);
    /// Copies; at most 4 GiB - 1.
    void appendText(std::string_view utf8);
    void appendBlob(std::string_view bytes);
    void append(const CellView &cell);
    void append(const Cell &cell);

    [[nodiscard]] std::size_t columnCount() const { return m_result->columnCount(); }
    [[nodiscard]] std::size_t rowCount() const { return m_result->m_rowCount; }
    /// Bytes that the rows so far take, roughly; costs nothing.
    [[nodiscard]] std::size_t byteSize() const { return m_usedBytes + rowCount() * columnCount() * CellBytes; }
    [[nodiscard]] bool atRowStart() const { return m_column == 0; }

    /// Hands the rows over and leaves the builder empty. An incomplete last row is dropped.
    [[nodiscard]] ResultSetPtr finish();

private:
    void put(CellType type, std::uint64_t payload, bool inexact);
    [[nodiscard]] std::uint64_t store(std::string_view bytes);

    std::shared_ptr<ResultSet> m_result;
    std::size_t m_column = 0;
    std::size_t m_usedBytes = 0;
    char *m_free = nullptr;
    std::size_t m_freeBytes = 0;
    std::size_t m_nextBlockBytes = 4096;
};

} // namespace d1
