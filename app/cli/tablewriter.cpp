// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/tablewriter.h"

#include "cli/displaytext.h"
#include "features/results/plaintext.h"
#include "features/results/realtext.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ostream>
#include <vector>

namespace d1 {

namespace {

struct TableCell {
    DisplayText text;
    bool toTheRight = false;
};

TableCell cellOf(const CellView &cell)
{
    const std::string mark = cell.isInexact() ? "≈" : "";
    switch (cell.type()) {
    case CellType::Null:
        return {{"NULL", TableWriter::MaxCellWidth}};
    case CellType::Integer:
        return {{mark + std::to_string(cell.integer()), TableWriter::MaxCellWidth}, true};
    case CellType::Real:
        return {{mark + realText(cell.real()), TableWriter::MaxCellWidth}, true};
    case CellType::Text:
        if (cell.bytes() == "NULL")
            return {{"'NULL'", TableWriter::MaxCellWidth}};
        return {{cell.bytes(), TableWriter::MaxCellWidth}};
    case CellType::Blob:
        return {{plainTextOf(cell), TableWriter::MaxCellWidth}};
    }
    return {{"", TableWriter::MaxCellWidth}};
}

/// Spaces after the last column are left out.
void appendPadded(std::string &line, const TableCell &cell, std::size_t width, bool last)
{
    const std::string padding(width - cell.text.width, ' ');
    if (cell.toTheRight)
        line += padding;
    line += cell.text.text;
    if (!cell.toTheRight && !last)
        line += padding;
}

std::string counted(std::int64_t count, const char *one, const char *many)
{
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

/// "0.04 ms", "12.3 ms", "1840 ms": the digits that matter.
std::string millisecondsText(Milliseconds time)
{
    const double value = time.count();
    const int decimals = value < 1 ? 2 : value < 100 ? 1 : 0;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.*f ms", decimals, value);
    return text.data();
}

std::string summaryOf(const StatementReply &statement)
{
    const Meta &meta = statement.meta;
    std::string text = "(";
    if (statement.rows->columnCount() > 0)
        text += counted(static_cast<std::int64_t>(statement.rows->rowCount()), "row", "rows");
    else
        text += "done";
    if (meta.changes)
        text += ", " + counted(*meta.changes, "change", "changes");
    if (meta.rowsRead)
        text += ", " + std::to_string(*meta.rowsRead) + " read";
    if (meta.rowsWritten.value_or(0) > 0)
        text += ", " + std::to_string(*meta.rowsWritten) + " written";
    if (meta.serverTime)
        text += ", " + millisecondsText(*meta.serverTime);
    return text + ")\n";
}

} // namespace

void TableWriter::writeRows(const ResultSet &rows, std::ostream &out)
{
    const std::size_t columns = rows.columnCount();
    std::vector<std::size_t> widths(columns);
    std::vector<bool> numeric(columns, rows.rowCount() > 0);
    for (std::size_t column = 0; column < columns; ++column) {
        widths[column] = DisplayText(rows.columnNames()[column], MaxCellWidth).width;
        for (std::size_t row = 0; row < rows.rowCount(); ++row) {
            const CellView value = rows.cell(row, column);
            const TableCell cell = cellOf(value);
            widths[column] = std::max(widths[column], cell.text.width);
            numeric[column] = numeric[column] && (cell.toTheRight || value.isNull());
        }
    }

    std::string head;
    std::string rule;
    for (std::size_t column = 0; column < columns; ++column) {
        const bool last = column + 1 == columns;
        const TableCell name{{rows.columnNames()[column], MaxCellWidth}, numeric[column]};
        appendPadded(head, name, widths[column], last);
        rule += std::string(std::max<std::size_t>(widths[column], 1), '-');
        head += last ? "\n" : "  ";
        rule += last ? "\n" : "  ";
    }
    out << head << rule;
    for (std::size_t row = 0; row < rows.rowCount(); ++row) {
        std::string line;
        for (std::size_t column = 0; column < columns; ++column) {
            TableCell cell = cellOf(rows.cell(row, column));
            cell.toTheRight = cell.toTheRight || numeric[column];
            appendPadded(line, cell, widths[column], column + 1 == columns);
            line += column + 1 == columns ? "\n" : "  ";
        }
        out << line;
    }
}

void TableWriter::write(const Reply &reply, std::ostream &out) const
{
    bool first = true;
    for (const StatementReply &statement : reply.statements) {
        if (!first)
            out << '\n';
        first = false;
        if (statement.rows->columnCount() > 0)
            writeRows(*statement.rows, out);
        out << summaryOf(statement);
    }
}

} // namespace d1
