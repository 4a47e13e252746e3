// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/jsonrowwriter.h"

#include "features/results/jsontext.h"
#include "features/results/realtext.h"

#include <algorithm>
#include <cmath>

namespace d1 {

void JsonRowWriter::begin(std::span<const std::string> columns, std::string &out)
{
    std::vector<std::string> names;
    for (const std::string &column : columns) {
        std::string name = column;
        for (int number = 2; std::ranges::find(names, name) != names.end(); ++number)
            name = column + '_' + std::to_string(number);
        names.push_back(name);
        appendJsonString(m_keys.emplace_back(), name);
    }
    if (m_layout == Layout::Array)
        out += '[';
}

void JsonRowWriter::row(std::span<const CellView> cells, std::string &out)
{
    if (m_layout == Layout::Array)
        out += m_hasRows ? ",\n " : "\n ";
    m_hasRows = true;
    out += '{';
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        out += m_keys[i];
        out += ':';
        if (m_infinite == Infinite::Named && cells[i].type() == CellType::Real && std::isinf(cells[i].real()))
            out += R"({"real":")" + realText(cells[i].real()) + R"("})";
        else
            appendJsonValue(out, cells[i]);
    }
    out += m_layout == Layout::Array ? "}" : "}\n";
}

void JsonRowWriter::end(std::string &out)
{
    if (m_layout == Layout::Array)
        out += m_hasRows ? "\n]\n" : "]\n";
}

} // namespace d1
