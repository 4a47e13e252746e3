// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/trafficreads.h"

#include "features/querylog/eventreads.h"
#include "features/querylog/logbatch.h"
#include "features/querylog/lognumbers.h"
#include "features/querylog/logplans.h"
#include "features/querylog/logtime.h"
#include "features/querylog/rolluplevel.h"
#include "features/querylog/trafficcodec.h"

#include <cmath>
#include <map>

namespace d1 {

namespace {

using TargetAndQuery = std::pair<std::int64_t, std::int64_t>;

/// Plans as they are needed, each read once.
class PlanReader
{
public:
    explicit PlanReader(LogDatabase &database)
        : m_database(database)
    {}

    [[nodiscard]] const sql::PlanFacts *planOf(const CountedEvent &counted)
    {
        const TargetAndQuery key{counted.target, counted.query};
        auto known = m_plans.find(key);
        if (known == m_plans.end())
            known = m_plans.emplace(key, readPlan(m_database, key.first, key.second)).first;
        return known->second ? &*known->second : nullptr;
    }

private:
    LogDatabase &m_database;
    std::map<TargetAndQuery, std::optional<sql::PlanFacts>> m_plans;
};

struct TargetName {
    std::string name;
    bool isBilled = false;
};

std::map<std::int64_t, TargetName> readTargets(LogDatabase &database)
{
    std::map<std::int64_t, TargetName> targets;
    LogStatement &rows = database.statement("SELECT id, name, billed FROM targets").with();
    while (rows.step())
        targets[rows.integer(0)] = {std::string(rows.bytes(1)), rows.integer(2) != 0};
    return targets;
}

struct OperationKey {
    std::size_t step = 0;
    std::int64_t target = 0;
    std::string operation;

    auto operator<=>(const OperationKey &) const = default;
};

void addOperations(std::map<OperationKey, Traffic> &sums, LogDatabase &database, const CoverPart &part,
                   std::int64_t target, std::size_t step)
{
    LogStatement &rows =
        database
            .statement("SELECT target, operation, traffic FROM operation_rollups WHERE level = ?1 AND start >= ?2 AND "
                       "start < ?3 AND (?4 = 0 OR target = ?4)")
            .with(static_cast<std::int64_t>(*part.level), microsecondsOf(part.span.from), microsecondsOf(part.span.to),
                  target);
    while (rows.step()) {
        if (const std::optional<Traffic> traffic = decodedTraffic(rows.bytes(2)))
            sums[{step, rows.integer(0), std::string(rows.bytes(1))}].merge(*traffic);
    }
}

void addEvents(std::map<OperationKey, Traffic> &sums, LogDatabase &database, const std::vector<Clock::WallTime> &edges,
               std::int64_t target)
{
    PlanReader plans(database);
    forEachEvent(database, {edges.front(), edges.back()}, target, [&](const CountedEvent &counted) {
        const auto next = std::ranges::upper_bound(edges, counted.event.startedAt);
        const auto step = static_cast<std::size_t>(next - edges.begin()) - 1;
        const bool probe = isProbe(counted.event);
        const std::string operation = probe ? std::string(probeOperation) : counted.event.operation;
        sums[{step, counted.target, operation}].record(counted.event, probe ? nullptr : plans.planOf(counted));
    });
}

/// The sums of queries while they grow.
class QuerySums
{
public:
    QuerySums(TimeSpan span, std::size_t steps)
        : m_span(span)
        , m_steps(steps)
    {}

    /// `when` it was: empty for a moment.
    void add(TargetAndQuery key, const Traffic &traffic, TimeSpan when)
    {
        Sum &sum = m_sums[key];
        sum.traffic.merge(traffic);
        if (m_steps == 0 || m_span.isEmpty())
            return;
        sum.runs.resize(m_steps);
        sum.runTimes.resize(m_steps);
        const Histogram &times = traffic.serverTime.isEmpty() ? traffic.roundTrip : traffic.serverTime;
        const double begin = placeOf(when.from);
        const double length = std::max(placeOf(when.to) - begin, 0.0);
        const auto last = std::min(static_cast<std::size_t>(begin + length), m_steps - 1);
        std::uint64_t runs = 0;
        Histogram::Duration time{0};
        // Evenly, and all of it: what is known of several steps as a whole is no peak of one.
        for (auto step = static_cast<std::size_t>(begin); step <= last; ++step) {
            const bool isRest = step == last || length <= 0;
            const double share = isRest ? 1 : (static_cast<double>(step + 1) - begin) / length;
            const auto runsTo = static_cast<std::uint64_t>(std::llround(share * static_cast<double>(traffic.attempts)));
            const Histogram::Duration timeTo(std::llround(share * static_cast<double>(times.total().count())));
            sum.runs[step] += runsTo - runs;
            sum.runTimes[step] += (isRest ? times.total() : timeTo) - time;
            runs = runsTo;
            time = timeTo;
        }
    }

