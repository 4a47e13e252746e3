// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/rowwriter.h"

#include <memory>

namespace d1 {

/// The table through which a script carries values that do not fit into a statement. It is made before the first and
/// has to be dropped at the end.
struct PieceTable {
    std::string name = "_d1_export_pieces";
    bool isUsed = false;
};

/// INSERT statements that give back exactly these values, each within D1's 100,000 bytes. Rows share a statement; a
/// longer row has its texts and blobs brought in pieces, which the row's statement joins.
class ScriptWriter final : public RowWriter
{
public:
    /// `pieces` must outlive it.
    ScriptWriter(const std::string &table, PieceTable *pieces);

    void begin(std::span<const std::string> columns, std::string &out) override;
    void row(std::span<const CellView> cells, std::string &out) override;
    void end(std::string &out) override;

private:
    void closeStatement(std::string &out);
    void writeLongRow(std::span<const CellView> cells, std::string &out);
    /// Writes the pieces and says what joins them.
    [[nodiscard]] std::string inPieces(const CellView &cell, std::size_t number, std::string &out);

    std::string m_table;
    PieceTable *m_pieces;
    std::string m_head;
    std::string m_values;             ///< of the row being written
    std::size_t m_statementBytes = 0; ///< of the statement that is not closed yet; 0 when there is none
};

} // namespace d1
