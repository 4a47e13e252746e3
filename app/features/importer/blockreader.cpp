// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/importer/blockreader.h"

#include "features/importer/csvfault.h"
#include "features/importer/valuetext.h"

#include <algorithm>

namespace d1 {

namespace {

std::string counted(std::size_t count, const char *thing)
{
    return std::to_string(count) + ' ' + thing + (count == 1 ? "" : "s");
}

} // namespace

BlockReader::BlockReader(std::unique_ptr<CsvFile> file, const CsvDialect &dialect, std::vector<ColumnSource> columns,
                         RowSpans done)
    : m_file(std::move(file))
    , m_nullText(dialect.nullText)
    , m_columns(std::move(columns))
    , m_done(std::move(done))
{
    std::erase_if(m_columns, [](const ColumnSource &column) { return !column.fileColumn(); });
}

Result<std::optional<FileBlock>> BlockReader::next(BlockLimits limits)
{
    auto rows = std::make_shared<RowBlock>(m_columns.size(), limits.bytes);
    FileBlock block;
    block.span = {m_number, m_number};
    while (block.span.size() < limits.rows) {
        const Result<bool> got = readRow();
        if (!got)
            return std::unexpected(got.error());
        if (!*got)
            break;
        const bool isDone = m_done.contains(m_number);
        if (isDone && block.span.size() > 0)
            break;
        if (isDone) {
            // What is wrong with it was told to whoever gave up half way, so it is told again.
            if (std::string fault = faultOf(m_row); !fault.empty())
                block.bad.push_back({m_row.line, std::string(m_row.source), std::move(fault)});
        } else if (take(*rows, block.bad) == Taken::BlockIsFull) {
            break;
        }
        m_hasRow = false;
        ++m_number;
        block.span.end = m_number;
        if (isDone)
            block.span.begin = m_number;
    }
    if (block.span.size() == 0 && block.bad.empty())
        return std::nullopt;
    block.bytesRead = m_file->bytesRead();
    block.rows = std::move(rows);
    return block;
}

Result<bool> BlockReader::readRow()
{
    if (m_hasRow)
        return true;
    const Result<bool> got = m_file->next(m_row);
    m_hasRow = got.value_or(false);
    return got;
}

/// Puts m_row into the block, or among the bad rows.
BlockReader::Taken BlockReader::take(RowBlock &rows, std::vector<BadRow> &bad)
{
    std::string fault = faultOf(m_row);
    if (fault.empty()) {
        if (!rows.begin(m_row.source, m_row.line, m_number))
            return Taken::BlockIsFull;
        addValues(rows);
    } else {
        bad.push_back({m_row.line, std::string(m_row.source), std::move(fault)});
    }
    return Taken::Yes;
}

/// Why no database would take the row; empty when one may.
std::string BlockReader::faultOf(const CsvRow &row) const
{
    if (row.fault != CsvFault::None)
        return "The row " + sentenceFor(row.fault);
    const std::size_t columns = m_file->columns().size();
    if (row.fields.size() != columns)
        return "The row has " + counted(row.fields.size(), "value") + " where "
               + (m_file->header().empty() ? "the first row has " : "the header names ") + std::to_string(columns)
               + '.';
    const auto large =
        std::ranges::find_if(row.fields, [](const CsvField &field) { return field.text.size() > MaxValueBytes; });
    if (large == row.fields.end())
        return {};
    return "The value of \"" + m_file->columns()[static_cast<std::size_t>(large - row.fields.begin())] + "\" takes "
           + counted(large->text.size(), "byte") + "; D1 stores at most " + std::to_string(MaxValueBytes)
           + ", so keep it in R2 or in pieces.";
}

void BlockReader::addValues(RowBlock &rows) const
{
    const std::string_view copy = rows.source();
    for (const ColumnSource &column : m_columns) {
        CsvField field = m_row.fields[*column.fileColumn()];
        if (!field.isQuoted && field.text == m_nullText) {
            rows.add(CellView());
            continue;
        }
        const char *source = m_row.source.data();
        const bool isInSource = field.text.data() >= source && field.text.data() < source + m_row.source.size();
        field.text = isInSource ? copy.substr(static_cast<std::size_t>(field.text.data() - source), field.text.size())
                                : rows.keep(field.text);
        rows.add(valueOf(field.text, column.form, rows));
    }
}

CellView BlockReader::valueOf(std::string_view text, FieldForm form, RowBlock &rows)
{
    switch (form) {
    case FieldForm::Number:
        return exactNumber(text).value_or(CellView::ofText(text));
    case FieldForm::Real:
        return anyReal(text).value_or(CellView::ofText(text));
    case FieldForm::Blob:
        if (const std::optional<std::string> bytes = blobLiteral(text))
            return CellView::ofBlob(rows.keep(*bytes));
        break;
    case FieldForm::Text:
        break;
    }
    return CellView::ofText(text);
}

} // namespace d1
