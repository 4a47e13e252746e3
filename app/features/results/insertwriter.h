// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/results/rowwriter.h"

namespace d1 {

/// INSERT statements that give back exactly these values and types. Several rows share a statement, as long as it stays
/// far below D1's 100 kB; a row that is larger stands alone.
class InsertWriter final : public RowWriter
{
public:
    static constexpr std::size_t MaxStatementBytes = 50'000;

    explicit InsertWriter(const std::string &table);

    void begin(std::span<const std::string> columns, std::string &out) override;
    void row(std::span<const CellView> cells, std::string &out) override;
    void end(std::string &out) override;

private:
    std::string m_table;
    std::string m_head;
    std::string m_values;             ///< of the row being written
    std::size_t m_statementBytes = 0; ///< of the statement that is not closed yet; 0 when there is none
};

} // namespace d1
