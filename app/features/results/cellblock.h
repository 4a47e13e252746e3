// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/results/cellrange.h"
#include "features/results/roworder.h"
#include "features/results/rowwriter.h"

#include <functional>
#include <string>
#include <vector>

namespace d1 {

/// Chosen cells of a result as rows of equal width: every row that one of the ranges touches, every column too; what
/// lies outside all ranges is NULL. Values only; any thread.
class CellBlock
{
public:
    /// Rows of the ranges are places in `order`; `columns` says from left to right which columns may be written.
    CellBlock(ResultSetPtr result, RowOrderPtr order, std::vector<CellRange> ranges, std::vector<std::size_t> columns);
    /// All shown rows, with these columns.
    CellBlock(ResultSetPtr result, RowOrderPtr order, std::vector<std::size_t> columns);

    [[nodiscard]] std::size_t rowCount() const;
    [[nodiscard]] std::size_t cellCount() const { return rowCount() * m_columns.size(); }
    [[nodiscard]] bool isEmpty() const { return cellCount() == 0; }

    /// Gives the text on in pieces of about 64 kB. False when it was cancelled or `take` said false.
    bool write(RowWriter &writer, const std::function<bool(std::string_view piece, std::size_t rowsDone)> &take,
               const CancelToken &cancel) const;
    /// All of it at once; as far as it came when cancelled.
    [[nodiscard]] std::string text(RowFormat format, const std::string &table, const CancelToken &cancel) const;

private:
    /// Places of rows, from the first to the one behind the last.
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    [[nodiscard]] static std::vector<Span> joined(std::vector<Span> spans);
    [[nodiscard]] bool covers(std::size_t row, std::size_t column) const;

    ResultSetPtr m_result;
    RowOrderPtr m_order;
    std::vector<CellRange> m_ranges; ///< none: every cell
    std::vector<Span> m_rows;        ///< ascending, apart: a million rows are one
    std::vector<std::size_t> m_columns;
};

} // namespace d1
