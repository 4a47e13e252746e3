// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellblock.h"

#include <algorithm>
#include <numeric>

namespace d1 {

namespace {

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

CellBlock::CellBlock(ResultSetPtr result, RowOrderPtr order, std::vector<CellRange> ranges,
                     std::vector<std::size_t> columns)
    : m_result(std::move(result))
    , m_order(std::move(order))
    , m_ranges(std::move(ranges))
    , m_columns(std::move(columns))
{
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    for (const CellRange &range : m_ranges)
        spans.emplace_back(range.firstRow, range.lastRow);
    m_rows = mergedIndexes(std::move(spans));
    std::erase_if(m_columns, [this](std::size_t column) {
        return std::ranges::none_of(m_ranges, [column](const CellRange &range) {
            return column >= range.firstColumn && column <= range.lastColumn;
        });
    });
    if (m_ranges.size() == 1)
        m_ranges.clear(); // it covers every cell
}

CellBlock::CellBlock(ResultSetPtr result, RowOrderPtr order, std::vector<std::size_t> columns)
    : m_result(std::move(result))
    , m_order(std::move(order))
    , m_rows(shownRows(*m_result, m_order))
    , m_columns(std::move(columns))
{
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
}

bool CellBlock::covers(std::size_t row, std::size_t column) const
{
    return m_ranges.empty() || std::ranges::any_of(m_ranges, [row, column](const CellRange &range) {
               return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn
                      && column <= range.lastColumn;
           });
}

bool CellBlock::write(RowWriter &writer, const std::function<bool(std::string_view piece, std::size_t rowsDone)> &take,
                      const CancelToken &cancel) const
{
    constexpr std::size_t enough = 64 * 1024;
    std::vector<std::string> names;
    for (const std::size_t column : m_columns)
        names.push_back(m_result->columnNames()[column]);
    std::vector<CellView> cells(m_columns.size());
    std::string piece;
    writer.begin(names, piece);
    std::size_t done = 0;
    for (const std::size_t row : m_rows) {
        const std::size_t source = resultRow(m_order, row);
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            cells[i] = covers(row, m_columns[i]) ? m_result->cell(source, m_columns[i]) : CellView();
        writer.row(cells, piece);
        ++done;
        if (piece.size() < enough)
            continue;
        if (cancel.isCancelled() || !take(piece, done))
            return false;
        piece.clear();
    }
    writer.end(piece);
    return !cancel.isCancelled() && take(piece, done);
}

std::string CellBlock::text(RowFormat format, const std::string &table, const CancelToken &cancel) const
{
    std::string text;
    const auto writer = rowWriter(format, table);
    write(
        *writer,
        [&text](std::string_view piece, std::size_t) {
            text += piece;
            return true;
        },
        cancel);
    return text;
}

} // namespace d1
