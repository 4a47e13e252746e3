// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "features/advisor/scratch/snapshot.h"
#include "service/session.h"

#include <QCoroTask>

#include <string>

namespace d1::advisor {

/// What reading may cost.
struct SnapshotBudget {
    std::int64_t rowsToSample = 200; ///< of each table
    /// Tables without statistics are counted only while this many rows in all are not read yet; by their highest rowid,
    /// which reads one row, where they have one.
    std::int64_t rowsToCount = 100'000;
};

/// A local database's own file, where the session has one; empty otherwise.
QCoro::Task<Result<std::string>> localFileOf(SessionPtr session, CancelToken cancel);

/// Schema, statistics, row counts and some rows of every table, by SELECTs alone, so that it works on hosted databases,
/// too. `notes` of what it read and what it had to leave out go to DatabaseImage's reader.
QCoro::Task<Result<DatabaseImage>> readSnapshot(SessionPtr session, SnapshotBudget budget, CancelToken cancel);

} // namespace d1::advisor
