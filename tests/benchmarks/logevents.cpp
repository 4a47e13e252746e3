// SPDX-License-Identifier: GPL-3.0-or-later
#include "logevents.h"

#include "features/querylog/logbatch.h"
#include "sql/fingerprint.h"

#include <cstdlib>

namespace d1::test {

LogEvents::LogEvents()
{
    constexpr std::size_t queries = 400;
    for (std::size_t i = 0; i < queries; ++i) {
        QueryEvent event;
        event.target = i % 3 == 0 ? "d1:shop" : "d1:crm";
        event.isBilled = true;
        event.origin = "editor";
        event.sql = "SELECT id, name FROM table_" + std::to_string(i) + " WHERE customer_id = ? AND created_at > ?";
        event.fingerprint = sql::fingerprint(event.sql);
        event.operation = "select";
        event.table = "table_" + std::to_string(i);
        event.rowsRead = static_cast<std::int64_t>(i);
        event.rowsWritten = 0;
        event.rowsReturned = 1;
        m_kinds.push_back(std::move(event));
    }
}

QueryEvent LogEvents::at(std::chrono::system_clock::time_point time)
{
    QueryEvent event = m_kinds[m_random() % m_kinds.size()];
    event.startedAt = time;
    event.serverTime = Milliseconds(m_milliseconds(m_random));
    event.roundTrip = std::chrono::round<std::chrono::nanoseconds>(*event.serverTime + Milliseconds(20));
    return event;
}

void writeLog(const std::string &path, std::size_t count, TimeSpan span)
{
    constexpr std::size_t batchSize = 20'000;
    LogEvents events;
    Result<LogDatabase> database = LogDatabase::open(path, LogDatabase::Use::Write);
    if (!database)
        std::abort();
    LogBatch batch(*database);
    const auto step = span.length() / static_cast<std::int64_t>(std::max<std::size_t>(count, 1));
    std::vector<QueryEvent> some;
    for (std::size_t i = 0; i < count; ++i) {
        some.push_back(events.at(span.from + step * static_cast<std::int64_t>(i)));
        if (some.size() < batchSize && i + 1 < count)
            continue;
        if (!batch.write(some, LogSettings()))
            std::abort();
        some.clear();
    }
}

std::size_t wantedEvents(std::size_t usual)
{
    const char *wanted = std::getenv("D1_BENCH_EVENTS");
    return wanted ? std::strtoull(wanted, nullptr, 10) : usual;
}

} // namespace d1::test
