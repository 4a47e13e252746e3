// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/logretention.h"

#include "features/querylog/lognumbers.h"
#include "features/querylog/logtexts.h"
#include "features/querylog/logtime.h"

#include <algorithm>

namespace d1 {

namespace {

constexpr std::int64_t mostEventsAtOnce = 50'000;

/// The newest time that may be forgotten, `age` before now.
template<typename Duration>
std::int64_t before(Clock::WallTime now, Duration age)
{
    return microsecondsOf(now - age);
}

void markSince(LogDatabase &database, std::string_view name, std::int64_t since)
{
    if (readNumber(database, name).value_or(0) < since)
        writeNumber(database, name, since);
}

/// Whole days, so that coarser spans can stand in for what is gone.
void forgetRollups(LogDatabase &database, std::string_view mark, std::string_view forget, std::int64_t since)
{
    since = microsecondsOf(beginOf(RollupLevel::Day, wallTimeOf(since)));
    markSince(database, mark, since);
    database.statement(forget).with(since).run();
}

/// Events up to `lastId`; texts that only they used go too.
void forgetEvents(LogDatabase &database, std::int64_t lastId)
{
    const std::int64_t newest = database.numberOf("SELECT max(at) FROM events WHERE id <= ?1", lastId);
    database.statement("DELETE FROM events WHERE id <= ?1").with(lastId).run();
    if (newest > 0)
        markSince(database, "events_since", newest + 1);
    // Twice the lag, since events of two programs come in some disorder.
    const std::int64_t unused =
        database.numberOf("SELECT min(at) FROM events") - std::chrono::microseconds(2 * LogTexts::UseLag).count();
    database
        .statement("DELETE FROM statements WHERE last_used < ?1 AND id NOT IN (SELECT statement FROM queries WHERE "
                   "statement IS NOT NULL)")
        .with(unused)
        .run();
    database.statement("DELETE FROM messages WHERE last_used < ?1").with(unused).run();
    writeNumber(database, "generation", readNumber(database, "generation").value_or(0) + 1);
}

/// The id up to which events are to go, or 0.
std::int64_t lastForgottenEvent(LogDatabase &database, const LogSettings &settings, Clock::WallTime now)
{
    const std::int64_t first = database.numberOf("SELECT min(id) FROM events");
    const std::int64_t last = database.numberOf("SELECT max(id) FROM events");
    std::int64_t end = database.numberOf("SELECT max(id) FROM events WHERE at < ?1 AND id < ?2",
                                         before(now, settings.maxAge), first + mostEventsAtOnce);
    if (usedBytes(database) > settings.maxBytes)
        end = std::max(end, first + std::min((last - first) / 10 + 1, mostEventsAtOnce));
    return std::min(end, last);
}

} // namespace

std::int64_t usedBytes(LogDatabase &database)
{
    return (database.numberOf("PRAGMA page_count") - database.numberOf("PRAGMA freelist_count"))
           * database.numberOf("PRAGMA page_size");
}

Result<void> pruneLog(LogDatabase &database, const LogSettings &settings, Clock::WallTime now)
{
    if (const std::int64_t newest = database.numberOf("SELECT max(at) FROM events"); newest > 0)
        now = std::min(now, wallTimeOf(newest));
    database.begin();
    if (const std::int64_t last = lastForgottenEvent(database, settings, now); last > 0)
        forgetEvents(database, last);
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
