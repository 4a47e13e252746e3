// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/embedded/sqlitebatch.h"

#include "core/resultsetbuilder.h"

#include <sqlite3.h>

#include <chrono>

namespace d1 {

namespace {

using Clock = std::chrono::steady_clock;

Error at(std::size_t index, Error error)
{
    error.facts.statementIndex = index;
    return error;
}

ErrorFacts stoppedFacts()
{
    ErrorFacts facts;
    facts.delivery = Delivery::Answered;
    facts.sqliteCode = "SQLITE_INTERRUPT";
    facts.message = sqlite3_errstr(SQLITE_INTERRUPT);
    return facts;
}

} // namespace

SqliteBatch::SqliteBatch(SqliteDatabase &database, std::span<const Statement> statements,
                         std::function<bool()> isStopped)
    : m_database(database)
    , m_statements(statements)
    , m_isStopped(std::move(isStopped))
{}

Result<Reply> SqliteBatch::run()
{
    if (Result<void> prepared = prepareUntilWrite(); !prepared)
        return std::unexpected(std::move(prepared.error()));
    if (Result<void> begun = m_database.run(m_writes ? "BEGIN IMMEDIATE" : "BEGIN"); !begun)
        return std::unexpected(std::move(begun.error()));

    Result<Reply> reply = runAll();
    if (!reply)
        return reply;
    const auto start = Clock::now();
    if (Result<void> committed = m_database.run("COMMIT"); !committed)
        return std::unexpected(std::move(committed.error()));
    // A write's time is mostly the commit's; it goes to the statement that completed the batch.
    if (m_writes)
        *reply->statements.back().meta.serverTime += Clock::now() - start;
    return reply;
}

/// Reads cannot change what a later statement refers to, so all of them can be prepared before the first runs.
Result<void> SqliteBatch::prepareUntilWrite()
{
    for (std::size_t index = 0; index < m_statements.size() && !m_writes; ++index) {
        Result<SqliteStatement> statement = m_database.prepare(m_statements[index].sql);
        if (!statement)
            return std::unexpected(at(index, std::move(statement.error())));
        m_writes = statement->isWrite();
        m_prepared.push_back(std::move(*statement));
    }
    return {};
}

Result<Reply> SqliteBatch::runAll()
{
    Reply reply;
    reply.statements.reserve(m_statements.size());
    for (std::size_t index = 0; index < m_statements.size(); ++index) {
        Result<StatementReply> statement = runOne(index);
        if (!statement)
            return std::unexpected(at(index, std::move(statement.error())));
        reply.statements.push_back(std::move(*statement));
    }
    const std::optional<std::int64_t> size = m_database.size();
    for (StatementReply &statement : reply.statements)
        statement.meta.sizeAfter = size;
    return reply;
}

Result<SqliteStatement> SqliteBatch::take(std::size_t index)
{
    // What a pragma sets for one transaction, BEGIN has taken back: it is prepared again.
    if (index < m_prepared.size() && !m_prepared[index].effects().setsPragma)
        return std::move(m_prepared[index]);
    return m_database.prepare(m_statements[index].sql);
}

Result<StatementReply> SqliteBatch::runOne(std::size_t index)
{
    if (m_isStopped())
        return std::unexpected(Error(stoppedFacts()));
    const auto start = Clock::now();
    Result<SqliteStatement> prepared = take(index);
    if (!prepared)
        return std::unexpected(std::move(prepared.error()));
    SqliteStatement &statement = *prepared;
    const std::vector<Cell> &params = m_statements[index].params;
    if (params.size() != statement.parameterCount())
        return std::unexpected(wrongNumberOfValuesError());
    if (const int code = statement.bind(params); code != SQLITE_OK)
        return std::unexpected(Error(m_database.factsOf(code)));

    const std::int64_t changesBefore = sqlite3_total_changes64(m_database.handle());
    ResultSetBuilder rows(statement.columnNames());
    int code = statement.step();
    for (; code == SQLITE_ROW; code = statement.step())
        statement.appendRowTo(rows);
    if (code != SQLITE_DONE)
        return std::unexpected(Error(m_database.factsOf(code)));

    Meta meta;
    meta.changedDatabase = false;
    if (statement.isWrite()) {
        const bool changedRows = sqlite3_total_changes64(m_database.handle()) != changesBefore;
        meta.changes = changedRows ? sqlite3_changes64(m_database.handle()) : 0;
        if (changedRows && statement.effects().inserts)
            meta.lastRowId = sqlite3_last_insert_rowid(m_database.handle());
        meta.changedDatabase = changedRows || statement.effects().changesSchema;
    }
    meta.serverTime = Clock::now() - start;
    return StatementReply(rows.finish(), std::move(meta));
}

} // namespace d1
