// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/advisor/workload/workload.h"
#include "features/querylog/querylogreader.h"
#include "service/session.h"

#include <QCoroTask>

#include <memory>

namespace d1::advisor {

/// What ran on a session's database by the query log. Values are known where the log keeps them, or where a statement
/// has none. What the program asked for itself is left out. An error when nothing is left.
QCoro::Task<Result<Workload>> loggedWorkload(std::shared_ptr<QueryLogReader> log, std::string target, TimeSpan span);

/// What ran on a hosted database by Cloudflare's query insights, from whichever client; their texts hold no values. An
/// error for any other database, without the right to ask, and when nothing ran.
QCoro::Task<Result<Workload>> cloudflareWorkload(SessionPtr session, TimeSpan span, CancelToken cancel);

} // namespace d1::advisor
