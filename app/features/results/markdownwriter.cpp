// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/markdownwriter.h"

#include "features/results/plaintext.h"

namespace d1 {

namespace {

void appendField(std::string &out, std::string_view text)
{
    out += ' ';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        if (c == '\n' || c == '\r') {
            out += "<br>";
            continue;
        }
        if (c == '|' || c == '\\')
            out += '\\';
        out += c;
    }
    out += " |";
}

} // namespace

void MarkdownWriter::begin(std::span<const std::string> columns, std::string &out)
{
    out += '|';
    for (const std::string &name : columns)
        appendField(out, name);
    out += "\n|";
    for (std::size_t i = 0; i < columns.size(); ++i)
        out += " --- |";
    out += '\n';
}

void MarkdownWriter::row(std::span<const CellView> cells, std::string &out)
{
    out += '|';
    for (const CellView &cell : cells)
        appendField(out, cell.isNull() ? "NULL" : plainTextOf(cell));
    out += '\n';
}

} // namespace d1
