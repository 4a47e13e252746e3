// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rowswriter.h"

#include "features/results/cellblock.h"

#include <numeric>
#include <ostream>

namespace d1 {

RowsWriter::RowsWriter(RowFormat format, std::vector<std::string> tables)
    : m_format(format)
    , m_tables(std::move(tables))
{}

void RowsWriter::write(const Reply &reply, std::ostream &out) const
{
    const std::string_view lineBreak = m_format == RowFormat::Csv ? "\r\n" : "\n";
    const bool isStream = m_format == RowFormat::JsonLines; // an empty line would be no JSON
    bool first = true;
    for (std::size_t i = 0; i < reply.statements.size(); ++i) {
        const ResultSetPtr &rows = reply.statements[i].rows;
        if (rows->columnCount() == 0)
            continue;
        if (!first && !isStream)
            out << lineBreak;
        first = false;
        std::vector<std::size_t> columns(rows->columnCount());
        std::iota(columns.begin(), columns.end(), std::size_t{0});
        const bool hasTable = i < m_tables.size() && !m_tables[i].empty();
        const auto writer = rowWriter(m_format, hasTable ? m_tables[i] : "table_name");
        const auto take = [&out](std::string_view piece, std::size_t) {
            out << piece;
            return true;
        };
        CellBlock(rows, nullptr, columns).write(*writer, take, CancelToken());
    }
}

} // namespace d1
