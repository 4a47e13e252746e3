// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logsearch.h"
#include "service/session.h"

#include <vector>

namespace d1 {

/// How large a database's tables are, without counting their rows: the highest rowid, which an index answers with one
/// row read, or what the last ANALYZE found in tables without rowids; of those that nobody analysed that it is not
/// known. The database's own size comes along with the answer. Two requests; at most 200 tables. Times are `now`.
QCoro::Task<Result<std::vector<SizeSample>>> sampleSizes(SessionPtr session, Clock::WallTime now, CancelToken cancel);

/// Counts the rows of one table, which reads all of them: only when a person asks.
QCoro::Task<Result<SizeSample>> countRows(SessionPtr session, std::string table, Clock::WallTime now,
                                          CancelToken cancel);

} // namespace d1
