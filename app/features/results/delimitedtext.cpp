// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/delimitedtext.h"

#include "features/results/plaintext.h"

#include <algorithm>
#include <array>
#include <vector>

namespace d1 {

namespace {

void appendField(std::string &line, std::string_view value, char separator)
{
    const std::array special{separator, '"', '\n', '\r'};
    if (value.find_first_of(std::string_view(special.data(), special.size())) == std::string_view::npos) {
        line += value;
        return;
    }
    line += '"';
    for (const char c : value) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

bool covers(const CellRange &range, std::size_t row, std::size_t column)
{
    return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}

/// The distinct numbers of all spans, ascending.
std::vector<std::size_t> mergedIndexes(std::vector<std::pair<std::size_t, std::size_t>> spans)
{
    std::ranges::sort(spans);
    std::vector<std::size_t> indexes;
    for (const auto &[first, last] : spans) {
        const std::size_t from = indexes.empty() ? first : std::max(first, indexes.back() + 1);
        for (std::size_t index = from; index <= last; ++index)
            indexes.push_back(index);
    }
    return indexes;
}

} // namespace

std::string delimitedText(const ResultSet &result, std::span<const CellRange> ranges, DelimitedFormat format,
                          const RowOrderPtr &order)
{
    std::vector<std::pair<std::size_t, std::size_t>> rowSpans;
    std::vector<std::pair<std::size_t, std::size_t>> columnSpans;
    for (const CellRange &range : ranges) {
        rowSpans.emplace_back(range.firstRow, range.lastRow);
        columnSpans.emplace_back(range.firstColumn, range.lastColumn);
    }
    const std::vector<std::size_t> rows = mergedIndexes(std::move(rowSpans));
    const std::vector<std::size_t> columns = mergedIndexes(std::move(columnSpans));

    std::string text;
    bool firstLine = true;
    const auto beginLine = [&] {
        if (!firstLine)
            text += '\n';
        firstLine = false;
    };
    if (format.headers) {
        beginLine();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += format.separator;
            appendField(text, result.columnNames()[columns[i]], format.separator);
        }
    }
    for (const std::size_t row : rows) {
        beginLine();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += format.separator;
            const bool wanted = std::ranges::any_of(ranges, [&](const auto &r) { return covers(r, row, columns[i]); });
            if (wanted)
                appendField(text, plainTextOf(result.cell(resultRow(order, row), columns[i])), format.separator);
        }
    }
    return text;
}

std::size_t cellCount(std::span<const CellRange> ranges)
{
    std::size_t count = 0;
    for (const CellRange &range : ranges)
        count += (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
    return count;
}

} // namespace d1
