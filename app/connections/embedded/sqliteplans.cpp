// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqliteplans.h"

#include "connections/embedded/sqlitedatabase.h"
#include "core/resultsetbuilder.h"
#include "sql/fingerprint.h"

#include <sqlite3.h>

#include <algorithm>

namespace d1 {

namespace {

constexpr std::chrono::minutes explainAgainAfter{10};
constexpr std::size_t mostRemembered = 10'000;
constexpr std::size_t longestExplained = 20'000; // bytes; longer ones are made by programs, to insert rows

/// Null when the statement cannot be explained; it is no one's concern then.
ResultSetPtr planOf(const std::string &sql, SqliteDatabase &database)
{
    Result<SqliteStatement> statement = database.prepare("EXPLAIN QUERY PLAN " + sql);
    if (!statement)
        return nullptr;
    ResultSetBuilder rows(statement->columnNames());
    int code = statement->step();
    for (; code == SQLITE_ROW; code = statement->step())
        statement->appendRowTo(rows);
    return code == SQLITE_DONE ? rows.finish() : nullptr;
}

} // namespace

void SqlitePlans::addTo(Reply &reply, std::span<const Statement> statements, SqliteDatabase &database)
{
    const bool changedSchema = std::ranges::any_of(reply.statements, [](const StatementReply &statement) {
        return statement.meta.changedDatabase.value_or(false) && statement.meta.changes == 0;
    });
    if (changedSchema || m_explained.size() > mostRemembered)
        m_explained.clear();
    const std::string &sql = statements.front().sql;
    if (sql.size() > longestExplained)
        return;
    const std::string fingerprint = sql::fingerprint(sql);
    if (fingerprint.starts_with("EXPLAIN"))
        return;
    const Clock::time_point now = Clock::now();
    const auto [known, isNew] = m_explained.try_emplace(sql::fingerprintHash(fingerprint), now);
    if (!isNew && now - known->second < explainAgainAfter)
        return;
    known->second = now;
    reply.statements.front().plan = planOf(sql, database);
}

} // namespace d1
