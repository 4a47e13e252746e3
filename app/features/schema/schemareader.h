// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "service/session.h"

#include <functional>
#include <vector>

namespace d1 {

/// Reads the whole schema in one request that works on hosted D1, old and new wrangler and plain SQLite alike
/// (sqlite_schema joined with pragma_* functions; no UNION over five terms). `origin` goes to the query log.
QCoro::Task<Result<Schema>> readSchema(SessionPtr session, CancelToken cancel, std::string origin);

/// Runs statements that only read and answers with an entry each.
using StatementsReader = std::function<QCoro::Task<Result<Reply>>(std::vector<Statement> statements)>;

/// The same through something other than a session.
QCoro::Task<Result<Schema>> readSchemaWith(StatementsReader read);

} // namespace d1
