// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/monitor/wholetraffic.h"

#include "features/monitor/wholequeries.h"
#include "features/monitor/wholeseries.h"
#include "features/monitor/wholeusage.h"
#include "features/querylog/querylogreader.h"
#include "service/analytics/accountanalytics.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

#include <algorithm>
#include <set>

namespace d1 {

namespace {

using PartsPtr = std::shared_ptr<const WholeTraffic::Parts>;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;

/// The database of a target; empty for all.
Result<std::string> databaseOf(const WholeTraffic::Parts &parts, const std::string &target)
{
    if (target.empty())
        return std::string();
    const auto known = std::ranges::find(parts.targets, target, [](const auto &entry) { return entry.second; });
    if (known == parts.targets.end())
        return std::unexpected(Error(ErrorKind::NotFound, "Cloudflare counts the traffic of its own databases only; "
                                                          "open one of them, as in d1:NAME, or look at this desktop's "
                                                          "own requests."));
    return known->first;
}

std::function<std::string(const std::string &)> namesOf(const PartsPtr &parts)
{
    return [parts](const std::string &databaseId) {
        const auto known = parts->targets.find(databaseId);
        return known == parts->targets.end() ? "d1:" + parts->analytics->accountId() + '/' + databaseId : known->second;
    };
}

void mark(std::vector<QueryGroup> &groups, const std::vector<MutedQuery> &muted)
{
    std::set<std::pair<std::string_view, std::string_view>> keys;
    for (const MutedQuery &query : muted)
        keys.emplace(query.target, query.fingerprint);
    for (QueryGroup &group : groups)
        group.isMuted = keys.contains({group.target, group.fingerprint});
}

QCoro::Task<Result<QueryGroups>> readSlowQueries(PartsPtr parts, TimeSpan span, std::string target)
{
    const Result<std::string> database = databaseOf(*parts, target);
    if (!database)
        co_return std::unexpected(database.error());
    AnalyticsQuestion asWhole(span, AnalyticsStep::Whole, *database);
    auto whole = co_await parts->analytics->queries(std::move(asWhole));
    if (!whole)
        co_return std::unexpected(std::move(whole.error()));
    AnalyticsQuestion inSteps(span, trendStepOf(span), *database);
    inSteps.priority = Priority::Background;
    auto steps = co_await parts->analytics->queries(std::move(inSteps));
    if (!steps) {
        whole->notices.push_back("There are no trends: " + steps.error().facts.message);
        steps = AnalyticsReport<QueryRow>();
    }
    std::vector<MutedQuery> muted;
    if (parts->log) {
        auto read = co_await parts->log->muted();
        if (read)
            muted = *std::move(read);
    }
    const auto groups = std::make_shared<QueryGroups>();
    const auto grouping = QtConcurrent::run([groups, all = *std::move(whole), trend = *std::move(steps),
                                             ignored = std::move(muted), targetOf = namesOf(parts)] {
        *groups = wholeQueriesOf(all, trend, targetOf);
        mark(groups->groups, ignored);
    });
    co_await grouping;
    groups->asOf =
        std::min<Clock::WallTime>(groups->covered.to, parts->analytics->wallNow() - AccountAnalytics::ArrivesWithin);
    co_return std::move(*groups);
}

QCoro::Task<Result<TrafficSeries>> readSeries(PartsPtr parts, std::vector<Clock::WallTime> edges, std::string target)
{
    TrafficSeries none;
    none.source = TrafficSource::WholeTraffic;
    if (edges.size() < 2)
        co_return none;
    const Result<std::string> database = databaseOf(*parts, target);
    if (!database)
        co_return std::unexpected(database.error());
    AnalyticsQuestion question({edges.front(), edges.back()}, analyticsStepFor(edges), *database);
    question.byDatabase = false;
    const auto traffic = co_await parts->analytics->traffic(question);
    if (!traffic)
        co_return std::unexpected(traffic.error());
    question.byQuery = false;
    question.step = traffic->step;
    auto outcomes = co_await parts->analytics->queries(std::move(question));
    TrafficSeries series =
        wholeSeriesOf(*traffic, outcomes.value_or(AnalyticsReport<QueryRow>()), parts->analytics->wallNow());
    if (!outcomes)
        series.notices.push_back("There are no errors: " + outcomes.error().facts.message);
    co_return series;
}

QCoro::Task<Result<AnalyticsReport<StorageRow>>> readStorage(PartsPtr parts, TimeSpan span, std::string database)
{
    AnalyticsQuestion question(span, AnalyticsStep::Day, std::move(database));
    auto storage = co_await parts->analytics->storage(std::move(question));
    // Some accounts have figures of traffic, but none of sizes.
    if (!storage && storage.error().verdict.kind == ErrorKind::NotFound)
        storage = AnalyticsReport<StorageRow>();
    co_return storage;
}

QCoro::Task<Result<Usage>> readUsage(PartsPtr parts, Clock::WallTime now, std::string target)
{
    const Result<std::string> database = databaseOf(*parts, target);
    if (!database)
        co_return std::unexpected(database.error());
    AnalyticsQuestion question(usageSpanAt(now), AnalyticsStep::Hour, *database);
    question.byDatabase = false;
    const auto byHour = co_await parts->analytics->traffic(std::move(question));
    if (!byHour)
        co_return std::unexpected(byHour.error());
    const TimeSpan lastDays{now - days(2), now};
    std::string ofDatabase = *database;
    const auto storage = co_await readStorage(parts, lastDays, std::move(ofDatabase));
    if (!storage)
        co_return std::unexpected(storage.error());
    Usage usage = wholeUsageOf(*byHour, storage->rows, now);
    co_return usage;
}

QCoro::Task<Result<std::vector<SizeSample>>> readSizes(PartsPtr parts, TimeSpan span, std::string target)
{
    const Result<std::string> database = databaseOf(*parts, target);
    if (!database)
        co_return std::unexpected(database.error());
    std::string ofDatabase = *database;
    const auto storage = co_await readStorage(parts, span, std::move(ofDatabase));
    if (!storage)
        co_return std::unexpected(storage.error());
    std::vector<SizeSample> samples = samplesOf(storage->rows, namesOf(parts));
    co_return samples;
}

} // namespace

WholeTraffic::WholeTraffic(Parts parts)
    : m_parts(std::make_shared<const Parts>(std::move(parts)))
{}

QCoro::Task<Result<QueryGroups>> WholeTraffic::slowQueries(TimeSpan span, std::string target)
{
    return readSlowQueries(m_parts, span, std::move(target));
}

QCoro::Task<Result<TrafficSeries>> WholeTraffic::series(std::vector<Clock::WallTime> edges, std::string target)
{
    return readSeries(m_parts, std::move(edges), std::move(target));
}

QCoro::Task<Result<Usage>> WholeTraffic::usage(Clock::WallTime now, std::string target)
{
    return readUsage(m_parts, now, std::move(target));
}

QCoro::Task<Result<std::vector<SizeSample>>> WholeTraffic::sizes(TimeSpan span, std::string target)
{
    return readSizes(m_parts, span, std::move(target));
}

AnalyticsStep trendStepOf(TimeSpan span)
{
    const auto length = span.length();
    if (length <= minutes(30))
        return AnalyticsStep::Minute;
    if (length <= hours(2))
        return AnalyticsStep::FiveMinutes;
    if (length <= hours(6))
        return AnalyticsStep::FifteenMinutes;
    if (length <= hours(25))
        return AnalyticsStep::Hour;
    return length <= days(8) ? AnalyticsStep::SixHours : AnalyticsStep::Day;
}

} // namespace d1
