// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/csvwriter.h"

#include "features/results/plaintext.h"

#include <ostream>

namespace d1 {

namespace {

void appendText(std::string &line, std::string_view text)
{
    if (!text.empty() && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        line += text;
        return;
    }
    line += '"';
    for (const char c : text) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

void appendCell(std::string &line, const CellView &cell)
{
    if (cell.type() == CellType::Text)
        appendText(line, cell.bytes());
    else
        line += plainTextOf(cell);
}

} // namespace

void CsvWriter::write(const Reply &reply, std::ostream &out) const
{
    bool first = true;
    for (const StatementReply &statement : reply.statements) {
        const ResultSet &rows = *statement.rows;
        if (rows.columnCount() == 0)
            continue;
        if (!first)
            out << "\r\n";
        first = false;
        std::string line;
        for (const std::string &name : rows.columnNames()) {
            appendText(line, name);
            line += ',';
        }
        line.back() = '\r';
        out << line << '\n';
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            line.clear();
            for (std::size_t column = 0; column < rows.columnCount(); ++column) {
                appendCell(line, rows.cell(row, column));
                line += ',';
            }
            line.back() = '\r';
            out << line << '\n';
        }
    }
}

} // namespace d1
