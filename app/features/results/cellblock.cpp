// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/results/cellblock.h"

#include <algorithm>

namespace d1 {

CellBlock::CellBlock(ResultSetPtr result, RowOrderPtr order, std::vector<CellRange> ranges,
                     std::vector<std::size_t> columns)
    : m_result(std::move(result))
    , m_order(std::move(order))
    , m_ranges(std::move(ranges))
    , m_columns(std::move(columns))
{
    std::vector<Span> spans;
    for (const CellRange &range : m_ranges)
        spans.push_back({range.firstRow, range.lastRow + 1});
    m_rows = joined(std::move(spans));
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
    , m_rows{{0, shownRows(*m_result, m_order)}}
    , m_columns(std::move(columns))
{}

/// Without overlaps.
std::vector<CellBlock::Span> CellBlock::joined(std::vector<Span> spans)
{
    std::ranges::sort(spans, {}, &Span::begin);
    std::vector<Span> rows;
    for (const Span &span : spans) {
        if (rows.empty() || span.begin > rows.back().end)
            rows.push_back(span);
        else
            rows.back().end = std::max(rows.back().end, span.end);
    }
    return rows;
}

std::size_t CellBlock::rowCount() const
{
    std::size_t count = 0;
    for (const Span &span : m_rows)
        count += span.end - span.begin;
    return count;
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
    for (const Span &span : m_rows) {
        for (std::size_t row = span.begin; row < span.end; ++row) {
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
