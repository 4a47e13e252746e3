// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"
#include "features/importer/columnevidence.h"
#include "features/importer/csvdialect.h"

#include <QCoroTask>

#include <atomic>
#include <memory>
#include <optional>

namespace d1 {

/// The first rows of a file, as a person looks at them before anything is decided.
struct FilePreview {
    CsvDialect dialect;
    std::vector<std::string> columns;                          ///< see CsvFile::columns()
    std::vector<std::vector<std::optional<std::string>>> rows; ///< nothing is NULL; rows with a fault are left out
    std::uint64_t byteCount = 0;
};

/// What all rows of a file say.
struct FileSurvey {
    std::vector<std::string> columns;
    std::vector<ColumnEvidence> evidence; ///< one a column
    std::uint64_t rows = 0;
    std::uint64_t badRows = 0; ///< with a fault or another number of values; not looked at
    std::string contentHash;   ///< see CsvFile::contentHash()
};

/// Guesses how the file is written from its first bytes, on another thread.
QCoro::Task<Result<CsvDialect>> sniffFile(std::string path);

QCoro::Task<Result<FilePreview>> previewFile(std::string path, CsvDialect dialect, std::size_t rows);

/// Reads the whole file on another thread. `bytesRead` may be null; it is written there for who shows progress.
QCoro::Task<Result<FileSurvey>> surveyFile(std::string path, CsvDialect dialect, CancelToken cancel,
                                           std::shared_ptr<std::atomic<std::uint64_t>> bytesRead = nullptr);

/// The hash alone, which is quicker.
QCoro::Task<Result<std::string>> contentHashOf(std::string path, CancelToken cancel);

} // namespace d1
