// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cell.h"

#include <memory>
#include <span>
#include <string>

namespace d1 {

/// Tsv: tab-separated, quoted as spreadsheets do. Csv: RFC 4180 with a header line; NULL is an empty field, an empty
/// text is "". Sql: INSERT statements. Markdown: a table. Json: an array of objects. JsonLines: an object a line.
/// A blob is X'..' in all but JSON, where it is {"blob":"00FF"}; integers keep every digit everywhere.
enum class RowFormat { Tsv, TsvWithHeaders, Csv, Sql, Markdown, Json, JsonLines };

/// Writes rows as text, piece by piece, so that any number of them can go through a small buffer. One use a writer.
class RowWriter
{
public:
    virtual ~RowWriter() = default;

    /// Appends what stands before the first row. Names may repeat.
    virtual void begin(std::span<const std::string> columns, std::string &out) = 0;
    /// Appends one row, with a cell a column.
    virtual void row(std::span<const CellView> cells, std::string &out) = 0;
    /// Appends what stands after the last row.
    virtual void end(std::string &) {}
};

/// `table` is who the rows are inserted into, for Sql.
[[nodiscard]] std::unique_ptr<RowWriter> rowWriter(RowFormat format, const std::string &table);

} // namespace d1
