// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/columnsource.h"
#include "features/importer/csvfile.h"
#include "features/importer/rowblock.h"
#include "features/importer/rowspans.h"

#include <optional>

namespace d1 {

/// How large a block may get; the first of both that is reached ends it.
struct BlockLimits {
    std::size_t rows = 10'000;
    std::size_t bytes = 1'000'000; ///< as they stand in the file

    bool operator==(const BlockLimits &) const = default;
};

/// Neighbouring rows of a file.
struct FileBlock {
    std::shared_ptr<const RowBlock> rows;
    RowSpan span;                ///< the bad ones included
    std::vector<BadRow> bad;     ///< those that cannot be given to any database
    std::uint64_t bytesRead = 0; ///< of the file, up to here
};

/// The rows of a CSV file as blocks of values for a table. One thread at a time.
class BlockReader
{
public:
    /// D1 stores no longer text or blob.
    static constexpr std::size_t MaxValueBytes = 2'000'000;

    /// `columns` name columns that the file has; `done` are rows to pass over.
    BlockReader(std::unique_ptr<CsvFile> file, const CsvDialect &dialect, std::vector<ColumnSource> columns,
                RowSpans done);

    /// Nothing at the end. All rows are neighbours, so a block ends where rows are to be passed over.
    Result<std::optional<FileBlock>> next(BlockLimits limits);

    [[nodiscard]] const CsvFile &file() const { return *m_file; }
    /// Rows met so far, whatever became of them.
    [[nodiscard]] std::uint64_t rowCount() const { return m_number; }

private:
    enum class Taken { Yes, BlockIsFull };

    [[nodiscard]] Result<bool> readRow();
    [[nodiscard]] Taken take(RowBlock &rows, std::vector<BadRow> &bad);
    [[nodiscard]] std::string faultOf(const CsvRow &row) const;
    void addValues(RowBlock &rows) const;
    [[nodiscard]] static CellView valueOf(std::string_view text, FieldForm form, RowBlock &rows);

    std::unique_ptr<CsvFile> m_file;
    std::string m_nullText;
    std::vector<ColumnSource> m_columns; ///< those that come from the file
    RowSpans m_done;
    CsvRow m_row;
    bool m_hasRow = false;      ///< m_row was read and is not yet in a block
    std::uint64_t m_number = 0; ///< of m_row
};

} // namespace d1
