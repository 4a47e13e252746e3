// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timespan.h"
#include "features/monitor/indexreport.h"
#include "service/session.h"

#include <QCoroTask>

#include <memory>

namespace d1 {

class QueryLogReader;

/// How the indexes of the open database are used, from what this desktop logged in the span and from the plans it saw.
/// Sizes are measured where the database is a file of at most 256 MB, read beside the others; else they are not known.
[[nodiscard]] QCoro::Task<Result<IndexReport>> readIndexReport(std::shared_ptr<QueryLogReader> log, SessionPtr session,
                                                               Schema schema, TimeSpan span);

} // namespace d1
