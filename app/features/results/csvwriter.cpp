// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/csvwriter.h"

#include "features/results/plaintext.h"

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

} // namespace

void CsvWriter::begin(std::span<const std::string> columns, std::string &out)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0)
            out += ',';
        appendText(out, columns[i]);
    }
    out += "\r\n";
}

void CsvWriter::row(std::span<const CellView> cells, std::string &out)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        if (cells[i].type() == CellType::Text)
            appendText(out, cells[i].bytes());
        else
            out += plainTextOf(cells[i]);
    }
    out += "\r\n";
}

} // namespace d1
