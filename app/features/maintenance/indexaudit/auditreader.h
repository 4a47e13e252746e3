// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexaudit/indexaudit.h"
#include "features/querylog/querylogreader.h"
#include "service/session.h"

#include <QCoroTask>

#include <memory>

namespace d1 {

/// What an audit goes by, from the database and from what the log has of it in a span. Statements of the log whose
/// plan it does not know are explained, at most 200 of those that ran most; nothing is run or changed. `log` null, or
/// one that cannot be read: an audit without use.
QCoro::Task<Result<AuditEvidence>> readAuditEvidence(SessionPtr session, std::shared_ptr<QueryLogReader> log,
                                                     TimeSpan span, CancelToken cancel);

/// The whole audit.
QCoro::Task<Result<IndexAudit>> auditDatabase(SessionPtr session, std::shared_ptr<QueryLogReader> log, TimeSpan span,
                                              CancelToken cancel);

} // namespace d1
