// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitebulk.h"

#include "core/resultsetbuilder.h"

#include <sqlite3.h>

namespace d1 {

namespace {

/// Pages that wait for the commit, in KiB; what is more goes to the file early.
constexpr auto cacheSize = "PRAGMA cache_size = -49152";

/// The row is at fault, and the next one may be right; anything else concerns all of them.
bool isOfTheRow(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
        return true;
    default:
        return false;
    }
}

} // namespace

SqliteBulk::SqliteBulk(SqliteDatabase database)
    : m_database(std::move(database))
{}

Result<void> SqliteBulk::begin()
{
    if (Result<void> sized = m_database.run(cacheSize); !sized)
        return sized;
    return m_database.run("BEGIN IMMEDIATE");
}

Result<std::vector<ResultSetPtr>> SqliteBulk::run(std::span<const Statement> statements)
{
    std::vector<ResultSetPtr> results;
    for (const Statement &asked : statements) {
        Result<SqliteStatement> statement = m_database.prepare(asked.sql);
        if (!statement)
            return std::unexpected(std::move(statement.error()));
        if (const int code = statement->bind(asked.params); code != SQLITE_OK)
            return std::unexpected(Error(m_database.factsOf(code)));
        ResultSetBuilder rows(statement->columnNames());
        int code = statement->step();
        for (; code == SQLITE_ROW; code = statement->step())
            statement->appendRowTo(rows);
        if (code != SQLITE_DONE)
            return std::unexpected(Error(m_database.factsOf(code)));
        results.push_back(rows.finish());
    }
    return results;
}

Result<void> SqliteBulk::prepare(const BulkStatements &statements)
{
    Result<SqliteStatement> insert = m_database.prepare(statements.insert);
    if (!insert)
        return std::unexpected(std::move(insert.error()));
    m_insert = std::move(*insert);
    m_probe = SqliteStatement();
    if (statements.probe.empty())
        return {};
    Result<SqliteStatement> probe = m_database.prepare(statements.probe);
    if (!probe)
        return std::unexpected(std::move(probe.error()));
    m_probe = std::move(*probe);
    return {};
}

/// Asked before the insert, since no statement tells afterwards whether it added a row or took its place.
Result<bool> SqliteBulk::finds(std::span<const CellView> row)
{
    int code = m_probe.bind(row.first(std::min(row.size(), m_probe.parameterCount())));
    if (code == SQLITE_OK)
        code = m_probe.step();
    const bool found = code == SQLITE_ROW;
    if (!found && code != SQLITE_DONE)
        return std::unexpected(Error(m_database.factsOf(code)));
    m_probe.reset();
    return found;
}

Result<BulkOutcome> SqliteBulk::add(const BulkRows &rows, std::size_t maxFaults)
{
    BulkOutcome outcome;
    for (std::size_t index = 0; index < rows.rowCount(); ++index) {
        const std::span<const CellView> row = rows.row(index);
        bool known = false;
        if (!m_probe.isEmpty()) {
            const Result<bool> found = finds(row);
            if (!found)
                return std::unexpected(found.error());
            known = *found;
        }
        int code = m_insert.bind(row);
        if (code == SQLITE_OK)
            code = m_insert.step();
        if (code != SQLITE_DONE) {
            Error error(m_database.factsOf(code));
            m_insert.reset();
            if (!isOfTheRow(code))
                return std::unexpected(std::move(error));
            outcome.faults.push_back({index, std::move(error)});
            if (outcome.faults.size() > maxFaults)
                break;
            continue;
        }
        if (sqlite3_changes64(handle()) == 0)
            ++outcome.skipped;
        else if (known)
            ++outcome.updated;
        else
            ++outcome.inserted;
        m_insert.reset();
    }
    return outcome;
}

Result<void> SqliteBulk::commit()
{
    m_insert = SqliteStatement();
    m_probe = SqliteStatement();
    return m_database.run("COMMIT");
}

} // namespace d1
