// SPDX-License-Identifier: GPL-3.0-or-later
#include "features/querylog/eventreads.h"

#include "features/querylog/boundtext.h"
#include "features/querylog/eventmarks.h"
#include "features/querylog/logtime.h"
#include "sql/fingerprint.h"

namespace d1 {

namespace {

// The columns that eventOf() reads, in its order.
const std::string loggedEvents =
    "SELECT e.id, e.at, t.name, t.billed, o.name, s.sql, q.fingerprint, q.operation, q.main_table, e.statement_count, "
    "e.attempt, e.marks, e.waited, e.round_trip, e.server_time, e.rows_read, e.rows_written, e.rows_returned, "
    "e.failure, m.message, e.bound FROM events e JOIN targets t ON t.id = e.target JOIN origins o ON o.id = e.origin "
    "JOIN queries q ON q.id = e.query LEFT JOIN statements s ON s.id = e.statement "
    "LEFT JOIN messages m ON m.id = e.message ";

const std::string matching =
    "WHERE e.at >= ?1 AND e.at < ?2 AND (?3 = 0 OR e.target = ?3) AND (?4 = 0 OR e.query = ?4) "
    "AND (?5 = '' OR o.name = ?5) ";

const std::string matchingEvents = loggedEvents + matching + "ORDER BY e.at DESC, e.id DESC LIMIT ?6";
const std::string matchingFailures =
    loggedEvents + matching + "AND e.failure IS NOT NULL ORDER BY e.at DESC, e.id DESC LIMIT ?6";
const std::string followingEvents = loggedEvents + "WHERE e.id > ?1 ORDER BY e.id LIMIT ?2";

// The columns that countedEventOf() reads, in its order, and the id.
const std::string countedEvents =
    "SELECT e.target, e.query, o.name, q.operation, e.at, e.attempt, e.marks, e.round_trip, e.server_time, "
    "e.rows_read, e.rows_written, e.rows_returned, e.failure, e.id FROM events e JOIN origins o ON o.id = e.origin "
    "JOIN queries q ON q.id = e.query ";
const std::string countedOfSpan =
    countedEvents + "WHERE e.at >= ?1 AND e.at < ?2 AND (?3 = 0 OR e.target = ?3) ORDER BY e.at";
const std::string countedAfter = countedEvents + "WHERE e.id > ?1 ORDER BY e.id LIMIT ?2";

std::optional<Milliseconds> serverTimeOf(std::optional<std::int64_t> nanoseconds)
{
    return nanoseconds ? std::optional<Milliseconds>(std::chrono::nanoseconds(*nanoseconds)) : std::nullopt;
}

LoggedEvent eventOf(const LogStatement &row)
{
    LoggedEvent logged;
    logged.id = row.integer(0);
    QueryEvent &event = logged.event;
    event.startedAt = wallTimeOf(row.integer(1));
    event.target = row.bytes(2);
    event.isBilled = row.integer(3) != 0;
    event.origin = row.bytes(4);
    event.sql = row.bytes(5);
    event.fingerprint = row.bytes(6);
    event.operation = row.bytes(7);
    event.table = row.bytes(8);
    event.statementCount = static_cast<std::size_t>(row.integer(9));
    event.attempt = static_cast<int>(row.integer(10));
    setMarks(event, row.integer(11));
    event.waitedBefore = std::chrono::nanoseconds(row.integer(12));
    event.roundTrip = std::chrono::nanoseconds(row.integer(13));
    event.serverTime = serverTimeOf(row.optionalInteger(14));
    event.rowsRead = row.optionalInteger(15);
    event.rowsWritten = row.optionalInteger(16);
    event.rowsReturned = row.integer(17);
    if (!row.isNull(18))
        event.failure = verdictOf(row.integer(18));
    event.failureMessage = row.bytes(19);
    event.boundValues = boundValuesOf(row.bytes(20));
    return logged;
}

CountedEvent countedEventOf(const LogStatement &row)
{
    CountedEvent counted;
    counted.target = row.integer(0);
    counted.query = row.integer(1);
    QueryEvent &event = counted.event;
    event.origin = row.bytes(2);
    event.operation = row.bytes(3);
    event.startedAt = wallTimeOf(row.integer(4));
    event.attempt = static_cast<int>(row.integer(5));
    setMarks(event, row.integer(6));
    event.roundTrip = std::chrono::nanoseconds(row.integer(7));
    event.serverTime = serverTimeOf(row.optionalInteger(8));
    event.rowsRead = row.optionalInteger(9);
    event.rowsWritten = row.optionalInteger(10);
    event.rowsReturned = row.integer(11);
    if (!row.isNull(12))
        event.failure = verdictOf(row.integer(12));
    return counted;
}

std::int64_t numberOfQuery(LogDatabase &database, const std::string &fingerprint)
{
    return database.numberOf("SELECT id FROM queries WHERE hash = ?1",
                             static_cast<std::int64_t>(sql::fingerprintHash(fingerprint)));
}

} // namespace

std::vector<LoggedEvent> readEvents(LogDatabase &database, const EventSearch &search)
{
    std::vector<LoggedEvent> events;
    const std::int64_t target = search.target.empty() ? 0 : targetNumber(database, search.target);
    const std::int64_t query = search.fingerprint.empty() ? 0 : numberOfQuery(database, search.fingerprint);
    if ((target == 0 && !search.target.empty()) || (query == 0 && !search.fingerprint.empty()))
        return events;
    LogStatement &rows = database.statement(search.onlyFailed ? matchingFailures : matchingEvents)
                             .with(microsecondsOf(search.span.from), microsecondsOf(search.span.to), target, query,
                                   std::string_view(search.origin), std::int64_t{search.limit});
    while (rows.step())
        events.push_back(eventOf(rows));
    return events;
}

std::vector<LoggedEvent> readEventsAfter(LogDatabase &database, std::int64_t id, int limit)
{
    std::vector<LoggedEvent> events;
    LogStatement &rows = database.statement(followingEvents).with(id, std::int64_t{limit});
    while (rows.step())
        events.push_back(eventOf(rows));
    return events;
}

std::int64_t readLastEventId(LogDatabase &database)
{
    return database.numberOf("SELECT max(id) FROM events");
}

std::int64_t readEventIdBefore(LogDatabase &database, Clock::WallTime time)
{
    return database.numberOf("SELECT coalesce((SELECT min(id) - 1 FROM events WHERE at >= ?1), "
                             "(SELECT max(id) FROM events))",
                             microsecondsOf(time));
}

void forEachEvent(LogDatabase &database, TimeSpan span, std::int64_t target,
                  const std::function<void(const CountedEvent &)> &take)
{
    LogStatement &rows =
        database.statement(countedOfSpan).with(microsecondsOf(span.from), microsecondsOf(span.to), target);
    while (rows.step())
        take(countedEventOf(rows));
}

std::int64_t forEachEventAfter(LogDatabase &database, std::int64_t id, int limit,
                               const std::function<void(const CountedEvent &)> &take)
{
    LogStatement &rows = database.statement(countedAfter).with(id, std::int64_t{limit});
    while (rows.step()) {
        id = rows.integer(13);
        take(countedEventOf(rows));
    }
    return id;
}

std::int64_t targetNumber(LogDatabase &database, const std::string &name)
{
    return database.numberOf("SELECT id FROM targets WHERE name = ?1", std::string_view(name));
}

} // namespace d1
