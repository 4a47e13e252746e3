// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/advisor/scratch/snapshot.h"
#include "features/advisor/scratch/tablereading.h"
#include "service/session.h"

#include <QCoroTask>

#include <string>
#include <vector>

namespace d1::advisor {

/// The target is a file of this machine, which costs nothing to copy.
[[nodiscard]] bool isLocalFile(const std::string &target);

/// A local database's own file, where the session has one; empty otherwise.
QCoro::Task<Result<std::string>> localFileOf(SessionPtr session, CancelToken cancel);

/// The rows of sqlite_stat1; none where the table is not there.
QCoro::Task<Result<std::vector<StatisticsRow>>> readStatistics(SessionPtr session, CancelToken cancel);

/// Schema, statistics, row counts and some rows of every table, by SELECTs alone, so that it works on hosted databases,
/// too.
QCoro::Task<Result<DatabaseImage>> readSnapshot(SessionPtr session, ReadBudget budget, CancelToken cancel);

} // namespace d1::advisor
