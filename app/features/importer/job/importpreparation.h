// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/importer/filesurvey.h"
#include "features/importer/job/importrequest.h"
#include "features/schema/schema.h"
#include "service/session.h"

namespace d1 {

/// How a file is written and what its columns are called.
struct FileShape {
    CsvDialect dialect;
    std::vector<std::string> columns;
};

/// What was said about the file, and for the rest what its first bytes look like. A first line that names a column of
/// the table (which may be absent) is a header, whatever else it looks like.
QCoro::Task<Result<FileShape>> shapeOf(ImportRequest request, std::optional<SchemaTable> table);

/// Looks at the file and the database and makes a plan of what was asked. An error is one sentence for the person.
QCoro::Task<Result<ImportPlan>> prepareImport(ImportRequest request, SessionPtr session, CancelToken cancel);

} // namespace d1
