// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logbatch.h"

#include "features/querylog/boundtext.h"
#include "features/querylog/eventmarks.h"
#include "features/querylog/logplans.h"
#include "features/querylog/logtime.h"
#include "features/querylog/rolluplevel.h"
#include "features/querylog/trafficcodec.h"
#include "sql/fingerprint.h"

namespace d1 {

namespace {

constexpr std::size_t longestKeptSql = 100'000; // bytes: D1's longest statement

} // namespace

bool isProbe(const QueryEvent &event)
{
    return event.origin == "health" || event.origin == "sampling";
}

LogBatch::LogBatch(LogDatabase &database)
    : m_database(database)
    , m_texts(database)
{}

Result<void> LogBatch::write(std::span<const QueryEvent> events, const LogSettings &settings)
{
    m_operations.clear();
    m_queries.clear();
    m_newUses.clear();
    m_sizes.clear();
    m_database.begin();
    forgetIfOthersDeleted();
    for (const QueryEvent &event : events)
        add(event, settings);
    noteUses();
    noteSizes();
    store(m_operations,
          "SELECT traffic FROM operation_rollups WHERE level = ?1 AND start = ?2 AND target = ?3 AND operation = ?4",
          "INSERT OR REPLACE INTO operation_rollups(level, start, target, operation, traffic) "
          "VALUES (?1, ?2, ?3, ?4, ?5)");
    store(m_queries, "SELECT traffic FROM query_rollups WHERE level = ?1 AND start = ?2 AND target = ?3 AND query = ?4",
          "INSERT OR REPLACE INTO query_rollups(level, start, target, query, traffic) VALUES (?1, ?2, ?3, ?4, ?5)");
    Result<void> written = m_database.commit();
    if (written)
        return written;
    // What was remembered of the transaction has not come about.
    m_texts.forget();
    m_plans.clear();
    m_lastUses.clear();
    return written;
}

void LogBatch::forgetIfOthersDeleted()
{
    const std::int64_t generation = m_database.numberOf("SELECT value FROM numbers WHERE name = 'generation'");
    if (std::exchange(m_generation, generation) == generation)
        return;
    m_texts.forget();
    m_plans.clear();
    m_lastUses.clear();
}

void LogBatch::add(const QueryEvent &event, const LogSettings &settings)
{
    const std::int64_t at = microsecondsOf(event.startedAt);
    const std::int64_t target = m_texts.target(event.target, event.isBilled);
    const std::int64_t origin = m_texts.origin(event.origin);
    const std::int64_t query = m_texts.query(event.fingerprint, at);
    const bool keepsSql = settings.keepsLiterals || !sql::holdsLiterals(event.sql);
    std::optional<std::int64_t> statement;
    if (keepsSql && event.sql.size() <= longestKeptSql)
        statement = m_texts.statement(event.sql, at);
    std::optional<std::int64_t> failure;
    std::optional<std::int64_t> message;
    if (event.failure) {
        failure = numberOf(*event.failure);
        message = m_texts.message(keepsSql ? event.failureMessage : withoutQuoted(event.failureMessage), at);
    }
    std::optional<std::string> bound;
    if (settings.keepsValues && !event.boundValues.empty())
        bound = boundText(event.boundValues);
    std::optional<std::int64_t> serverTime;
    if (event.serverTime)
        serverTime = std::chrono::round<std::chrono::nanoseconds>(*event.serverTime).count();

    m_database
        .statement("INSERT INTO events(at, target, origin, query, statement, statement_count, attempt, marks, waited, "
                   "round_trip, server_time, rows_read, rows_written, rows_returned, failure, message, bound) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)")
        .with(at, target, origin, query, statement, static_cast<std::int64_t>(event.statementCount),
              std::int64_t{event.attempt}, marksOf(event), event.waitedBefore.count(), event.roundTrip.count(),
              serverTime, event.rowsRead, event.rowsWritten, event.rowsReturned, failure, message, bound)
        .run();

    if (event.databaseBytes)
        m_sizes[{target, microsecondsOf(beginOf(RollupLevel::Hour, event.startedAt))}] = *event.databaseBytes;
    if (event.plan)
        notePlan(event, target, at);
    const std::int64_t minute = microsecondsOf(beginOf(RollupLevel::Minute, event.startedAt));
    if (isProbe(event)) {
        m_operations[{minute, target, std::string(probeOperation)}].record(event, nullptr);
        return;
    }
    m_newUses[query] = {statement, origin};
    const sql::PlanFacts *plan = planOf(target, query);
    m_operations[{minute, target, event.operation}].record(event, plan);
    m_queries[{minute, target, query}].record(event, plan);
}

void LogBatch::notePlan(const QueryEvent &event, std::int64_t target, std::int64_t at)
{
    const std::int64_t query = m_texts.query(event.plan->fingerprint, at);
    std::optional<sql::PlanFacts> &known = m_plans[{target, query}];
    known = event.plan->facts;
    writePlan(m_database, target, query, at, *known);
}

const sql::PlanFacts *LogBatch::planOf(std::int64_t target, std::int64_t query)
{
    auto known = m_plans.find({target, query});
    if (known == m_plans.end())
        known = m_plans.emplace(std::pair(target, query), readPlan(m_database, target, query)).first;
    return known->second ? &*known->second : nullptr;
}

void LogBatch::noteUses()
{
    for (const auto &[query, use] : m_newUses) {
        const auto [known, isNew] = m_lastUses.try_emplace(query, use);
        if (!isNew && known->second == use)
            continue;
        known->second = use;
        m_database.statement("UPDATE queries SET statement = ?2, origin = ?3 WHERE id = ?1")
            .with(query, use.statement, use.origin)
            .run();
    }
}

/// The last that each hour told.
void LogBatch::noteSizes()
{
    for (const auto &[key, bytes] : m_sizes)
        m_database
            .statement("INSERT OR REPLACE INTO samples(target, table_name, at, bytes, how) VALUES (?1, '', ?2, ?3, 0)")
            .with(key.first, key.second, bytes)
            .run();
}

template<typename Subject>
void LogBatch::store(const Rollups<Subject> &minutes, std::string_view find, std::string_view replace)
{
    for (const RollupLevel level : {RollupLevel::Minute, RollupLevel::Hour, RollupLevel::Day}) {
        Rollups<Subject> spans;
        for (const auto &[minute, traffic] : minutes) {
            Span<Subject> span = minute;
            span.start = microsecondsOf(beginOf(level, wallTimeOf(minute.start)));
            spans[span].merge(traffic);
        }
        const auto number = static_cast<std::int64_t>(level);
        for (auto &[span, traffic] : spans) {
            LogStatement &found = m_database.statement(find).with(number, span.start, span.target, span.subject);
            if (found.step()) {
                if (const std::optional<Traffic> before = decodedTraffic(found.bytes(0)))
                    traffic.merge(*before);
            }
            found.reset();
            const std::string bytes = encoded(traffic);
            m_database.statement(replace)
                .with(number, span.start, span.target, span.subject, LogStatement::Bytes{bytes})
                .run();
        }
    }
}

} // namespace d1
