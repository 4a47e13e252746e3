// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/querylogreader.h"

#include "features/querylog/eventreads.h"
#include "features/querylog/logthread.h"
#include "features/querylog/summaryreads.h"
#include "features/querylog/trafficreads.h"

namespace d1 {

QueryLogReader::QueryLogReader(std::string path)
    : m_thread(std::make_shared<LogThread>(std::move(path), LogDatabase::Use::Read))
{}

QueryLogReader::~QueryLogReader() = default;

QCoro::Task<Result<LogSummary>> QueryLogReader::summary()
{
    return m_thread->ask<LogSummary>([](LogDatabase &database) { return readSummary(database); });
}

QCoro::Task<Result<std::vector<LoggedEvent>>> QueryLogReader::events(EventSearch search)
{
    return m_thread->ask<std::vector<LoggedEvent>>(
        [search = std::move(search)](LogDatabase &database) { return readEvents(database, search); });
}

QCoro::Task<Result<std::vector<LoggedEvent>>> QueryLogReader::eventsAfter(std::int64_t id, int limit)
{
    return m_thread->ask<std::vector<LoggedEvent>>(
        [id, limit](LogDatabase &database) { return readEventsAfter(database, id, limit); });
}

QCoro::Task<Result<std::int64_t>> QueryLogReader::lastEventId()
{
    return m_thread->ask<std::int64_t>([](LogDatabase &database) { return readLastEventId(database); });
}

QCoro::Task<Result<std::int64_t>> QueryLogReader::eventIdBefore(Clock::WallTime time)
{
    return m_thread->ask<std::int64_t>([time](LogDatabase &database) { return readEventIdBefore(database, time); });
}

QCoro::Task<Result<ArrivedTraffic>> QueryLogReader::arrivedAfter(std::int64_t id, int limit)
{
    return m_thread->ask<ArrivedTraffic>(
        [id, limit](LogDatabase &database) { return readArrived(database, id, limit); });
}

QCoro::Task<Result<std::vector<Clock::WallTime>>> QueryLogReader::operationEdges(std::vector<Clock::WallTime> edges)
{
    using Edges = std::vector<Clock::WallTime>;
    std::function<Result<Edges>(LogDatabase &)> work = [edges](LogDatabase &database) {
        return readOperationEdges(database, edges);
    };
    auto readable = co_await m_thread->ask<Edges>(std::move(work));
    if (readable && readable->empty()) // there is no log yet
        co_return edges;
    co_return std::move(readable);
}

QCoro::Task<Result<std::vector<OperationTraffic>>> QueryLogReader::operations(std::vector<Clock::WallTime> edges,
                                                                              std::string target)
{
    return m_thread->ask<std::vector<OperationTraffic>>(
        [edges = std::move(edges), target = std::move(target)](LogDatabase &database) {
            return readOperations(database, edges, target);
        });
}

QCoro::Task<Result<std::vector<QueryTraffic>>> QueryLogReader::queries(TrafficSearch search)
{
    return m_thread->ask<std::vector<QueryTraffic>>([search = std::move(search)](LogDatabase &database) {
        return readQueries(database, search, std::chrono::system_clock::now());
    });
}

QCoro::Task<Result<std::vector<LoggedPlan>>> QueryLogReader::plans(std::string target)
{
    return m_thread->ask<std::vector<LoggedPlan>>(
        [target = std::move(target)](LogDatabase &database) { return readPlans(database, target); });
}

QCoro::Task<Result<std::vector<MutedQuery>>> QueryLogReader::muted()
{
    return m_thread->ask<std::vector<MutedQuery>>([](LogDatabase &database) { return readMuted(database); });
}

QCoro::Task<Result<std::vector<SizeSample>>> QueryLogReader::samples(TimeSpan span, std::string target)
{
    return m_thread->ask<std::vector<SizeSample>>(
        [span, target = std::move(target)](LogDatabase &database) { return readSamples(database, span, target); });
}

} // namespace d1
