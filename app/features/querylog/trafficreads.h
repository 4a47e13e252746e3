// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "features/querylog/logsearch.h"

namespace d1 {

/// What QueryLogReader does on its thread. Failures stick to the database, see LogDatabase::outcome().

/// What QueryLogReader::operationEdges() answers.
[[nodiscard]] std::vector<Clock::WallTime> readOperationEdges(LogDatabase &database,
                                                              const std::vector<Clock::WallTime> &edges);

/// Between each two of `edges`, which ascend; empty `target`: all. Edges at whole minutes are read from what the log
/// sums up, others from single events.
[[nodiscard]] std::vector<OperationTraffic>
readOperations(LogDatabase &database, const std::vector<Clock::WallTime> &edges, const std::string &target);

/// `now` decides whether the span ends in the present: then its last hour is read as a whole.
[[nodiscard]] std::vector<QueryTraffic> readQueries(LogDatabase &database, const TrafficSearch &search,
                                                    Clock::WallTime now);

/// What arrived after the event of that id, of at most `limit` events.
[[nodiscard]] ArrivedTraffic readArrived(LogDatabase &database, std::int64_t id, int limit);

} // namespace d1
