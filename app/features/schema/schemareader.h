// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/schema/schema.h"
#include "service/session.h"

namespace d1 {

/// Reads the whole schema in one request that works on hosted D1, old and new wrangler and plain SQLite alike
/// (sqlite_schema joined with pragma_* functions; no UNION over five terms). `origin` goes to the query log.
QCoro::Task<Result<Schema>> readSchema(SessionPtr session, CancelToken cancel, std::string origin);

} // namespace d1
