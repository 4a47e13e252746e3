// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/csvreader.h"
#include "features/importer/filesource.h"
#include "features/importer/transcoder.h"

#include <memory>
#include <string>

namespace d1 {

class HashingSource;

/// A CSV file from its bytes to its rows: unpacked, hashed, in UTF-8, the header apart; what names
/// the separator is passed over. One thread at a time.
class CsvFile
{
public:
    /// Reads the header. Errors are one sentence: no file, no text, an empty file, a column named twice.
    static Result<std::unique_ptr<CsvFile>> open(const std::string &path, const CsvDialect &dialect);
    ~CsvFile();

    /// The names in the header; "column1", "column2", ... where it has none, and for the values of the first row when
    /// there is no header.
    [[nodiscard]] const std::vector<std::string> &columns() const { return m_columns; }
    /// The header as it stands in the file, without its line end; empty when there is none.
    [[nodiscard]] const std::string &header() const { return m_header; }

    /// The next row that is not blank; false at the end. Its texts live until the next call.
    Result<bool> next(CsvRow &row);

    /// Of the file itself, see FileSource.
    [[nodiscard]] std::uint64_t bytesRead() const { return m_file->bytesConsumed(); }
    [[nodiscard]] std::uint64_t byteCount() const { return m_file->fileSize(); }
    /// Of the unpacked content, in hexadecimal digits; meaningful once next() has returned false.
    [[nodiscard]] std::string contentHash() const;

private:
    CsvFile(std::unique_ptr<FileSource> file, const CsvDialect &dialect);
    [[nodiscard]] Result<void> readHeader(const std::string &path, bool hasHeader);

    std::unique_ptr<FileSource> m_file;
    std::unique_ptr<HashingSource> m_hashed;
    Transcoder m_text;
    CsvReader m_reader;
    std::vector<std::string> m_columns;
    std::string m_header;
    CsvRow m_first; ///< read to learn the number of columns, and not yet given
    bool m_hasFirst = false;
};

} // namespace d1
