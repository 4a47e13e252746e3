// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/error.h"

#include <QCoroTask>

#include <string>

namespace d1 {

/// What names a file at Cloudflare.
struct FileDigest {
    std::string md5; ///< lower-case hexadecimal
    std::int64_t bytes = 0;

    bool operator==(const FileDigest &) const = default;
};

/// Reads the file once, on another thread. Refuses what Cloudflare would not import, with a sentence that says what to
/// do: a missing or empty file, one over HostedImportJob::MaxBytes, a database instead of SQL.
[[nodiscard]] QCoro::Task<Result<FileDigest>> digestOfSqlFile(std::string path, CancelToken cancel);

} // namespace d1
