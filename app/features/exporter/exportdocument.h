// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resultset.h"
#include "features/exporter/exportoutput.h"
#include "features/exporter/scriptwriter.h"

#include <deque>

namespace d1 {

/// The text of an export, written piece by piece. One thread at a time.
class ExportDocument
{
public:
    /// What the tables are to each other in one JSON document.
    enum class Tables { One, Several };

    ExportDocument(ExportFormat format, Tables tables, std::unique_ptr<ExportOutput> output);

    /// For Sql: statements without semicolons.
    [[nodiscard]] Result<void> writeStatements(const std::vector<std::string> &statements);
    [[nodiscard]] Result<void> beginTable(const std::string &name, std::span<const std::string> columns);
    [[nodiscard]] Result<void> writeRows(const ResultSet &rows);
    [[nodiscard]] Result<void> endTable();
    /// The end; what was written is in its place.
    [[nodiscard]] Result<void> publish();

    /// Bytes of text so far, unpacked.
    [[nodiscard]] std::uint64_t bytesWritten() const { return m_bytes; }
    /// Texts that JSON and CSV cannot hold because they are no UTF-8; they have U+FFFD now.
    [[nodiscard]] std::int64_t replacedTexts() const { return m_replacedTexts; }
    [[nodiscard]] std::vector<std::string> files() const { return m_output->files(); }
    /// A name for PieceTable that is free.
    void setPieceTable(std::string name) { m_pieces.name = std::move(name); }

private:
    [[nodiscard]] Result<void> flush(std::size_t unlessBelow);
    [[nodiscard]] Result<void> ensureSink(const std::string &table);
    [[nodiscard]] CellView shown(const CellView &cell);

    ExportFormat m_format;
    Tables m_tables;
    std::unique_ptr<ExportOutput> m_output;
    ByteSink *m_sink = nullptr;
    PieceTable m_pieces;
    std::unique_ptr<RowWriter> m_writer;
    std::string m_text; ///< not yet written
    std::vector<CellView> m_cells;
    std::deque<std::string> m_replaced; ///< texts of the row being written
    std::uint64_t m_bytes = 0;
    std::int64_t m_replacedTexts = 0;
    bool m_hasTables = false;
};

} // namespace d1
