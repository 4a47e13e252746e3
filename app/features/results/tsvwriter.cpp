// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/tsvwriter.h"

#include "features/results/plaintext.h"

namespace d1 {

namespace {

void appendField(std::string &out, std::string_view value)
{
    if (value.find_first_of("\t\"\n\r") == std::string_view::npos) {
        out += value;
        return;
    }
    out += '"';
    for (const char c : value) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace

void TsvWriter::beginLine(std::string &out)
{
    if (m_hasLines)
        out += '\n';
    m_hasLines = true;
}

void TsvWriter::begin(std::span<const std::string> columns, std::string &out)
{
    if (!m_headers)
        return;
    beginLine(out);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (i > 0)
            out += '\t';
        appendField(out, columns[i]);
    }
}

void TsvWriter::row(std::span<const CellView> cells, std::string &out)
{
    beginLine(out);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += '\t';
        appendField(out, plainTextOf(cells[i]));
    }
}

} // namespace d1