    struct Sum {
        Traffic traffic;
        std::vector<std::uint64_t> runs;
        std::vector<Histogram::Duration> runTimes;
    };
    [[nodiscard]] std::map<TargetAndQuery, Sum> take() { return std::move(m_sums); }

private:
    /// In steps from the beginning, within the span.
    [[nodiscard]] double placeOf(Clock::WallTime time) const
    {
        const double share =
            static_cast<double>((time - m_span.from).count()) / static_cast<double>(m_span.length().count());
        const auto steps = static_cast<double>(m_steps);
        return std::clamp(share * steps, 0.0, std::nextafter(steps, 0.0));
    }

    TimeSpan m_span;
    std::size_t m_steps;
    std::map<TargetAndQuery, Sum> m_sums;
};

/// No coarser than the steps of the sparklines.
RollupLevel coarsestFor(const TrafficSearch &search)
{
    if (search.steps == 0)
        return RollupLevel::Day;
    const auto step = search.span.length() / static_cast<std::int64_t>(search.steps);
    return step >= std::chrono::days(1)    ? RollupLevel::Day
           : step >= std::chrono::hours(1) ? RollupLevel::Hour
                                           : RollupLevel::Minute;
}

void addQueries(QuerySums &sums, LogDatabase &database, const CoverPart &part, std::int64_t target)
{
    if (!part.level) {
        PlanReader plans(database);
        forEachEvent(database, part.span, target, [&](const CountedEvent &counted) {
            if (isProbe(counted.event))
                return;
            Traffic one;
            one.record(counted.event, plans.planOf(counted));
            const Clock::WallTime at = counted.event.startedAt;
            sums.add({counted.target, counted.query}, one, {at, at});
        });
        return;
    }
    LogStatement &rows =
        database
            .statement("SELECT target, query, start, traffic FROM query_rollups WHERE level = ?1 AND start >= ?2 AND "
                       "start < ?3 AND (?4 = 0 OR target = ?4)")
            .with(static_cast<std::int64_t>(*part.level), microsecondsOf(part.span.from), microsecondsOf(part.span.to),
                  target);
    while (rows.step()) {
        const Clock::WallTime start = wallTimeOf(rows.integer(2));
        const TimeSpan when{start, endOf(*part.level, start + std::chrono::microseconds(1))};
        if (const std::optional<Traffic> traffic = decodedTraffic(rows.bytes(3)))
            sums.add({rows.integer(0), rows.integer(1)}, *traffic, when);
    }
}

} // namespace

std::vector<Clock::WallTime> readOperationEdges(LogDatabase &database, const std::vector<Clock::WallTime> &edges)
{
    constexpr std::chrono::minutes longestOfSeconds{10};
    const KeptSince kept = readKeptSince(database, MinutesOf::Operations);
    const bool isOfSeconds =
        edges.size() < 2 || (edges.back() - edges.front() <= longestOfSeconds && edges.front() >= kept.events);
    return isOfSeconds ? edges : readableEdges(edges, kept);
}

std::vector<OperationTraffic> readOperations(LogDatabase &database, const std::vector<Clock::WallTime> &edges,
                                             const std::string &target)
{
    std::vector<OperationTraffic> operations;
    const std::int64_t number = target.empty() ? 0 : targetNumber(database, target);
    if (edges.size() < 2 || (number == 0 && !target.empty()))
        return operations;
    std::map<OperationKey, Traffic> sums;
    const bool wholeMinutes =
        std::ranges::all_of(edges, [](Clock::WallTime edge) { return beginOf(RollupLevel::Minute, edge) == edge; });
    if (wholeMinutes) {
        KeptSince kept = readKeptSince(database, MinutesOf::Operations);
        kept.events = Clock::WallTime::max(); // sums alone are asked
        for (std::size_t step = 0; step + 1 < edges.size(); ++step) {
            for (const CoverPart &part : cover({edges[step], edges[step + 1]}, kept))
                addOperations(sums, database, part, number, step);
        }
    } else {
        addEvents(sums, database, edges, number);
    }
    const std::map<std::int64_t, TargetName> targets = readTargets(database);
    for (auto &[key, traffic] : sums) {
        if (const auto name = targets.find(key.target); name != targets.end())
            operations.push_back(
                {name->second.name, name->second.isBilled, key.operation, key.step, std::move(traffic)});
    }
    return operations;
}

std::vector<QueryTraffic> readQueries(LogDatabase &database, const TrafficSearch &search, Clock::WallTime now)
{
    std::vector<QueryTraffic> queries;
    const std::int64_t target = search.target.empty() ? 0 : targetNumber(database, search.target);
    if (search.span.isEmpty() || (target == 0 && !search.target.empty()))
        return queries;
    TimeSpan span = search.span;
    if (span.to >= now)
        span.to = endOf(RollupLevel::Hour, span.to); // nothing comes from the future
    // By whole minutes, so that who asks a moment later sees the same.
    const TimeSpan shown{beginOf(RollupLevel::Minute, search.span.from), endOf(RollupLevel::Minute, search.span.to)};
    QuerySums sums(shown, search.steps);
    const RollupLevel coarsest = coarsestFor(search);
    for (const CoverPart &part : cover(span, readKeptSince(database, MinutesOf::Queries), coarsest))
        addQueries(sums, database, part, target);

    const std::map<std::int64_t, TargetName> targets = readTargets(database);
    for (auto &[key, sum] : sums.take()) {
        LogStatement &row =
            database
                .statement(
                    "SELECT q.fingerprint, q.operation, q.main_table, s.sql, o.name, EXISTS (SELECT 1 FROM muted "
                    "m WHERE m.target = ?1 AND m.query = q.id) FROM queries q LEFT JOIN statements s "
                    "ON s.id = q.statement LEFT JOIN origins o ON o.id = q.origin WHERE q.id = ?2")
                .with(key.first, key.second);
        const auto name = targets.find(key.first);
        if (name == targets.end() || !row.step())
            continue;
        QueryTraffic query;
        query.target = name->second.name;
        query.isBilled = name->second.isBilled;
        query.fingerprint = row.bytes(0);
        query.operation = row.bytes(1);
        query.table = row.bytes(2);
        query.sql = row.bytes(3);
        query.origin = row.bytes(4);
        query.isMuted = row.integer(5) != 0;
        row.reset();
        query.traffic = std::move(sum.traffic);
        query.runs = std::move(sum.runs);
        query.runTimes = std::move(sum.runTimes);
        queries.push_back(std::move(query));
    }
    return queries;
}

ArrivedTraffic readArrived(LogDatabase &database, std::int64_t id, int limit)
{
    using Key = std::tuple<std::int64_t, std::int64_t, std::string>; // second, target, operation
    constexpr std::int64_t second = 1'000'000;
    ArrivedTraffic arrived;
    PlanReader plans(database);
    std::map<Key, Traffic> sums;
    arrived.lastId = forEachEventAfter(database, id, limit, [&](const CountedEvent &counted) {
        const bool probe = isProbe(counted.event);
        const std::int64_t at = microsecondsOf(counted.event.startedAt);
        const std::string operation = probe ? std::string(probeOperation) : counted.event.operation;
        sums[{at - at % second, counted.target, operation}].record(counted.event,
                                                                   probe ? nullptr : plans.planOf(counted));
        ++arrived.events;
    });
    const std::map<std::int64_t, TargetName> targets = readTargets(database);
    for (auto &[key, traffic] : sums) {
        if (const auto name = targets.find(std::get<1>(key)); name != targets.end())
            arrived.seconds.push_back({wallTimeOf(std::get<0>(key)), name->second.name, name->second.isBilled,
                                       std::get<2>(key), std::move(traffic)});
    }
    return arrived;
}

} // namespace d1
