// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/maintenance/indexchange/changerecord.h"
#include "features/maintenance/indexchange/changestore.h"
#include "features/querylog/querylogreader.h"

#include <QCoroTask>

#include <memory>

namespace d1 {

/// The spans that a change is measured in.
inline constexpr std::chrono::hours FirstHour{1};
inline constexpr std::chrono::hours FirstDay{24};

/// The helped statements with what the log has of them in the day before `now`. A log that cannot be read leaves the
/// figures out.
QCoro::Task<std::vector<RemeasuredStatement>> figuresBefore(std::shared_ptr<QueryLogReader> log, std::string target,
                                                            std::vector<HelpedStatement> helped, Clock::WallTime now);

/// The record with the figures after it, as far as its hour and its day have passed at `now`, or until it was undone.
/// Figures that are final are read once and kept in the store.
QCoro::Task<ChangeRecord> remeasured(std::shared_ptr<QueryLogReader> log, ChangeStore store, ChangeRecord record,
                                     Clock::WallTime now);

/// All changes of a target, the latest first, measured so. `log` may be null: as they were kept.
QCoro::Task<std::vector<ChangeRecord>> measuredChanges(std::shared_ptr<QueryLogReader> log, ChangeStore store,
                                                       std::string target, Clock::WallTime now);

} // namespace d1
