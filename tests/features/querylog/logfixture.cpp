// SPDX-License-Identifier: GPL-3.0-or-later
#include "logfixture.h"

#include "features/querylog/logbatch.h"
#include "sql/fingerprint.h"
#include "sql/statementkind.h"

namespace d1::test {

using namespace std::chrono_literals;

QueryEvent loggedSelect(std::string sql)
{
    QueryEvent event;
    event.startedAt = logTime();
    event.target = "demo:";
    event.origin = "editor";
    event.sql = std::move(sql);
    event.fingerprint = sql::fingerprint(event.sql);
    const sql::StatementKind kind = sql::statementKind(event.sql);
    event.operation = sql::operationOf(kind);
    event.table = kind.table;
    event.roundTrip = 20ms;
    event.serverTime = Milliseconds(2.5);
    event.rowsRead = 10;
    event.rowsWritten = 0;
    event.rowsReturned = 1;
    return event;
}

QueryEvent loggedAt(Clock::WallTime time)
{
    QueryEvent event = loggedSelect();
    event.startedAt = time;
    return event;
}

QueryEvent failed(QueryEvent event, ErrorKind kind, std::string message)
{
    event.failure = Verdict{kind, false, false};
    event.failureMessage = std::move(message);
    event.serverTime.reset();
    event.rowsRead.reset();
    event.rowsWritten.reset();
    event.rowsReturned = 0;
    return event;
}

Clock::WallTime logTime(std::chrono::microseconds after)
{
    return Clock::WallTime(1'795'428'000s + after);
}

void LogFixture::write(std::span<const QueryEvent> events) const
{
    QueryLog log(0);
    QueryLogWriter writer(log, path());
    for (const QueryEvent &event : events)
        log.record(event);
}

void LogFixture::writeDirectly(std::span<const QueryEvent> events) const
{
    Result<LogDatabase> database = LogDatabase::open(path(), LogDatabase::Use::Write);
    if (!database || !LogBatch(*database).write(events, LogSettings()))
        qFatal("the log could not be written");
}

} // namespace d1::test
