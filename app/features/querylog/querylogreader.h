// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "features/querylog/logdatabase.h"
#include "features/querylog/logsearch.h"

#include <QCoroTask>

#include <memory>

namespace d1 {

class LogThread;

/// Reads the log's file, also while programs write it; off the main thread, answers on it. Where no file is yet, there
/// is nothing in it. A file found damaged is set aside, and the error says so. The calls may outlive the reader.
class QueryLogReader
{
public:
    /// `path` in UTF-8.
    explicit QueryLogReader(std::string path = LogDatabase::defaultPath());
    ~QueryLogReader();

    QCoro::Task<Result<LogSummary>> summary();

    /// The latest first.
    QCoro::Task<Result<std::vector<LoggedEvent>>> events(EventSearch search);
    /// For who follows the log: what arrived after the event of that id, at most `limit`, in the order of arrival.
    QCoro::Task<Result<std::vector<LoggedEvent>>> eventsAfter(std::int64_t id, int limit);
    QCoro::Task<Result<std::int64_t>> lastEventId();
    /// What happened from `time` on arrived after the event of that id.
    QCoro::Task<Result<std::int64_t>> eventIdBefore(Clock::WallTime time);
    /// The same summed up by second, which costs the main thread little however much arrives.
    QCoro::Task<Result<ArrivedTraffic>> arrivedAfter(std::int64_t id, int limit);

    /// What `edges`, which ascend, come to where only sums of whole minutes, hours or days are kept: such edges are
    /// what operations() answers exactly. Seconds are left to a few minutes whose events are kept.
    QCoro::Task<Result<std::vector<Clock::WallTime>>> operationEdges(std::vector<Clock::WallTime> edges);
    /// Between each two of `edges`, which ascend; empty `target`: all. Steps in which nothing happened are left out.
    QCoro::Task<Result<std::vector<OperationTraffic>>> operations(std::vector<Clock::WallTime> edges,
                                                                  std::string target);
    /// A line a query and target, in no order; probes are left out.
    QCoro::Task<Result<std::vector<QueryTraffic>>> queries(TrafficSearch search);

    /// Empty `target`: of all.
    QCoro::Task<Result<std::vector<LoggedPlan>>> plans(std::string target);
    QCoro::Task<Result<std::vector<MutedQuery>>> muted();
    /// By target, table and time.
    QCoro::Task<Result<std::vector<SizeSample>>> samples(TimeSpan span, std::string target);

private:
    std::shared_ptr<LogThread> m_thread;
};

} // namespace d1
