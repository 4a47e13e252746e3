// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logretention.h"

#include "features/querylog/lognumbers.h"
#include "features/querylog/logtexts.h"
#include "features/querylog/logtime.h"

#include <algorithm>
#include <limits>

namespace d1 {

namespace {

constexpr std::int64_t mostEventsAtOnce = 50'000;
constexpr std::int64_t fewEvents = 1'000; // whose going would not make room

/// The newest time that may be forgotten, `age` before now.
template<typename Duration>
std::int64_t before(Clock::WallTime now, Duration age)
{
    return microsecondsOf(now - age);
}

/// Tells the programs that write not to rely on what they remember.
void bumpGeneration(LogDatabase &database)
{
    writeNumber(database, "generation", readNumber(database, "generation").value_or(0) + 1);
}

void forgetPlans(LogDatabase &database)
{
    database.run("DELETE FROM plans WHERE query NOT IN (SELECT id FROM queries)");
    database.run("DELETE FROM plan_steps WHERE plan NOT IN (SELECT id FROM plans)");
}

void markSince(LogDatabase &database, std::string_view name, std::int64_t since)
{
    if (readNumber(database, name).value_or(0) < since)
        writeNumber(database, name, since);
}

/// A clock that ran ahead for a while had nearly everything forgotten, and marked so far into the future that what came
/// afterwards would not be looked for.
void takeMarksBack(LogDatabase &database, Clock::WallTime wallNow)
{
    constexpr std::pair<std::string_view, std::string_view> firstKept[] = {
        {"query_minutes_since", "SELECT min(start) FROM query_rollups WHERE level = 0 AND start <= ?1"},
        {"operation_minutes_since", "SELECT min(start) FROM operation_rollups WHERE level = 0 AND start <= ?1"},
        {"hours_since", "SELECT min(start) FROM operation_rollups WHERE level = 1 AND start <= ?1"},
        {"days_since", "SELECT min(start) FROM operation_rollups WHERE level = 2 AND start <= ?1"}};
    const std::int64_t now = microsecondsOf(wallNow);
    for (const auto &[name, first] : firstKept) {
        if (readNumber(database, name).value_or(0) <= now)
            continue;
        const std::int64_t since = database.numberOf(first, now);
        writeNumber(database, name, since > 0 ? since : now);
    }
}

/// Whole days, so that coarser spans can stand in for what is gone.
void forgetRollups(LogDatabase &database, std::string_view mark, std::string_view forget, std::int64_t since)
{
    since = microsecondsOf(beginOf(RollupLevel::Day, wallTimeOf(since)));
    markSince(database, mark, since);
    database.statement(forget).with(since).run();
}

/// Texts that nothing but forgotten events used go, too.
void forgetTexts(LogDatabase &database)
{
    // Twice the lag, since events of two programs come in some disorder.
    constexpr std::int64_t lag = std::chrono::microseconds(2 * LogTexts::UseLag).count();
    const std::int64_t oldest = database.numberOf("SELECT min(at) FROM events");
    const std::int64_t unused = oldest > 0 ? oldest - lag : std::numeric_limits<std::int64_t>::max();
    database
        .statement("DELETE FROM statements WHERE last_used < ?1 AND id NOT IN (SELECT statement FROM queries WHERE "
                   "statement IS NOT NULL)")
        .with(unused)
        .run();
    database.statement("DELETE FROM messages WHERE last_used < ?1").with(unused).run();
    bumpGeneration(database);
}

/// By time, not by arrival: what a clock that was wrong for a while wrote takes nothing else along.
void forgetOldEvents(LogDatabase &database, std::int64_t since)
{
    const std::int64_t newest = database.numberOf(
        "SELECT max(at) FROM (SELECT at FROM events WHERE at < ?1 ORDER BY at LIMIT ?2)", since, mostEventsAtOnce);
    if (newest <= 0 && database.numberOf("SELECT EXISTS (SELECT 1 FROM events WHERE at < ?1)", since) == 0)
        return;
    database.statement("DELETE FROM events WHERE at <= ?1").with(newest).run();
    markSince(database, "events_since", newest + 1);
    forgetTexts(database);
}

/// Those that came first.
void forgetFirstEvents(LogDatabase &database)
{
    const std::int64_t first = database.numberOf("SELECT min(id) FROM events");
    const std::int64_t last = database.numberOf("SELECT max(id) FROM events");
    if (first == 0)
        return;
    const std::int64_t end = std::min(first + std::min((last - first) / 10 + 1, mostEventsAtOnce), last);
    const std::int64_t newest = database.numberOf("SELECT max(at) FROM events WHERE id <= ?1", end);
    database.statement("DELETE FROM events WHERE id <= ?1").with(end).run();
    markSince(database, "events_since", newest + 1);
    forgetTexts(database);
}

/// Sums by query of the oldest day, where so many different ones ran that even without events the file is too large.
void forgetOldestQueries(LogDatabase &database)
{
    constexpr std::int64_t day = std::chrono::microseconds(std::chrono::days(1)).count();
    const std::int64_t end = database.numberOf("SELECT min(start) FROM query_rollups WHERE level = 2") + day;
    database.statement("DELETE FROM query_rollups WHERE start < ?1").with(end).run();
    database.run("DELETE FROM queries WHERE id NOT IN (SELECT query FROM query_rollups) AND id NOT IN (SELECT query "
                 "FROM events) AND id NOT IN (SELECT query FROM muted)");
    forgetPlans(database);
    forgetTexts(database);
}

/// Those that have no sum any more.
void forgetUnusedQueries(LogDatabase &database, std::int64_t since)
{
    const std::int64_t unused = since - std::chrono::microseconds(2 * LogTexts::UseLag).count();
    if (database.numberOf("SELECT EXISTS (SELECT 1 FROM queries WHERE last_used < ?1)", unused) == 0)
        return;
    database.statement("DELETE FROM queries WHERE last_used < ?1 AND id NOT IN (SELECT query FROM muted)")
        .with(unused)
        .run();
    forgetPlans(database);
    bumpGeneration(database);
}

} // namespace

std::int64_t usedBytes(LogDatabase &database)
{
    return (database.numberOf("PRAGMA page_count") - database.numberOf("PRAGMA freelist_count"))
           * database.numberOf("PRAGMA page_size");
}

Result<void> pruneLog(LogDatabase &database, const LogSettings &settings, Clock::WallTime now)
{
    database.begin();
    takeMarksBack(database, now);
    if (const std::int64_t newest = database.numberOf("SELECT max(at) FROM events"); newest > 0)
        now = std::min(now, wallTimeOf(newest));
    forgetOldEvents(database, before(now, settings.maxAge));
    if (usedBytes(database) > settings.maxBytes) {
        const std::int64_t first = database.numberOf("SELECT min(id) FROM events");
        if (database.numberOf("SELECT max(id) FROM events") - first < fewEvents)
            forgetOldestQueries(database);
        else
            forgetFirstEvents(database);
    }
    const std::int64_t minutes = before(now, RollupAges::QueryMinutes);
    markSince(database, "query_minutes_since", minutes);
    database.statement("DELETE FROM query_rollups WHERE level = 0 AND start < ?1").with(minutes).run();
    forgetRollups(database, "operation_minutes_since", "DELETE FROM operation_rollups WHERE level = 0 AND start < ?1",
                  before(now, RollupAges::OperationMinutes));
    const std::int64_t hours = before(now, RollupAges::Hours);
    forgetRollups(database, "hours_since", "DELETE FROM operation_rollups WHERE level = 1 AND start < ?1", hours);
    forgetRollups(database, "hours_since", "DELETE FROM query_rollups WHERE level = 1 AND start < ?1", hours);
    const std::int64_t days = before(now, RollupAges::Days);
    forgetRollups(database, "days_since", "DELETE FROM operation_rollups WHERE level = 2 AND start < ?1", days);
    forgetRollups(database, "days_since", "DELETE FROM query_rollups WHERE level = 2 AND start < ?1", days);
    database.statement("DELETE FROM samples WHERE at < ?1").with(days).run();
    database.statement("DELETE FROM samples WHERE at < ?1 AND table_name <> ''").with(hours).run();
    forgetUnusedQueries(database, days);
    Result<void> done = database.commit();
    if (!done)
        return done;
    // Gives space back to the disk when much of the file is free.
    if (database.numberOf("PRAGMA freelist_count") * 4 > database.numberOf("PRAGMA page_count"))
        database.run("PRAGMA incremental_vacuum(2000)");
    return database.outcome();
}

Result<void> clearLog(LogDatabase &database)
{
    database.begin();
    for (const std::string_view table :
         {"DELETE FROM events", "DELETE FROM operation_rollups", "DELETE FROM query_rollups", "DELETE FROM plan_steps",
          "DELETE FROM plans", "DELETE FROM samples", "DELETE FROM muted", "DELETE FROM statements",
          "DELETE FROM messages", "DELETE FROM queries", "DELETE FROM origins", "DELETE FROM targets"})
        database.run(table);
    database.run("DELETE FROM numbers WHERE name LIKE '%_since'");
    writeNumber(database, "generation", readNumber(database, "generation").value_or(0) + 1);
    Result<void> done = database.commit();
    if (!done)
        return done;
    database.run("PRAGMA incremental_vacuum");
    database.run("PRAGMA wal_checkpoint(TRUNCATE)");
    return database.outcome();
}

} // namespace d1
