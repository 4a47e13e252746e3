// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/maintenance/indexchange/remeasuring.h"

#include <algorithm>
#include <map>

namespace d1 {

namespace {

using FiguresByQuery = std::map<std::string, RunFigures>;

std::optional<double> perRun(std::int64_t rows, std::uint64_t runs)
{
    return runs > 0 ? std::optional(static_cast<double>(rows) / static_cast<double>(runs)) : std::nullopt;
}

RunFigures figuresOf(const Traffic &traffic)
{
    RunFigures figures;
    figures.runs = traffic.successes;
    figures.rowsRead = perRun(traffic.rowsRead, traffic.knowRowsRead);
    figures.rowsWritten = perRun(traffic.rowsWritten, traffic.knowRowsWritten);
    const Histogram &times = traffic.serverTime.isEmpty() ? traffic.roundTrip : traffic.serverTime;
    if (const auto mean = times.mean())
        figures.milliseconds = std::chrono::duration<double, std::milli>(*mean).count();
    return figures;
}

QCoro::Task<FiguresByQuery> figuresIn(std::shared_ptr<QueryLogReader> log, std::string target, TimeSpan span)
{
    TrafficSearch search;
    search.span = span;
    search.target = std::move(target);
    if (!log)
        co_return FiguresByQuery();
    const auto queries = co_await log->queries(std::move(search));
    FiguresByQuery figures;
    if (!queries)
        co_return figures;
    for (const QueryTraffic &query : *queries) {
        if (query.traffic.successes > 0)
            figures.emplace(query.fingerprint, figuresOf(query.traffic));
    }
    co_return figures;
}

std::optional<RunFigures> found(const FiguresByQuery &figures, const std::string &fingerprint)
{
    const auto entry = figures.find(fingerprint);
    return entry == figures.end() ? std::nullopt : std::optional(entry->second);
}

/// The log sums whole minutes up, and the one in which the index was made has runs without it.
Clock::WallTime nextMinute(Clock::WallTime time)
{
    return std::chrono::ceil<std::chrono::minutes>(time);
}

} // namespace

QCoro::Task<std::vector<RemeasuredStatement>> figuresBefore(std::shared_ptr<QueryLogReader> log, std::string target,
                                                            std::vector<HelpedStatement> helped, Clock::WallTime now)
{
    const TimeSpan day{now - FirstDay, now};
    const FiguresByQuery figures = co_await figuresIn(log, target, day);
    std::vector<RemeasuredStatement> statements;
    for (HelpedStatement &statement : helped) {
        RemeasuredStatement measured;
        measured.before = found(figures, statement.fingerprint);
        measured.statement = std::move(statement);
        statements.push_back(std::move(measured));
    }
    co_return statements;
}

QCoro::Task<ChangeRecord> remeasured(std::shared_ptr<QueryLogReader> log, ChangeStore store, ChangeRecord record,
                                     Clock::WallTime now)
{
    if (record.statements.empty() || (record.isHourClosed && record.isDayClosed))
        co_return record;
    const Clock::WallTime begin = nextMinute(record.appliedAt);
    const Clock::WallTime end = std::min(now, record.undoneAt.value_or(now));
    if (!record.isHourClosed && end > begin) {
        const TimeSpan hour{begin, std::min(end, begin + FirstHour)};
        const FiguresByQuery figures = co_await figuresIn(log, record.target, hour);
        for (RemeasuredStatement &statement : record.statements)
            statement.afterHour = found(figures, statement.statement.fingerprint);
    }
    if (!record.isDayClosed && end > begin) {
        const TimeSpan day{begin, std::min(end, begin + FirstDay)};
        const FiguresByQuery figures = co_await figuresIn(log, record.target, day);
        for (RemeasuredStatement &statement : record.statements)
            statement.afterDay = found(figures, statement.statement.fingerprint);
    }
    const bool closesHour = !record.isHourClosed && now >= begin + FirstHour;
    const bool closesDay = !record.isDayClosed && now >= begin + FirstDay;
    record.isHourClosed = record.isHourClosed || closesHour;
    record.isDayClosed = record.isDayClosed || closesDay;
    if (closesHour || closesDay) {
        ChangeRecord kept = record;
        static_cast<void>(co_await store.keep(std::move(kept))); // else it is read once more the next time
    }
    co_return record;
}

QCoro::Task<std::vector<ChangeRecord>> measuredChanges(std::shared_ptr<QueryLogReader> log, ChangeStore store,
                                                       std::string target, Clock::WallTime now)
{
    std::vector<ChangeRecord> records = co_await store.list(std::move(target));
    if (!log)
        co_return records;
    for (ChangeRecord &record : records) {
        ChangeRecord known = record;
        record = co_await remeasured(log, store, std::move(known), now);
    }
    co_return records;
}

} // namespace d1
